package dev.assay.reasoning.difference;

import dev.assay.condition.Condition;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What two programs define differently besides their rules, in words. */
final class Definitions {
    private final List<String> asked = new ArrayList<>();
    private final List<String> defined = new ArrayList<>();

    private Definitions() {}

    /**
     * Of two markets or programs.
     *
     * @param from the first
     * @param to the second
     */
    static Definitions of(Vocabulary from, Vocabulary to) {
        Definitions definitions = new Definitions();
        definitions.questions(from, to);
        definitions.tiers(from, to);
        definitions.segments(from, to);
        definitions.collateral(from, to);
        return definitions;
    }

    /** Differences of what may be answered: such answers cannot be given to both. */
    List<String> asked() {
        return asked;
    }

    /** Other differences: what comes of them is found where decisions are compared. */
    List<String> defined() {
        return defined;
    }

    /** Which answers lead to which market. */
    void markets(Program from, Program to) {
        pairs(
                from.markets().all().stream().toList(),
                to.markets().all().stream().toList(),
                Market::id,
                "the market",
                defined,
                (a, b) -> {});
        Map<String, String> one = from.markets().byAnswer();
        Map<String, String> other = to.markets().byAnswer();
        Set<String> answers = new LinkedHashSet<>(one.keySet());
        answers.addAll(other.keySet());
        String question = to.markets().question() == null
                ? from.markets().question()
                : to.markets().question();
        for (String answer : answers.stream().sorted().toList()) {
            changed(
                    asked,
                    "the market of " + question + " " + answer,
                    one.getOrDefault(answer, "common rules"),
                    other.getOrDefault(answer, "common rules"));
        }
    }

    private void questions(Vocabulary from, Vocabulary to) {
        pairs(
                from.questionnaire().questions(),
                to.questionnaire().questions(),
                Question::id,
                "the question",
                asked,
                (a, b) -> {
                    String of = "the question '" + a.id() + "'";
                    changed(asked, of + " asks for", type(a), type(b));
                    if (a.type() == b.type()) {
                        pairs(a.options(), b.options(), o -> o.id(), "of " + of + " the option", asked, (x, y) -> {});
                        changed(asked, of + " takes", range(a.range()), range(b.range()));
                        changed(asked, of + " takes", open(a), open(b));
                    }
                    changed(defined, of + " is asked when", when(a.askWhen()), when(b.askWhen()));
                });
    }

    private static String type(Question question) {
        return "a " + question.type().name().toLowerCase(Locale.ROOT);
    }

    private static String open(Question question) {
        return question.options().isEmpty() ? "" : question.traits().open() ? "other answers, too" : "its options only";
    }

    private static String when(@Nullable Condition when) {
        return when == null ? "always" : when.drl();
    }

    private static String range(Question.Range range) {
        List<String> bounds = new ArrayList<>();
        if (range.min() != null || range.from() != null) {
            bounds.add("from " + (range.min() == null ? range.from() : shown(range.min())));
        }
        if (range.max() != null || range.until() != null) {
            bounds.add("up to " + (range.max() == null ? range.until() : shown(range.max())));
        }
        return bounds.isEmpty() ? "anything" : String.join(" ", bounds);
    }

    private void tiers(Vocabulary from, Vocabulary to) {
        pairs(
                from.tiers(),
                to.tiers(),
                TierDefinition::id,
                "the tier",
                defined,
                (a, b) -> changed(
                        defined, "the tier '" + a.id() + "' is reached from", shown(a.from()), shown(b.from())));
        ordered(
                from.tiers().stream().map(TierDefinition::id).toList(),
                to.tiers().stream().map(TierDefinition::id).toList(),
                "tiers");
        changed(defined, "the default tier", from.defaultTier(), to.defaultTier());
        changed(
                defined,
                "the least score",
                shown(from.score().min()),
                shown(to.score().min()));
        changed(
                defined,
                "the greatest score",
                shown(from.score().max()),
                shown(to.score().max()));
    }

    private void segments(Vocabulary from, Vocabulary to) {
        pairs(from.segments(), to.segments(), SegmentDefinition::id, "the segment", defined, (a, b) -> {
            String of = "the segment '" + a.id() + "'";
            changed(defined, of + " is reached from", String.valueOf(a.threshold()), String.valueOf(b.threshold()));
            changed(
                    defined,
                    of + ", its group",
                    Objects.requireNonNullElse(a.group(), "none"),
                    Objects.requireNonNullElse(b.group(), "none"));
            changed(defined, of + ", whether it is a flag", String.valueOf(a.flag()), String.valueOf(b.flag()));
            changed(
                    defined,
                    of + ", whether it is the default",
                    String.valueOf(a.isDefault()),
                    String.valueOf(b.isDefault()));
        });
        ordered(
                from.segments().stream().map(SegmentDefinition::id).toList(),
                to.segments().stream().map(SegmentDefinition::id).toList(),
                "segments");
    }

    private void collateral(Vocabulary from, Vocabulary to) {
        pairs(from.collateral(), to.collateral(), CollateralItem::id, "the item", defined, (a, b) -> {
            String of = "the item '" + a.id() + "'";
            changed(defined, of + ", released", String.valueOf(a.released()), String.valueOf(b.released()));
            changed(defined, of + ", expires", String.valueOf(a.expires()), String.valueOf(b.expires()));
            changed(defined, of + ", its language", String.valueOf(a.language()), String.valueOf(b.language()));
        });
        ordered(
                from.collateral().stream().map(CollateralItem::id).toList(),
                to.collateral().stream().map(CollateralItem::id).toList(),
                "items");
        changed(
                defined,
                "the most items recommended",
                String.valueOf(from.collateralLimit()),
                String.valueOf(to.collateralLimit()));
    }

    private static <T> void pairs(
            List<T> from, List<T> to, Function<T, String> id, String what, List<String> into, BiConsumer<T, T> both) {
        Map<String, T> others = new LinkedHashMap<>();
        to.forEach(t -> others.put(id.apply(t), t));
        for (T one : from) {
            T other = others.remove(id.apply(one));
            if (other == null) {
                into.add("only the first has " + what + " '" + id.apply(one) + "'");
            } else {
                both.accept(one, other);
            }
        }
        others.keySet().forEach(only -> into.add("only the second has " + what + " '" + only + "'"));
    }

    private void ordered(List<String> from, List<String> to, String what) {
        List<String> one = from.stream().filter(to::contains).toList();
        List<String> other = to.stream().filter(from::contains).toList();
        if (!one.equals(other)) {
            defined.add("the order of " + what + ": " + String.join(", ", one) + " → " + String.join(", ", other));
        }
    }

    private static void changed(List<String> into, String what, String from, String to) {
        if (!from.equals(to)) {
            into.add(what + ": " + from + " → " + to);
        }
    }

    private static String shown(@Nullable Double number) {
        return number == null
                ? "none"
                : number == Math.rint(number) && Math.abs(number) < 1e15
                        ? String.format(Locale.ROOT, "%,d", number.longValue())
                        : String.valueOf(number);
    }
}
