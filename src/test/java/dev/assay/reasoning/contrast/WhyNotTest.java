package dev.assay.reasoning.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of rules that did not fire, and of answers that are not known, is what the engine does. */
class WhyNotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final int PROSPECTS = 2;

    private record Engine(Ruleset rules, PlainEvaluator plain) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("reasoning", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rulesFireWithTheChangeThatIsToldAndWhatHoldsAnywayIsTheUnionOfAll(long seed) {
        SmallProgram program = SmallProgram.of(seed);
        Circuit circuit = program.circuit();
        Contrast contrast = new Contrast(circuit);
        Engine engine = new Engine(circuit.ruleset(), new PlainEvaluator(circuit.ruleset()));
        Random random = new Random(seed);
        List<List<Integer>> all = new ArrayList<>(program.decisions().keySet());
        for (int i = 0; i < PROSPECTS; i++) {
            List<Integer> cells = all.get(random.nextInt(all.size()));
            Answers answers =
                    circuit.space().answers(cells.stream().mapToInt(c -> c).toArray());
            Given given = Given.of(circuit, answers);
            anyway(program, contrast, answers, random);
            Outcome now = FlipsTest.outcome(program, cells);
            for (Subject subject : Subject.all(circuit.ruleset().vocabulary())) {
                Budget budget = new Budget(Contrast.STEPS);
                if (subject.isIn(now)) {
                    concluded(contrast.why(given, subject, budget), engine, answers);
                } else {
                    WhyNot whyNot = contrast.whyNot(given, subject, budget);
                    assertThat(whyNot.obstacles())
                            .as("%s of seed %s %s", subject, seed, cells)
                            .isNotEmpty();
                    missing(program, given, whyNot, engine, "seed " + seed + " " + cells);
                }
            }
        }
    }

    private static void concluded(Why why, Engine engine, Answers answers) {
        Set<String> fired = fired(engine, answers);
        assertThat(fired)
                .containsAll(why.rules().stream().map(Why.Support::rule).toList());
    }

    private static Set<String> fired(Engine engine, Answers answers) {
        return said(engine, answers).conclusions().stream().map(Concluded::rule).collect(Collectors.toSet());
    }

    private static Classification said(Engine engine, Answers answers) {
        return engine.plain().classify(answers, RandomAnswers.atNoon(engine.rules(), DAY, "en"));
    }

    private static void missing(SmallProgram program, Given given, WhyNot whyNot, Engine engine, String where) {
        Subject subject = whyNot.subject();
        Map<Effect, int[]> nearest = nearest(program, given);
        List<Effect> expected = nearest.keySet().stream()
                .filter(e -> subject.kind() == Subject.Kind.SEGMENT
                        && e.verb() == Verb.SEGMENT
                        && e.target() == subject.number()
                        && e.ways().stream()
                                .allMatch(w -> w.amount() instanceof Quantity.Fixed fixed && fixed.number() > 0))
                .toList();
        Set<String> told = whyNot.rules().stream().map(Missing::rule).collect(Collectors.toSet());
        for (Effect effect : expected) {
            assertThat(told).as(where).contains(name(given, effect));
        }
        int before = 0;
        for (Missing missing : whyNot.rules()) {
            assertThat(missing.failed()).as(where).isNotEmpty();
            if (missing.nearest().isEmpty()) {
                assertThat(missing.brings()).isFalse();
                continue;
            }
            Flip flip = missing.nearest().get();
            assertThat(flip.changes().size()).as("nearest first, %s", where).isGreaterThanOrEqualTo(before);
            before = flip.changes().size();
            assertThat(fired(engine, flip.answers())).as(where).contains(missing.rule());
            Outcome then = RandomAnswers.outcome(said(engine, flip.answers()), engine.rules());
            boolean is = whyNot.isPrimary() ? subject.id().equals(then.primary()) : subject.isIn(then);
            assertThat(missing.brings()).as(where).isEqualTo(is);
            if (program.isExact()) {
                assertThat(List.of(flip.changes().size(), flip.size()))
                        .as("%s of %s", missing.rule(), where)
                        .isIn(nearest.entrySet().stream()
                                .filter(e -> name(given, e.getKey()).equals(missing.rule()))
                                .map(e -> List.of(e.getValue()[0], e.getValue()[1]))
                                .toList());
            }
        }
    }

    private static String name(Given given, Effect effect) {
        return given.circuit().ruleset().rules().get(effect.rule()).name();
    }

    /** For each effect that does not count, the fewest changed answers with which it does, then how far; those with which it can. */
    private static Map<Effect, int[]> nearest(SmallProgram program, Given given) {
        Map<Effect, int[]> nearest = new LinkedHashMap<>();
        Decider decider = given.circuit().decider();
        for (List<Integer> cells : program.decisions().keySet()) {
            int[] cost = cost(given, cells);
            if (cost.length == 0) {
                continue;
            }
            decider.judge(given.region(), cells.stream().mapToInt(c -> c).toArray());
            for (Effect effect : given.circuit().effects()) {
                if (effect.ways().stream().anyMatch(w -> decider.holds(w.gate()))) {
                    nearest.merge(effect, cost, (a, b) -> a[0] < b[0] || (a[0] == b[0] && a[1] <= b[1]) ? a : b);
                }
            }
        }
        nearest.values().removeIf(cost -> cost[0] == 0);
        return nearest;
    }

    /** Questions changed, and how far; empty where a change is not allowed. */
    private static int[] cost(Given given, List<Integer> cells) {
        Set<String> questions = new LinkedHashSet<>();
        int size = 0;
        for (Variable variable : given.circuit().space().variables()) {
            int cell = cells.get(variable.number());
            if (cell != given.cells()[variable.number()]) {
                if (variable.asked().traits().fixed() || (cell == Variable.NONE && !variable.isPart())) {
                    return new int[0];
                }
                questions.add(variable.asked().id());
                size += given.steps(variable.number(), cell);
            }
        }
        return new int[] {questions.size(), size};
    }

    private static void anyway(SmallProgram program, Contrast contrast, Answers some, Random random) {
        Circuit circuit = program.circuit();
        Set<String> unknown = new LinkedHashSet<>();
        for (String question : circuit.space().questionnaire().ids()) {
            if (random.nextBoolean()) {
                unknown.add(question);
            }
        }
        Map<String, Value> kept = new LinkedHashMap<>(some.values());
        Map<String, Value> aside = new LinkedHashMap<>(some.setAside());
        kept.keySet().removeAll(unknown);
        aside.keySet().removeAll(unknown);
        Region region = Contrast.unknown(circuit.space(), new Answers(kept, unknown, aside));
        holds(program, contrast.anyway(region, new Budget(Contrast.STEPS)), region, program.isExact());
        holds(program, contrast.anyway(region, new Budget(random.nextInt(30))), region, false);
    }

    private static void holds(SmallProgram program, Anyway anyway, Region region, boolean whole) {
        List<Outcome> outcomes = program.in(region).values().stream()
                .map(SmallProgram.Said::outcome)
                .toList();
        Set<String> tiers = outcomes.stream().map(Outcome::tier).collect(Collectors.toSet());
        Set<String> primaries =
                outcomes.stream().map(Outcome::primary).filter(Objects::nonNull).collect(Collectors.toSet());
        assertThat(anyway.tiers()).containsAll(tiers);
        assertThat(Collections.disjoint(tiers, anyway.neverTiers())).isTrue();
        assertThat(anyway.primaries()).containsAll(primaries);
        assertThat(outcomes).allSatisfy(o -> {
            assertThat(o.members()).containsAll(anyway.segments());
            assertThat(Collections.disjoint(o.members(), anyway.neverSegments()))
                    .isTrue();
            assertThat(o.collateral()).containsAll(anyway.collateral());
            assertThat(Collections.disjoint(o.collateral(), anyway.neverCollateral()))
                    .isTrue();
            assertThat(o.primary() != null || anyway.noPrimary()).isTrue();
        });
        if (whole) {
            assertThat(anyway.isSettled()).isTrue();
            assertThat(anyway.tiers()).containsExactlyInAnyOrderElementsOf(tiers);
            assertThat(anyway.primaries()).containsExactlyInAnyOrderElementsOf(primaries);
            assertThat(anyway.noPrimary()).isEqualTo(outcomes.stream().anyMatch(o -> o.primary() == null));
            List<String> items = program.circuit().ruleset().vocabulary().collateral().stream()
                    .map(c -> c.id())
                    .toList();
            assertThat(anyway.collateral())
                    .isEqualTo(items.stream()
                            .filter(id -> outcomes.stream()
                                    .allMatch(o -> o.collateral().contains(id)))
                            .toList());
        }
    }
}
