package dev.assay.program.cases;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Case;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** What the rules say of the prospect of a case. */
    public static Classification classify(Program program, Case one, Instant now) {
        Instant asOf = one.asOf();
        return program.classify(
                one.answers(),
                program.circumstances(asOf == null ? now : asOf, one.market(), one.language(), one.mode()));
    }

    private CaseResult result(Case one, Instant now) {
        Classification classification = classify(program, one, now);
        String market = classification.circumstances().market();
        Set<String> fired = classification.conclusions().stream()
                .map(Classification.Concluded::rule)
                .collect(Collectors.toSet());
        return new CaseResult(
                one.name(),
                one.place(),
                market,
                new CaseComparison(program.vocabulary(market), classification).differences(one.expect()),
                fired,
                one.isConfirmed());
    }

    /** Of the common rules, each over the cases of markets where it counts; and of each market's own rules over the cases judged there. */
    private CaseReport.Coverage coverage(List<CaseResult> results) {
        List<Problem> warnings = new ArrayList<>();
        List<Rule> common = program.ruleset().rules().stream()
                .filter(r -> r.validity().enabled())
                .toList();
        Map<String, Set<String>> without = new HashMap<>();
        program.markets()
                .all()
                .forEach(m -> without.put(
                        m.id(),
                        m.without(program.ruleset()).stream().map(Rule::name).collect(Collectors.toSet())));
        int covered = covered(
                common,
                rule -> results.stream()
                        .filter(r -> !without.getOrDefault(r.market(), Set.of()).contains(rule.name()))
                        .toList(),
                !results.isEmpty(),
                warnings);
        if (results.isEmpty() && !common.isEmpty()) {
            warnings.add(Problem.warning(
                    "no-cases",
                    Place.of(program.files().folder() + "program.json"),
                    "This program has no cases, so nobody notices when a change breaks a rule. Put the first into "
                            + program.files().folder() + "cases/."));
        }
        SortedMap<String, CaseReport.MarketCoverage> markets = new TreeMap<>();
        program.markets().all().forEach(m -> markets.put(m.id(), coverage(m, results, warnings)));
        return new CaseReport.Coverage(covered, common.size(), warnings, markets);
    }

    private static CaseReport.MarketCoverage coverage(Market market, List<CaseResult> results, List<Problem> warnings) {
        List<CaseResult> here =
                results.stream().filter(r -> market.id().equals(r.market())).toList();
        List<Rule> own = market.own();
        if (here.isEmpty()) {
            warnings.add(Problem.warning(
                    "no-cases",
                    Place.of(market.folder()),
                    "No case is judged in the market '" + market.id() + "'. Put the first into " + market.folder()
                            + "cases/."));
        }
        return new CaseReport.MarketCoverage(
                here.size(),
                (int) here.stream().filter(r -> !r.passed()).count(),
                covered(own, rule -> here, !here.isEmpty(), warnings),
                own.size());
    }

    private static int covered(
            List<Rule> rules, Function<Rule, List<CaseResult>> results, boolean told, List<Problem> warnings) {
        int covered = 0;
        for (Rule rule : rules) {
            List<CaseResult> tried = results.apply(rule);
            long fired =
                    tried.stream().filter(r -> r.fired().contains(rule.name())).count();
            if (fired > 0 && fired < tried.size()) {
                covered++;
            } else if (told) {
                warnings.add(uncovered(rule, fired > 0));
            }
        }
        return covered;
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
