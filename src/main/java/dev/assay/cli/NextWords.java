package dev.assay.cli;

import dev.assay.questionnaire.Question;
import dev.assay.reasoning.asking.Next;
import dev.assay.reasoning.search.Finding;
import dev.assay.reasoning.search.Possible;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is open, settled and to be asked, in plain words.
 *
 * @param vocabulary of the program
 * @param language of the questions
 */
record NextWords(Vocabulary vocabulary, String language) {
    /** Where it stands: {@code Tier: Target or Acceptable, never Non-target}. */
    List<String> standing(Possible possible) {
        List<String> lines = new ArrayList<>();
        lines.add("Tier: " + tiers(possible.tier()));
        lines.add("Primary segment: " + primary(possible.primary()));
        return lines;
    }

    private String tiers(Finding<String> tier) {
        List<TierDefinition> all = vocabulary.tiers();
        String may = all.stream()
                .filter(t -> tier.mayBe(t.id()))
                .map(TierDefinition::title)
                .collect(Collectors.joining(" or "));
        if (tier.settled().isPresent()) {
            return may + ", whatever else is answered";
        }
        String never = all.stream()
                .filter(t -> !tier.mayBe(t.id()))
                .map(TierDefinition::title)
                .collect(Collectors.joining(" or "));
        return may + (never.isEmpty() ? "" : ", never " + never);
    }

    private String primary(Finding<Optional<String>> primary) {
        Set<Optional<String>> may = Stream.concat(primary.possible().keySet().stream(), primary.unsure().stream())
                .collect(Collectors.toSet());
        List<String> titles = new ArrayList<>(vocabulary.segments().stream()
                .filter(s -> may.contains(Optional.of(s.id())))
                .map(SegmentDefinition::title)
                .toList());
        if (may.contains(Optional.<String>empty())) {
            titles.add("none");
        }
        return String.join(" or ", titles) + (primary.settled().isPresent() ? ", whatever else is answered" : "");
    }

    /** The words of a question. */
    String ask(Question question) {
        return question.wording(language).ask();
    }

    /** What may be answered: {@code one of banking (Banking), software (Software)}. */
    String answers(Question question) {
        String options = question.options().stream()
                .map(o -> o.id() + " (" + o.label(language) + ")")
                .collect(Collectors.joining(", "));
        return switch (question.type()) {
            case CHOICE -> "one of " + options + (question.traits().open() ? ", or something else" : "");
            case CHOICES -> "any of " + options + (question.traits().open() ? ", or something else" : "");
            case BOOLEAN -> "yes or no";
            case INTEGER -> "a whole number" + range(question);
            case NUMBER -> "a number" + range(question);
            case MONEY -> "an amount" + range(question);
            case DATE -> "a date, such as 2027-03-31";
            case TEXT -> "any text";
        };
    }

    private static String range(Question question) {
        @Nullable Double min = question.range().min();
        @Nullable Double max = question.range().max();
        if (min != null && max != null) {
            return " from " + number(min) + " to " + number(max);
        }
        return min != null ? ", " + number(min) + " or more" : max != null ? ", " + number(max) + " or less" : "";
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : String.format(Locale.ROOT, "%s", number);
    }

    /** {@code It tells A from B. About 3 more questions, 9 at most.} */
    String why(Next next) {
        return "It " + next.why().words(vocabulary) + ". " + left(next);
    }

    private static String left(Next next) {
        long expected = Math.round(next.expected());
        if (next.most() == 1) {
            return "It is the last one.";
        }
        return "About " + expected + (expected == 1 ? " question" : " questions") + " left, " + next.most()
                + " at most.";
    }

    /** Questions that can change nothing any more. */
    Optional<String> idle(Collection<String> idle) {
        return idle.isEmpty()
                ? Optional.empty()
                : Optional.of("Can change nothing any more: " + String.join(", ", idle));
    }
}
