package dev.assay.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The menu, in the order of the help. */
final class Subcommands {
    private Subcommands() {}

    static void addTo(CommandLine line, AssayCommand assay) {
        line.addSubcommand(new ServeCommand(assay));
        line.addSubcommand(new ClassifyCommand(assay));
        line.addSubcommand(new MapCommand(assay));
        line.addSubcommand(new ExplainCommand(assay));
        line.addSubcommand(new AskCommand(
                assay, () -> new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
        line.addSubcommand(new NextCommand(assay));
        line.addSubcommand(new WhyNotCommand(assay));
        line.addSubcommand(new FlipCommand(assay));
        line.addSubcommand(new CheckCommand(assay));
        line.addSubcommand(new TestCommand(assay));
        line.addSubcommand(new DiffCommand(assay));
        line.addSubcommand(new GraphCommand(assay));
        line.addSubcommand(new ProgramsCommand(assay));
        line.addSubcommand(new NewCommand(assay));
        line.addSubcommand(new TableCommand(assay));
        line.addSubcommand(new RollbackCommand(assay));
        line.addSubcommand(new CommandLine.HelpCommand());
    }
}
