package dev.assay.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command in this process, and what it printed. */
record Typed(int exit, String out, String err) {
    static Typed assay(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = AssayCommand.run(args, new Console(new PrintWriter(out), new PrintWriter(err), false));
        return new Typed(exit, out.toString(), err.toString());
    }
}
