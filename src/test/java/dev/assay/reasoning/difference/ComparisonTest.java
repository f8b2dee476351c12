package dev.assay.reasoning.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of two random programs is so of every set of answers, each decided by the plain evaluator with both; and all that differs is said. */
class ComparisonTest {
    private static final Effort WHOLE = new Effort(400_000, 10_000);
    private static final Effort LITTLE = new Effort(60, 2);
    private static final Map<Object, Integer> SEEN = new ConcurrentHashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("differences", 240));
    }

    /** A test of claims proves something only where claims are made. */
    @AfterAll
    static void everyKindWasSeen() {
        assertThat(SEEN.keySet()).contains("identical", "exact", "inexact", "line").contains((Object[]) Change.Kind.values());
    }

    private record Two(Outcome from, Outcome to) {
        boolean differs(Change.Kind kind, String item) {
            return switch (kind) {
                case TIER -> !from.tier().equals(to.tier());
                case PRIMARY -> !Objects.equals(from.primary(), to.primary());
                case ITEM -> from.collateral().contains(item) != to.collateral().contains(item);
                case ORDER ->
                    !from.collateral().equals(to.collateral())
                            && new HashSet<>(from.collateral()).equals(new HashSet<>(to.collateral()));
            };
        }

        boolean is(Change change) {
            String item = change.item();
            return differs(change.kind(), item == null ? "" : item)
                    && switch (change.kind()) {
                        case TIER -> change.shift().equals(new Shift(from.tier(), to.tier()));
                        case PRIMARY -> change.shift().equals(new Shift(none(from.primary()), none(to.primary())));
                        case ITEM -> change.shift().to().equals(to.collateral().contains(item) ? "yes" : "no");
                        case ORDER -> true;
                    };
        }

        private static String none(String id) {
            return id == null ? "" : id;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysJustWhatDiffers(long seed) {
        Ruleset from = SmallProgram.rules(seed);
        Ruleset to = seed % 20 == 0 ? SmallProgram.rules(seed + 1) : Mutation.of(from, seed);
        Common common = Common.of(from, to, SmallProgram.setting(), Common.Apart.NOTHING);
        Map<List<Integer>, Two> truth = truth(common);
        Region everybody = Region.everything(common.from().space());
        Difference whole = Comparison.of(common.from(), common.to(), everybody, WHOLE);
        holds(whole, truth);
        holds(Comparison.of(common.from(), common.to(), everybody, LITTLE), truth);
        boolean exact = isExact(common.from()) && isExact(common.to());
        SEEN.merge(exact ? "exact" : "inexact", 1, Integer::sum);
        if (exact) {
            assertThat(whole.unsettled()).isEmpty();
            assertThat(whole.changes()).allMatch(Change::isComplete);
            assertThat(whole.isIdentical())
                    .isEqualTo(truth.values().stream()
                            .allMatch(t -> t.from().tier().equals(t.to().tier())
                                    && Objects.equals(t.from().primary(), t.to().primary())
                                    && t.from().collateral().equals(t.to().collateral())));
        }
    }

    private static boolean isExact(Circuit circuit) {
        return circuit.inexact().isEmpty()
                && circuit.space().variables().stream()
                        .flatMap(v -> v.cells().stream())
                        .allMatch(c -> !c.possible() || c.hasExample());
    }

    private static void holds(Difference difference, Map<List<Integer>, Two> truth) {
        if (difference.isIdentical()) {
            SEEN.merge("identical", 1, Integer::sum);
        }
        for (Change change : difference.changes()) {
            SEEN.merge(change.kind(), 1, Integer::sum);
            for (Spot spot : change.places()) {
                holds(change, spot, truth);
            }
            if (change.isComplete()) {
                truth.forEach((cells, two) -> {
                    if (two.is(change)) {
                        assertThat(change.places()).as("%s", change).anyMatch(s -> in(s.region(), cells));
                    }
                });
            }
        }
        truth.values().forEach(two -> told(difference, two));
    }

    /** Every way in which something differs is told, or named as not settled. */
    private static void told(Difference difference, Two two) {
        if (two.differs(Change.Kind.TIER, "")) {
            told(difference, two, Change.Kind.TIER, null);
        }
        if (two.differs(Change.Kind.PRIMARY, "")) {
            told(difference, two, Change.Kind.PRIMARY, null);
        }
        if (two.differs(Change.Kind.ORDER, "")) {
            told(difference, two, Change.Kind.ORDER, null);
        }
        List<String> items = new ArrayList<>(two.from().collateral());
        items.addAll(two.to().collateral());
        items.stream()
                .filter(i -> two.differs(Change.Kind.ITEM, i))
                .forEach(i -> told(difference, two, Change.Kind.ITEM, i));
    }

    private static void told(Difference difference, Two two, Change.Kind kind, String item) {
        assertThat(difference.unsettled().contains(kind.words(item))
                        || difference.changes().stream()
                                .anyMatch(c -> c.kind() == kind && Objects.equals(c.item(), item) && two.is(c)))
                .as("%s %s of %s", kind, item, two)
                .isTrue();
    }

    private static void holds(Change change, Spot spot, Map<List<Integer>, Two> truth) {
        List<Two> inside = new ArrayList<>();
        truth.forEach((cells, two) -> {
            if (in(spot.region(), cells)) {
                inside.add(two);
            }
        });
        if (spot.isEverywhere()) {
            assertThat(inside).as("%s %s", change.shift(), spot.terms()).isNotEmpty().allMatch(two -> two.is(change));
        }
        assertThat(new Two(spot.from(), spot.to()).is(change)).isTrue();
        assertThat(inside).contains(new Two(spot.from(), spot.to()));
        if (!spot.lines().isEmpty()) {
            SEEN.merge("line", 1, Integer::sum);
        }
    }

    private static boolean in(Region region, List<Integer> cells) {
        return IntStream.range(0, cells.size()).allMatch(v -> region.has(v, cells.get(v)));
    }

    private static Map<List<Integer>, Two> truth(Common common) {
        AnswerSpace space = common.from().space();
        PlainEvaluator from = new PlainEvaluator(common.from().ruleset());
        PlainEvaluator to = new PlainEvaluator(common.to().ruleset());
        Map<List<Integer>, Two> truth = new LinkedHashMap<>();
        for (List<Integer> cells : SmallProgram.all(space)) {
            int[] assignment = cells.stream().mapToInt(c -> c).toArray();
            truth.put(
                    cells,
                    new Two(
                            decided(from, common.from().ruleset(), space, assignment),
                            decided(to, common.to().ruleset(), space, assignment)));
        }
        return truth;
    }

    private static Outcome decided(PlainEvaluator engine, Ruleset ruleset, AnswerSpace space, int[] cells) {
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        Map<String, Object> raw = new LinkedHashMap<>();
        for (int i = 0; i < questionnaire.ids().size(); i++) {
            Value value = space.value(i, cells);
            if (value != null) {
                raw.put(questionnaire.ids().get(i), raw(value));
            }
        }
        Answers answers = new AnswerCheck(questionnaire).check(raw, "en").answers();
        return RandomAnswers.outcome(
                engine.classify(answers, RandomAnswers.atNoon(ruleset, SmallProgram.setting().day(), "en")), ruleset);
    }

    private static Object raw(Value value) {
        if (value instanceof Value.Num num) {
            return num.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : value.plain();
    }
}
