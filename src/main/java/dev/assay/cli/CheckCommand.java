package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Checks questionnaires, rules, collateral and cases, and says what is wrong, where, and what would be right.",
            "Runs the cases too: what is good here, a server takes."
        })
final class CheckCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(paramLabel = "PROGRAM", arity = "0..*", description = "Which programs; all, when none is named.")
    private List<String> programs = List.of();

    CheckCommand(AssayCommand assay) {
        this.assay = assay;
    }

    /** A program's files, and how its cases went; no report when there are errors, for then no case can be run. */
    private record Checked(Reading reading, @Nullable CaseReport report) {
        List<Problem> problems() {
            return report == null ? reading.problems() : report.with(reading.problems());
        }

        boolean good() {
            return report != null && report.passed();
        }
    }

    @Override
    public Integer call() {
        List<Checked> checked =
                Chosen.read(assay, programs).stream().map(this::check).toList();
        if (assay.json()) {
            JsonOut.print(
                    assay.console(), checked.stream().map(CheckCommand::json).toList());
        } else {
            print(checked);
        }
        return checked.stream().allMatch(Checked::good) ? Exit.OK : Exit.PROBLEMS;
    }

    private Checked check(Reading reading) {
        Program program = reading.program();
        return new Checked(reading, program == null ? null : new CaseRun(program, assay.clock()).run());
    }

    private void print(List<Checked> checked) {
        ProblemPrinter printer = new ProblemPrinter(assay.console());
        checked.forEach(
                c -> c.problems().forEach(p -> printer.print(p, c.reading().files())));
        checked.forEach(c -> assay.console().out().println(summary(c)));
    }

    private String summary(Checked checked) {
        Reading reading = checked.reading();
        Program program = reading.program();
        CaseReport report = checked.report();
        String found = Count.of(reading.errors().size(), "error") + ", "
                + Count.of(
                        (int) checked.problems().stream()
                                .filter(p -> !p.isError())
                                .count(),
                        "warning");
        if (program == null || report == null) {
            return reading.files().program() + ": " + assay.console().red(found);
        }
        if (!report.passed()) {
            return program.id() + ": " + found + ", but " + assay.console().red(failing(report))
                    + ", so a server will not take this; `./assay test " + program.id() + "` shows "
                    + (report.failures().size() == 1 ? "it" : "them");
        }
        return program.id() + ": " + assay.console().green("good") + ", "
                + Count.of(program.questionnaire().questions().size(), "question") + ", "
                + Count.of(program.ruleset().rules().size(), "rule") + ", "
                + markets(program)
                + Count.of(program.cases().size(), "case") + ", " + found + "; revision " + program.revision();
    }

    /** {@code 2 markets (dach with 3 rules, uk with 1 rule), }; nothing where there is none. */
    private static String markets(Program program) {
        List<Market> markets = program.markets().all();
        return markets.isEmpty()
                ? ""
                : Count.of(markets.size(), "market") + " ("
                        + markets.stream()
                                .map(m -> m.id() + " with " + Count.of(m.own().size(), "rule"))
                                .collect(Collectors.joining(", "))
                        + "), ";
    }

    private static String failing(CaseReport report) {
        int failing = report.failures().size();
        return failing + " of " + Count.of(report.results().size(), "case") + (failing == 1 ? " fails" : " fail");
    }

    private static Map<String, Object> json(Checked checked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", checked.reading().files().program());
        json.put("revision", checked.reading().files().revision().hex());
        json.put("good", checked.good());
        json.put("problems", JsonOut.problems(checked.problems()));
        CaseReport report = checked.report();
        if (report != null) {
            json.put("cases", report.results().size());
            json.put("failing", report.failures().size());
            json.put("markets", report.coverage().markets());
        }
        return json;
    }
}
