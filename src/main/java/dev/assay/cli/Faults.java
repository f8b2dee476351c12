package dev.assay.cli;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.storage.DatabaseUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when a run cannot go on: one plain sentence, and never a stack trace unless asked for. */
final class Faults {
    private final Console console;
    private final BooleanSupplier debug;
    private final BooleanSupplier json;

    Faults(Console console, BooleanSupplier debug, BooleanSupplier json) {
        this.console = console;
        this.debug = debug;
        this.json = json;
    }

    int misuse(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        boolean asJson = List.of(args).contains("--json");
        if (fault.getCause() instanceof InvalidPathException path) {
            say("usage", noName(path), asJson);
            return Exit.USAGE;
        }
        say("usage", String.valueOf(fault.getMessage()), asJson);
        if (!UnmatchedArgumentException.printSuggestions(fault, console.err())) {
            if (command.getParent() == null) {
                command.usage(console.err(), command.getColorScheme());
            } else {
                console.err()
                        .println("`./" + command.getCommandSpec().qualifiedName() + " --help` shows how it is typed.");
            }
        }
        return Exit.USAGE;
    }

    int fault(Exception fault, CommandLine command, ParseResult parsed) {
        console.out().flush();
        if (fault instanceof UsageException) {
            say("usage", String.valueOf(fault.getMessage()), json.getAsBoolean());
            return Exit.USAGE;
        }
        if (fault instanceof InvalidPathException path) {
            say("usage", noName(path), json.getAsBoolean());
            return Exit.USAGE;
        }
        if (fault instanceof DatabaseUnavailable) {
            say("database", String.valueOf(fault.getMessage()), json.getAsBoolean());
            return Exit.INTERNAL;
        }
        String what = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        String finish = "assay " + command.getCommandName() + " could not finish: " + firstLine(what);
        say("fault", finish, json.getAsBoolean());
        if (debug.getAsBoolean()) {
            fault.printStackTrace(console.err());
        } else {
            console.err().println(kept(fault));
        }
        return Exit.INTERNAL;
    }

    private void say(String code, String what, boolean asJson) {
        String message = Console.plain(what);
        console.err().println(message);
        if (asJson) {
            JsonOut.refused(console, List.of(Problem.error(code, Place.NOWHERE, message)));
        }
    }

    /** Under a plain C locale Java can name no file with letters beyond ASCII. */
    private static String noName(InvalidPathException fault) {
        return "No file or folder can be named '" + fault.getInput()
                + "' here. If it holds letters such as ü, the locale may not know them: try again with LC_ALL=C.UTF-8.";
    }

    private static String firstLine(String text) {
        return Console.plain(text.lines().findFirst().orElse(""));
    }

    private static String kept(Exception fault) {
        try {
            Path file = Files.createTempFile("assay-", ".txt");
            try (PrintWriter details = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                fault.printStackTrace(details);
            }
            return "Details are in " + file + "; --debug prints them here.";
        } catch (IOException full) {
            return "Run it again with --debug for details.";
        }
    }
}
