package dev.assay.cli;

import dev.assay.program.Program;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseResult;
import dev.assay.program.cases.CaseRun;
import dev.assay.program.reading.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Runs the cases of programs, and says which rules no case tries: a rule is tried when it fires in one case"
                        + " and stays silent in another.")
final class TestCommand implements Callable<Integer> {
    private final AssayCommand assay;

    @Parameters(paramLabel = "PROGRAM", arity = "0..*", description = "Which programs; all, when none is named.")
    private List<String> programs = List.of();

    @Option(
            names = "--suggest",
            description =
                    "Writes cases for what the cases leave unshown: a rule that never fires, a condition that never decides, a limit of which only one side is"
                            + " tried, a tier, segment or piece that never comes up. They expect what the rules say today, and are marked unconfirmed.")
    private boolean suggest;

    TestCommand(AssayCommand assay) {
        this.assay = assay;
    }

    private record Tested(
            Reading reading,
            @Nullable CaseReport report,
            @Nullable Suggestions suggestions) {
        boolean passed() {
            return report != null && report.passed();
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Tested> tested = new ArrayList<>();
        for (Reading reading : Chosen.read(assay, programs)) {
            tested.add(test(reading));
        }
        if (assay.json()) {
            JsonOut.print(
                    assay.console(), tested.stream().map(TestCommand::json).toList());
        } else {
            tested.forEach(this::print);
        }
        return tested.stream().allMatch(Tested::passed) ? Exit.OK : Exit.PROBLEMS;
    }

    private Tested test(Reading reading) throws IOException {
        Program program = reading.program();
        return program == null
                ? new Tested(reading, null, null)
                : new Tested(
                        reading,
                        new CaseRun(program, assay.clock()).run(),
                        suggest ? Suggestions.write(program, assay.home(), assay.clock()) : null);
    }

    private void print(Tested tested) {
        Console console = assay.console();
        ProblemPrinter printer = new ProblemPrinter(console);
        String id = tested.reading().files().program();
        CaseReport report = tested.report();
        if (report == null) {
            tested.reading()
                    .errors()
                    .forEach(p -> printer.print(p, tested.reading().files()));
            console.out()
                    .println(id + ": "
                            + console.red(
                                    Count.of(tested.reading().errors().size(), "error") + ", so no case was run"));
            return;
        }
        report.failures().forEach(f -> print(console, f));
        report.coverage()
                .warnings()
                .forEach(p -> printer.print(p, tested.reading().files()));
        String outcome = report.passed()
                ? console.green(Count.of(report.results().size(), "case") + " passed")
                : console.red(report.failures().size() + " of "
                        + Count.of(report.results().size(), "case") + " failed");
        console.out()
                .println(id + ": " + outcome + "; " + report.coverage().covered() + " of "
                        + Count.of(report.coverage().rules(), "rule") + " tried");
        report.coverage().markets().forEach((market, tried) -> print(console, market, tried));
        print(console, report.unconfirmed());
        if (tested.suggestions() != null) {
            tested.suggestions().lines().forEach(line -> console.out().println("  " + Console.plain(line)));
        }
    }

    private static void print(Console console, List<CaseResult> unconfirmed) {
        if (unconfirmed.isEmpty()) {
            return;
        }
        console.out()
                .println("  " + Count.of(unconfirmed.size(), "case")
                        + (unconfirmed.size() == 1 ? " is" : " are")
                        + " unconfirmed: look at each, and take out \"unconfirmed\" where it is right");
        unconfirmed.stream()
                .filter(r -> !r.differences().isEmpty())
                .forEach(r -> console.out()
                        .println("  " + r.place() + ": unconfirmed, and comes otherwise by now: "
                                + Console.plain(r.differences().get(0).toString())));
    }

    private static void print(Console console, String market, CaseReport.MarketCoverage tried) {
        console.out()
                .println("  " + market + ": "
                        + (tried.failing() == 0
                                ? console.green(Count.of(tried.cases(), "case") + " passed")
                                : console.red(tried.failing() + " of " + Count.of(tried.cases(), "case") + " failed"))
                        + "; " + tried.covered() + " of " + Count.of(tried.rules(), "own rule") + " tried");
    }

    private static void print(Console console, CaseResult failure) {
        PrintWriter out = console.out();
        out.println(console.bold(failure.place() + ":") + " " + console.red("failed:") + " "
                + Console.plain(failure.name()));
        for (CaseResult.Difference difference : failure.differences()) {
            out.println("    " + difference.what());
            out.println("      expected  " + Console.plain(difference.expected()));
            out.println("      found     " + Console.plain(difference.found()));
            difference.why().forEach(why -> out.println("      why       " + Console.plain(why)));
        }
    }

    private static Map<String, Object> json(Tested tested) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("program", tested.reading().files().program());
        json.put("revision", tested.reading().files().revision().hex());
        json.put("passed", tested.passed());
        CaseReport report = tested.report();
        if (report == null) {
            json.put("problems", JsonOut.problems(tested.reading().errors()));
            return json;
        }
        json.put("cases", report.results().size());
        json.put(
                "failures",
                report.failures().stream()
                        .map(f ->
                                Map.of("case", f.name(), "file", f.place().toString(), "differences", f.differences()))
                        .toList());
        json.put("rules", report.coverage().rules());
        json.put("covered", report.coverage().covered());
        json.put("markets", report.coverage().markets());
        json.put("warnings", JsonOut.problems(report.coverage().warnings()));
        json.put(
                "unconfirmed",
                report.unconfirmed().stream()
                        .map(r ->
                                Map.of("case", r.name(), "file", r.place().toString(), "differences", r.differences()))
                        .toList());
        if (tested.suggestions() != null) {
            json.put("suggested", tested.suggestions().json());
        }
        return json;
    }
}
