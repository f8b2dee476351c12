package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.starter.Starter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description =
                "Makes a small program to grow from: a questionnaire, rules, collateral and cases, checked and ready to use.")
final class NewCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(
            paramLabel = "PROGRAM",
            description = "Its name: small letters, digits and hyphens, such as solar-roofs.")
    private String program = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "What people read. Default: made from the name.")
    private @Nullable String title;

    NewCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        Path home = assay.home();
        Starter.Made made = new Starter(home).make(program, title);
        Console console = assay.console();
        if (!made.problems().isEmpty()) {
            made.problems().stream().map(Problem::message).map(Console::plain).forEach(console.err()::println);
            if (assay.json()) {
                JsonOut.refused(console, made.problems());
            }
            return Exit.USAGE;
        }
        List<String> files = made.files();
        if (assay.json()) {
            JsonOut.print(console, Map.of("program", program, "files", files));
            return Exit.OK;
        }
        console.out().println("Made " + console.bold(program) + " in " + home + ":");
        files.forEach(f -> console.out().println("  " + f));
        console.out().println("Begin with " + files.get(0) + ", and try: assay test " + program);
        return Exit.OK;
    }
}
