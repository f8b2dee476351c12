package dev.assay;

import dev.assay.cli.AssayCommand;
import dev.assay.cli.Console;

/** Starts Assay. */
public final class Assay {

    private Assay() {}

    /**
     * Runs the command, and ends the process with its exit code.
     *
     * @param args what was typed after {@code assay}
     */
    public static void main(String[] args) {
        System.exit(AssayCommand.run(args, Console.ofProcess()));
    }
}
