package dev.assay.cli;

import dev.assay.program.Program;
import dev.assay.program.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Checks questionnaires, rules, collateral and cases, and says what is wrong, where, and what would be right.")
final class CheckCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(paramLabel = "PROGRAM", arity = "0..*", description = "Which programs; all, when none is named.")
    private List<String> programs = List.of();

    CheckCommand(AssayCommand assay) {
        this.assay = assay;
    }

    @Override
    public Integer call() {
        List<Reading> readings = Chosen.read(assay.home(), programs);
        if (assay.json()) {
            JsonOut.print(
                    assay.console(), readings.stream().map(CheckCommand::json).toList());
        } else {
            print(readings);
        }
        return readings.stream().allMatch(r -> r.program() != null) ? Exit.OK : Exit.PROBLEMS;
    }

    private void print(List<Reading> readings) {
        ProblemPrinter printer = new ProblemPrinter(assay.console());
        readings.forEach(r -> r.problems().forEach(p -> printer.print(p, r.files())));
        readings.forEach(r -> assay.console().out().println(summary(r)));
    }

    private String summary(Reading reading) {
        Program program = reading.program();
        String found = Count.of(reading.errors().size(), "error") + ", "
                + Count.of(reading.warnings().size(), "warning");
        if (program == null) {
            return reading.files().program() + ": " + assay.console().red(found);
        }
        return program.id() + ": " + assay.console().green("good") + ", "
                + Count.of(program.questionnaire().questions().size(), "question") + ", "
                + Count.of(program.ruleset().rules().size(), "rule") + ", "
                + Count.of(program.cases().size(), "case") + ", " + found + "; revision " + program.revision();
    }

    private static Map<String, Object> json(Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", reading.files().program());
        json.put("revision", reading.files().revision().hex());
        json.put("good", reading.program() != null);
        json.put("problems", JsonOut.problems(reading.problems()));
        return json;
    }
}
