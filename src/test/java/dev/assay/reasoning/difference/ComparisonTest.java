package dev.assay.reasoning.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.reasoning.RandomAnswers;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.engine.PlainEvaluator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        return LongStream.rangeClosed(1, Integer.getInteger("differences", 200));
    }

    /** A test of claims proves something only where claims are made. */
    @AfterAll
    static void everyKindWasSeen() {
        assertThat(SEEN.keySet())
                .contains("identical", "exact", "inexact", "line")
                .contains((Object[]) Change.Kind.values());
    }

    /** What both decide of one set of answers, and what each rule concludes. */
    private record Two(
            Outcome from,
            Outcome to,
            Map<String, String> fromRules,
            Map<String, String> toRules,
            Set<List<String>> asked) {
        boolean isSource(Change source) {
            if (source.kind() == Change.Kind.QUESTION) {
                return asked.contains(List.of(source.about(), source.shift().to()));
            }
            return source.shift().from().equals(fromRules.getOrDefault(source.about(), ""))
                    && source.shift().to().equals(toRules.getOrDefault(source.about(), ""));
        }

        boolean differs(Change.Kind kind, String item) {
            return switch (kind) {
                case TIER -> !from.tier().equals(to.tier());
                case PRIMARY -> !Objects.equals(from.primary(), to.primary());
                case ITEM -> from.collateral().contains(item) != to.collateral().contains(item);
                case RULE, QUESTION -> false;
                case ORDER ->
                    !from.collateral().equals(to.collateral())
                            && new HashSet<>(from.collateral()).equals(new HashSet<>(to.collateral()));
            };
        }

        boolean is(Change change) {
            String item = change.about();
            return differs(change.kind(), item == null ? "" : item)
                    && switch (change.kind()) {
                        case TIER -> change.shift().equals(new Shift(from.tier(), to.tier()));
                        case PRIMARY -> change.shift().equals(new Shift(none(from.primary()), none(to.primary())));
                        case ITEM -> change.shift().to().equals(to.collateral().contains(item) ? "yes" : "no");
                        case ORDER -> true;
                        case RULE, QUESTION -> false;
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
        Ruleset to = seed % 20 == 1 ? SmallProgram.rules(seed + 1) : Mutation.of(from, seed);
        Common common = Common.of(from, to, SmallProgram.setting(), Common.Apart.NOTHING);
        Map<List<Integer>, Two> truth = truth(common, from, to);
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
        difference.sources().forEach(s -> source(s, truth));
    }

    private static void source(Change source, Map<List<Integer>, Two> truth) {
        SEEN.merge(source.kind(), 1, Integer::sum);
        truth.forEach((cells, two) -> {
            boolean told = source.places().stream().anyMatch(s -> s.isEverywhere() && in(s.region(), cells));
            if (told || source.isComplete() && two.isSource(source)) {
                assertThat(two.isSource(source)).as("%s", source).isTrue();
                assertThat(source.places()).anyMatch(s -> in(s.region(), cells));
            }
        });
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
                                .anyMatch(c -> c.kind() == kind && Objects.equals(c.about(), item) && two.is(c)))
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
            assertThat(inside)
                    .as("%s %s", change.shift(), spot.terms())
                    .isNotEmpty()
                    .allMatch(two -> two.is(change));
        }
        assertThat(inside.stream().filter(two -> two.is(change)))
                .anyMatch(two -> two.from().equals(spot.from()) && two.to().equals(spot.to()));
        if (!spot.lines().isEmpty()) {
            SEEN.merge("line", 1, Integer::sum);
        }
    }

    private static boolean in(Region region, List<Integer> cells) {
        return IntStream.range(0, cells.size()).allMatch(v -> region.has(v, cells.get(v)));
    }

    private static Map<List<Integer>, Two> truth(Common common, Ruleset from, Ruleset to) {
        AnswerSpace space = common.from().space();
        Said first = new Said(common.from().ruleset());
        Said second = new Said(common.to().ruleset());
        Map<List<Integer>, Two> truth = new LinkedHashMap<>();
        for (List<Integer> cells : SmallProgram.all(space)) {
            int[] assignment = cells.stream().mapToInt(c -> c).toArray();
            Classification one = first.of(space, assignment);
            Classification other = second.of(space, assignment);
            truth.put(
                    cells,
                    new Two(
                            RandomAnswers.outcome(one, from),
                            RandomAnswers.outcome(other, to),
                            rules(one, from),
                            rules(other, to),
                            asked(common, assignment)));
        }
        return truth;
    }

    /** Questions that are asked of somebody by one side only, each with "yes" where it is the second. */
    private static Set<List<String>> asked(Common common, int[] cells) {
        List<String> ids = common.from().space().questionnaire().ids();
        Set<List<String>> asked = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean one = asked(common.from(), i, cells);
            boolean other = asked(common.to(), i, cells);
            if (one != other) {
                asked.add(List.of(ids.get(i), other ? "yes" : "no"));
            }
        }
        return asked;
    }

    /** By the questionnaire itself: whether any answer to the question would be set aside. */
    private static boolean asked(Circuit circuit, int question, int[] cells) {
        Questionnaire questionnaire = circuit.ruleset().vocabulary().questionnaire();
        Map<String, Object> raw = raw(questionnaire, circuit.space(), cells);
        String id = questionnaire.ids().get(question);
        raw.put(id, Said.any(questionnaire.questions().get(question)));
        return !new AnswerCheck(questionnaire)
                .check(raw, "en")
                .answers()
                .setAside()
                .containsKey(id);
    }

    private static Map<String, Object> raw(Questionnaire questionnaire, AnswerSpace space, int[] cells) {
        Map<String, Object> raw = new LinkedHashMap<>();
        for (int i = 0; i < questionnaire.ids().size(); i++) {
            Value value = space.value(i, cells);
            if (value != null) {
                raw.put(questionnaire.ids().get(i), raw(value));
            }
        }
        return raw;
    }

    private static Map<String, String> rules(Classification said, Ruleset ruleset) {
        Map<String, String> rules = new HashMap<>();
        said.conclusions()
                .forEach(c ->
                        rules.put(c.rule(), RuleText.then(ruleset.rule(c.rule()).orElseThrow())));
        return rules;
    }

    /** What the engine says by one of the rulesets. */
    private record Said(Ruleset ruleset, PlainEvaluator engine) {
        Said(Ruleset ruleset) {
            this(ruleset, new PlainEvaluator(ruleset));
        }

        static Object any(Question question) {
            return switch (question.type()) {
                case BOOLEAN -> true;
                case INTEGER, NUMBER, MONEY ->
                    question.range().min() == null ? 10.0 : question.range().min();
                case DATE -> "2026-01-01";
                case CHOICE -> question.optionIds().get(0);
                case CHOICES -> List.of(question.optionIds().get(0));
                case TEXT -> "x";
            };
        }

        Classification of(AnswerSpace space, int[] cells) {
            Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
            Map<String, Object> raw = raw(questionnaire, space, cells);
            Answers answers = new AnswerCheck(questionnaire).check(raw, "en").answers();
            return engine.classify(
                    answers,
                    RandomAnswers.atNoon(ruleset, SmallProgram.setting().day(), "en"));
        }
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
