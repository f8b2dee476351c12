package dev.assay.program.cases;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Case;
import dev.assay.program.Program;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the cases of a program. The same everywhere: in the build, by the command, before an activation. */
public final class CaseRun {
    private final Program program;
    private final Clock clock;

    /**
     * @param program whose cases
     * @param clock says the time by which cases without {@code asOf} are judged
     */
    public CaseRun(Program program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** Runs them all. */
    public CaseReport run() {
        Instant now = clock.instant();
        List<CaseResult> results =
                program.cases().stream().map(c -> result(c, now)).toList();
        return new CaseReport(results, coverage(results));
    }

    private CaseResult result(Case one, Instant now) {
        Instant asOf = one.asOf();
        Classification classification = program.classify(
                one.answers(), program.circumstances(asOf == null ? now : asOf, null, one.language(), one.mode()));
        Set<String> fired = classification.conclusions().stream()
                .map(Classification.Concluded::rule)
                .collect(Collectors.toSet());
        return new CaseResult(
                one.name(),
                one.place(),
                new CaseComparison(program.vocabulary(), classification).differences(one.expect()),
                fired);
    }

    private CaseReport.Coverage coverage(List<CaseResult> results) {
        List<Rule> rules = program.ruleset().rules().stream()
                .filter(r -> r.validity().enabled())
                .toList();
        List<Problem> warnings = new ArrayList<>();
        int covered = 0;
        for (Rule rule : rules) {
            long fired = results.stream()
                    .filter(r -> r.fired().contains(rule.name()))
                    .count();
            if (fired > 0 && fired < results.size()) {
                covered++;
            } else if (!results.isEmpty()) {
                warnings.add(uncovered(rule, fired > 0));
            }
        }
        if (results.isEmpty() && !rules.isEmpty()) {
            warnings.add(Problem.warning(
                    "no-cases",
                    Place.of(program.files().folder() + "program.json"),
                    "This program has no cases, so nobody notices when a change breaks a rule. Put the first into "
                            + program.files().folder() + "cases/."));
        }
        return new CaseReport.Coverage(covered, rules.size(), warnings);
    }

    private static Problem uncovered(Rule rule, boolean always) {
        return Problem.warning(
                "rule-without-case",
                rule.place(),
                always
                        ? "Rule \"" + rule.name() + "\" fires in every case; add one in which it stays silent."
                        : "Rule \"" + rule.name() + "\" fires in no case; add one in which it does.");
    }
}
