package dev.assay.reasoning.coverage;

import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.cases.CaseRun;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Finder;
import dev.assay.reasoning.search.Want;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the cases of a program leave unshown, and a few cases that would show it: of its common rules, and of each market's own. */
public final class ProgramCoverage {
    private static final long EACH = 4_000;

    private final Program program;
    private final Clock clock;
    private final LocalDate day;
    private final Reasoning reasoning;

    /**
     * @param program without errors
     * @param clock tells the day by which rules and collateral count
     */
    public ProgramCoverage(Program program, Clock clock) {
        this.program = program;
        this.clock = clock;
        day = LocalDate.now(clock.withZone(program.vocabulary().zone()));
        reasoning = new Reasoning(program, day, null);
    }

    /**
     * Of one market.
     *
     * @param market its id, or null for the common rules
     * @param coverage what is shown, and by whom
     * @param cases the prospects as cases, in the same order
     */
    public record OfMarket(@Nullable String market, Coverage coverage, List<SuggestedCase> cases) {
        /** Copies. */
        public OfMarket {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Of the common rules, and of each market with rules of its own.
     *
     * @param steps for each
     */
    public List<OfMarket> of(long steps) {
        List<OfMarket> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        program.cases().forEach(c -> names.add(SuggestedCase.key(c.name())));
        Map<String, Set<String>> there = onlyThere(steps);
        Set<String> elsewhere = there.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        look(null, rule -> !elsewhere.contains(rule.name()), steps, names).ifPresent(all::add);
        for (Market market : program.markets().all()) {
            Set<String> own = new HashSet<>(there.getOrDefault(market.id(), Set.of()));
            market.own().forEach(rule -> own.add(rule.name()));
            if (!own.isEmpty()) {
                look(market.id(), rule -> own.contains(rule.name()), steps, names)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** By market, names of common rules that fire there, and for nobody whom the common rules judge: they are shown in the market. */
    private Map<String, Set<String>> onlyThere(long steps) {
        Map<String, Set<String>> there = new HashMap<>();
        if (program.markets().question() != null) {
            Set<String> silent = silent(null, steps);
            for (Market market : program.markets().all()) {
                Set<String> here = new HashSet<>(silent);
                here.removeAll(silent(market.id(), steps));
                there.put(market.id(), here);
            }
        }
        return there;
    }

    /** Names of rules that fire for nobody whom a market judges. */
    private Set<String> silent(@Nullable String market, long steps) {
        Set<String> silent = new HashSet<>();
        Optional<Region> everybody = reasoning.everybody(market);
        if (everybody.isEmpty()) {
            return silent;
        }
        Circuit circuit = reasoning.circuit(market);
        Finder finder = new Finder(circuit);
        Budget budget = new Budget(steps);
        List<Rule> rules = circuit.ruleset().rules();
        for (int i = 0; i < rules.size(); i++) {
            List<Want> fires = List.of(Want.gate(circuit.fires(i), true));
            if (rules.get(i).validity().covers(day)
                    && finder.find(everybody.get(), fires, budget.part(EACH)).isNobody()) {
                silent.add(rules.get(i).name());
            }
        }
        return silent;
    }

    private Optional<OfMarket> look(@Nullable String market, Predicate<Rule> which, long steps, Set<String> names) {
        Optional<Region> everybody = reasoning.everybody(market);
        if (everybody.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Classification> known = program.cases().stream()
                .filter(c -> c.mode() == Mode.FINAL)
                .map(c -> CaseRun.classify(program, c, now))
                .filter(c -> Objects.equals(c.circumstances().market(), market))
                .toList();
        Coverage coverage = Coverage.of(
                new Coverage.Asked(
                        reasoning.circuit(market),
                        everybody.get(),
                        which,
                        market == null,
                        known,
                        answers -> classify(answers, market)),
                new Budget(steps));
        List<SuggestedCase> cases = new ArrayList<>();
        for (Shown shown : coverage.prospects()) {
            cases.add(SuggestedCase.of(program, market, shown, classify(shown.answers(), market), day, names));
        }
        return Optional.of(new OfMarket(market, coverage, cases));
    }

    /** As a case in the market's folder would be judged. */
    private Classification classify(Answers answers, @Nullable String market) {
        Instant noon =
                day.atTime(LocalTime.NOON).atZone(program.vocabulary().zone()).toInstant();
        Circumstances by = program.circumstances(noon, market, null, Mode.FINAL);
        return program.classify(answers, by);
    }
}
