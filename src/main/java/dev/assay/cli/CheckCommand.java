package dev.assay.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Checks questionnaires, rules and collateral, and says what is wrong, where, and what would be right.")
final class CheckCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(paramLabel = "PROGRAM", arity = "0..*", description = "Which programs; all, when none is named.")
    private List<String> programs = List.of();

    CheckCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        return Exit.OK;
    }
}
