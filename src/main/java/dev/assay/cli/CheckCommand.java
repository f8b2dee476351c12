package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.Reading;
import dev.assay.reasoning.audit.Audit;
import dev.assay.reasoning.audit.Depth;
import dev.assay.reasoning.audit.ProgramCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Checks questionnaires, rules, collateral and cases, and says what is wrong, where, and what would be right.",
            "Runs the cases too: what is good here, a server takes.",
            "Looks among all that can be answered for rules that never fire, and for what nobody can reach; with --deep also for what takes longer."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int UNSETTLED = 10;

    private final AssayCommand assay;

    @Parameters(paramLabel = "PROGRAM", arity = "0..*", description = "Which programs; all, when none is named.")
    private List<String> programs = List.of();

    @Option(
            names = "--deep",
            description =
                    "Also rules that others cover, questions and options that make no difference, and prospects whom the rules leave out. Takes some seconds.")
    private boolean deep;

    CheckCommand(AssayCommand assay) {
        this.assay = assay;
    }

    /** A program's files, and how its cases went; no report when there are errors, for then no case can be run. */
    private record Checked(Reading reading, @Nullable CaseReport report, Audit.@Nullable Report audit) {
        List<Problem> problems() {
            if (report == null || audit == null) {
                return reading.problems();
            }
            return report.with(audit.with(reading.problems()));
        }

        List<String> unsettled() {
            return audit == null ? List.of() : audit.unsettled();
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
        return program == null
                ? new Checked(reading, null, null)
                : new Checked(
                        reading,
                        new CaseRun(program, assay.clock()).run(),
                        ProgramCheck.of(program, reading.problems(), assay.clock(), deep ? Depth.DEEP : Depth.QUICK));
    }

    private void print(List<Checked> checked) {
        ProblemPrinter printer = new ProblemPrinter(assay.console());
        checked.forEach(
                c -> c.problems().forEach(p -> printer.print(p, c.reading().files())));
        if (deep) {
            checked.forEach(this::unsettled);
        }
        checked.forEach(c -> assay.console().out().println(summary(c)));
    }

    /** What the search could not settle is said: nobody is to think that it was looked at and found good. */
    private void unsettled(Checked checked) {
        String id = checked.reading().files().program();
        checked.unsettled().stream()
                .limit(UNSETTLED)
                .forEach(u -> assay.console().out().println(id + ": not settled: " + Console.plain(u)));
        if (checked.unsettled().size() > UNSETTLED) {
            assay.console()
                    .out()
                    .println(id + ": not settled: " + (checked.unsettled().size() - UNSETTLED)
                            + " more; --json names them");
        }
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
        if (checked.audit() != null) {
            json.put("unsettled", checked.unsettled());
        }
        CaseReport report = checked.report();
        if (report != null) {
            json.put("cases", report.results().size());
            json.put("failing", report.failures().size());
            json.put("markets", report.coverage().markets());
        }
        return json;
    }
}
