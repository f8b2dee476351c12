package dev.assay.reasoning;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;

import dev.assay.condition.Condition;
import dev.assay.problem.Place;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Rules;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Validity;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Order;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programs in which nearly every rule asks for something and nearly every sum lies near a bar, so that a bound that is off by one is seen. Made at random, each from a seed. */
final class TightProgram {
    private static final List<String> TRAITS = List.of("t1", "t2", "t3");
    private static final List<String> TIERS = List.of("target", "acceptable", "weak", "non-target");

    private final Random random;
    private final Vocabulary vocabulary;

    private TightProgram(long seed) {
        random = new Random(seed);
        vocabulary = vocabulary("tight-" + seed);
    }

    static Ruleset of(long seed) {
        TightProgram program = new TightProgram(seed);
        List<Rule> made = new ArrayList<>();
        int size = 12 + program.random.nextInt(14);
        while (made.size() < size) {
            made.add(program.rule("Rule " + made.size()));
            if (!Order.circles(program.vocabulary, made).isEmpty()) {
                made.remove(made.size() - 1);
            }
        }
        return new Ruleset(program.vocabulary, made);
    }

    private Vocabulary vocabulary(String id) {
        List<Question> questions = Stream.of(
                        question("kind", AnswerType.CHOICE, List.of("x", "y", "z"), null),
                        question("size", AnswerType.INTEGER, List.of(), null),
                        question("ready", AnswerType.BOOLEAN, List.of(), null),
                        question("wants", AnswerType.CHOICES, List.of("p", "q"), null),
                        question("when", AnswerType.CHOICE, List.of("u", "v"), random.nextInt(3) == 0 ? null : asked()))
                .map(q -> sometimesFixed(q, id))
                .toList();
        boolean grouped = random.nextBoolean();
        List<SegmentDefinition> segments = List.of(
                new SegmentDefinition("s1", "S1", null, 10, "kind", random.nextInt(4) == 0, false),
                new SegmentDefinition("s2", "S2", null, 5, "kind", false, random.nextBoolean()),
                new SegmentDefinition("s3", "S3", null, 10, grouped ? "kind" : null, false, grouped),
                new SegmentDefinition("s4", "S4", null, 5, null, random.nextInt(3) == 0, false),
                new SegmentDefinition("s5", "S5", null, 20, null, false, random.nextBoolean()));
        List<TierDefinition> tiers = List.of(
                new TierDefinition("target", "Target", 30.0),
                new TierDefinition("acceptable", "Acceptable", 10.0),
                new TierDefinition("weak", "Weak", random.nextBoolean() ? 5.0 : null),
                new TierDefinition("non-target", "No", null));
        return new Vocabulary(
                id,
                new Questionnaire("q", "Q", "en", questions, List.of()),
                segments,
                tiers,
                one(List.of("non-target", "weak")),
                new Vocabulary.ScoreLimits(random.nextBoolean() ? 0.0 : null, random.nextBoolean() ? 30.0 : null),
                IntStream.range(0, 4).mapToObj(this::item).toList(),
                1 + random.nextInt(3),
                ZoneId.of("UTC"));
    }

    private CollateralItem item(int number) {
        LocalDate released = random.nextBoolean() ? null : LocalDate.of(2026, 1 + random.nextInt(4), 1);
        return new CollateralItem(
                "c" + number,
                "C",
                "deck",
                null,
                null,
                List.of("s" + (number + 1)),
                List.of(),
                List.of(),
                released,
                null,
                null);
    }

    private Condition asked() {
        return fact("Prospect", one(List.of("ready == true", "kind != \"x\"", "size >= 50", "wants contains \"p\"")))
                .condition();
    }

    private static Question sometimesFixed(Question q, String program) {
        return new Question(
                q.id(),
                q.type(),
                q.wording(),
                q.wordings(),
                q.options(),
                q.range(),
                q.askWhen(),
                SmallProgram.traits(q, program),
                q.about(),
                q.says(),
                q.place());
    }

    private static Question question(String id, AnswerType type, List<String> options, @Nullable Condition askWhen) {
        return new Question(
                id,
                type,
                new Wording(id + "?", null, null),
                Map.of(),
                options.stream()
                        .map(o -> new Option(o, o.toUpperCase(Locale.ROOT), List.of(), Map.of()))
                        .toList(),
                type == AnswerType.INTEGER ? new Question.Range(0.0, 100.0, null, null) : Question.Range.ANY,
                askWhen,
                Question.Asking.PLAIN,
                null,
                List.of(),
                Place.of("questionnaires/q.json"));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Rule rule(String name) {
        List<Pattern> when = new ArrayList<>();
        when.add(fact("Prospect", constraint() + (random.nextInt(3) == 0 ? ", " + constraint() : "")));
        if (random.nextInt(3) == 0) {
            when.add(derived());
        }
        Conclusion[] then = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(i -> conclusion())
                .toArray(Conclusion[]::new);
        return Rules.rule(name, Validity.ALWAYS, when, then);
    }

    private String constraint() {
        return switch (random.nextInt(7)) {
            case 0 -> "kind" + one(List.of(" == ", " != ")) + "\"" + one(List.of("x", "y", "z")) + "\"";
            case 1 -> "size" + one(List.of(" >= ", " < ")) + one(List.of("10", "50"));
            case 2 -> "ready == " + random.nextBoolean();
            case 3 -> "wants" + one(List.of(" contains ", " not contains ")) + "\"" + one(List.of("p", "q")) + "\"";
            case 4 -> "when == \"" + one(List.of("u", "v")) + "\"";
            case 5 -> one(List.of("kind", "size", "ready", "when")) + one(List.of(" == null", " != null"));
            default -> "kind == \"" + one(List.of("x", "y")) + "\" || size >= 50";
        };
    }

    private Pattern derived() {
        Pattern.Fact fact = switch (random.nextInt(6)) {
            case 0, 1 -> fact("Trait", "name == \"" + one(TRAITS) + "\"");
            case 2 -> fact("Segment", "id == \"" + segment() + "\", member == true");
            case 3 -> fact("Score", "points >= " + one(List.of("10", "20")));
            case 4 -> fact("Tier", "id == \"" + one(TIERS) + "\"");
            default -> fact("Segment", "id == \"" + segment() + "\", primary == true");
        };
        return random.nextInt(3) == 0 ? new Pattern.Not(fact) : fact;
    }

    private String segment() {
        return "s" + (1 + random.nextInt(5));
    }

    private int points() {
        return one(List.of(5, 5, 10, 10, 20, -5, -10));
    }

    private Conclusion conclusion() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> conclude("score", points());
            case 4, 5, 6, 7, 8 -> conclude("segment", segment(), points());
            case 9, 10 -> conclude("trait", one(TRAITS));
            case 11, 12, 13, 14 -> conclude("recommend", "c" + random.nextInt(4), points());
            case 15 -> conclude("atMost", one(TIERS.subList(1, 4)));
            case 16 -> conclude("exclude", segment());
            case 17 ->
                random.nextBoolean()
                        ? conclude("bar", one(TIERS.subList(0, 2)), points())
                        : conclude("tier", one(TIERS));
            case 18 ->
                random.nextBoolean() ? conclude("withhold", "c" + random.nextInt(4)) : conclude("exactly", one(TIERS));
            default -> random.nextInt(3) == 0 ? conclude("disqualify") : conclude("score", points());
        };
    }
}
