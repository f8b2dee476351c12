package dev.assay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command itself, and what all its subcommands share: a subcommand takes it in its constructor, is a {@code Callable<Integer>} that returns one of
 * {@link Exit}, and writes to {@link #console()}. When its {@code call} returns, the process ends.
 */
@Command(
        name = "assay",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "assay 0.1.0",
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:problems were found in what files hold, a case failed, or what was compared is not the same",
            "2:what was typed cannot be done: an unknown option or program, a file that is not there",
            "3:Assay or the machine is at fault"
        })
public final class AssayCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            defaultValue = "${env:ASSAY_HOME}",
            description = "Folder with questionnaires/ and rules/. Default: $ASSAY_HOME, else where Assay is.")
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print all details of an unexpected fault.")
    private boolean debug;

    private final Console console;

    private final Clock clock;

    AssayCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /**
     * Runs the command.
     *
     * @param args what was typed after {@code assay}
     * @param console where it writes
     * @return the exit code
     */
    public static int run(String[] args, Console console) {
        AssayCommand command = new AssayCommand(console, Clock.systemUTC());
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().description("Classifies sales prospects by rules that marketing edits.");
        Subcommands.addTo(line, command);
        // Picocli's own keeps only the text of what went wrong.
        line.registerConverter(Path.class, Path::of);
        Faults faults = new Faults(console, () -> command.debug, () -> command.json);
        int exit = line.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(faults::misuse)
                .setExecutionExceptionHandler(faults::fault)
                .execute(args);
        console.flush();
        return exit;
    }

    /** Without a subcommand: the help, and exit code 2. */
    @Override
    public void run() {
        CommandSpec known = Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(known.commandLine(), "Which command? Here is what there is.");
    }

    /**
     * The folder with questionnaires/ and rules/, absolute.
     *
     * @throws UsageException if there is no such folder
     */
    Path home() {
        Path named = home != null ? home : Path.of(System.getProperty("assay.home", ""));
        Path absolute = named.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new UsageException("There is no folder " + absolute + ".");
        }
        return absolute;
    }

    /** Whether the result is wanted as JSON. */
    boolean json() {
        return json;
    }

    /** Tells the time. */
    Clock clock() {
        return clock;
    }

    /** Where to write. */
    Console console() {
        return console;
    }
}
