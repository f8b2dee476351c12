package dev.assay.reasoning.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prospects show what is said of them, nothing is called impossible that somebody shows, and of what can be shown nothing is left out; each by going through everybody there is. */
class CoverageTest {
    private static final AtomicInteger SHOWN = new AtomicInteger();
    private static final AtomicInteger IMPOSSIBLE = new AtomicInteger();
    private static final AtomicInteger LIMITS = new AtomicInteger();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    /** A test of claims proves something only where claims are made. */
    @AfterAll
    static void claimsOfAllKindsWereMade() {
        assertThat(SHOWN.get()).isPositive();
        assertThat(IMPOSSIBLE.get()).isPositive();
        assertThat(LIMITS.get()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsAllThatCanBeShownOfEverySmallProgram(long seed) {
        SmallProgram program = SmallProgram.of(seed);
        Circuit circuit = program.circuit();
        List<Goal> goals = Goals.of(circuit, rule -> true, true).goals();
        Set<String> alike = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        goals.stream().map(Goal::words).filter(w -> !words.add(w)).forEach(alike::add);
        Coverage coverage = Coverage.of(asked(circuit, List.of()), new Budget(Coverage.STEPS));

        Set<String> reached = new TreeSet<>();
        Evaluation evaluation = circuit.evaluation();
        program.decisions().forEach((cells, said) -> {
            evaluation.judge(
                    Region.of(circuit.space(), cells.stream().mapToInt(c -> c).toArray()));
            goals.stream()
                    .filter(goal -> isShown(goal, circuit, evaluation, cells, said))
                    .forEach(goal -> reached.add(goal.words()));
        });
        Set<String> shown =
                coverage.prospects().stream().flatMap(p -> p.shows().stream()).collect(Collectors.toSet());
        if (program.isExact()) {
            assertThat(shown).as("seed %s", seed).isEqualTo(reached);
            assertThat(coverage.unsettled()).as("seed %s", seed).allMatch(left -> left.endsWith("there are too many"));
        }
        reached.removeAll(alike);
        assertThat(coverage.impossible()).as("seed %s", seed).noneMatch(reached::contains);
        for (Shown prospect : coverage.prospects()) {
            Classification said = engine(circuit)
                    .classify(
                            prospect.answers(),
                            RandomAnswers.atNoon(
                                    circuit.ruleset(), circuit.setting().day(), "en"));
            Set<String> fired = said.conclusions().stream()
                    .map(Classification.Concluded::rule)
                    .collect(Collectors.toSet());
            goals.stream()
                    .filter(g -> g.words().endsWith(" fires")
                            && g.words().indexOf('"', 1) == g.words().length() - 7)
                    .filter(g -> prospect.shows().contains(g.words()))
                    .forEach(g -> assertThat(fired)
                            .contains(circuit.ruleset().rules().get(g.rule()).name()));
        }
        SHOWN.addAndGet(shown.size());
        IMPOSSIBLE.addAndGet(coverage.impossible().size());
        LIMITS.addAndGet((int) goals.stream().filter(g -> g.limit() != null).count());
        nothingIsShownTwice(circuit, coverage);
    }

    /** Who is known already is not asked for again. */
    private static void nothingIsShownTwice(Circuit circuit, Coverage coverage) {
        List<Classification> known = coverage.prospects().stream()
                .map(p -> engine(circuit)
                        .classify(
                                p.answers(),
                                RandomAnswers.atNoon(
                                        circuit.ruleset(), circuit.setting().day(), "en")))
                .toList();
        Coverage again = Coverage.of(asked(circuit, known), new Budget(Coverage.STEPS));
        assertThat(again.prospects()).isEmpty();
        assertThat(again.known())
                .isEqualTo(coverage.prospects().stream()
                        .mapToInt(p -> p.shows().size())
                        .sum());
    }

    private static Coverage.Asked asked(Circuit circuit, List<Classification> known) {
        PlainEvaluator engine = engine(circuit);
        return new Coverage.Asked(
                circuit,
                Region.everything(circuit.space()),
                rule -> true,
                true,
                known,
                answers -> engine.classify(
                        answers,
                        RandomAnswers.atNoon(
                                circuit.ruleset(), circuit.setting().day(), "en")));
    }

    private static PlainEvaluator engine(Circuit circuit) {
        return new PlainEvaluator(circuit.ruleset());
    }

    /** By definition, gate by gate, and by what the engine said of them. */
    private static boolean isShown(
            Goal goal, Circuit circuit, Evaluation evaluation, List<Integer> cells, SmallProgram.Said said) {
        Goal.Limit limit = goal.limit();
        if (limit != null && cells.get(limit.variable()) != limit.cell()) {
            return false;
        }
        return goal.wants().stream().allMatch(want -> {
            if (want instanceof Matters matters) {
                int root = circuit.fires(goal.rule());
                return fires(circuit, evaluation, root, matters.leaf(), true, root)
                        != fires(circuit, evaluation, root, matters.leaf(), false, root);
            }
            return want.judge(evaluation) == dev.assay.condition.Truth.TRUE;
        });
    }

    private static boolean fires(Circuit circuit, Evaluation evaluation, int gate, int leaf, boolean forced, int root) {
        if (gate == leaf) {
            return forced;
        }
        boolean isRule = false;
        for (int rule = 0; rule < circuit.ruleset().rules().size(); rule++) {
            isRule |= circuit.fires(rule) == gate
                    && circuit.ruleset()
                            .rules()
                            .get(rule)
                            .validity()
                            .covers(circuit.setting().day());
        }
        Gate one = circuit.gates().get(gate);
        if (gate == root || !isRule) {
            if (one instanceof Gate.All all) {
                return all.inputs().stream().allMatch(i -> fires(circuit, evaluation, i, leaf, forced, root));
            }
            if (one instanceof Gate.Any any) {
                return any.inputs().stream().anyMatch(i -> fires(circuit, evaluation, i, leaf, forced, root));
            }
            if (one instanceof Gate.Not not) {
                return !fires(circuit, evaluation, not.input(), leaf, forced, root);
            }
        }
        return evaluation.gate(gate) == dev.assay.condition.Truth.TRUE;
    }
}
