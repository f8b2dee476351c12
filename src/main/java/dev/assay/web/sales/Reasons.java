package dev.assay.web.sales;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.sales.StandingView.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** Conclusions in the words of the page: those that decide the tier together, and those of each segment. */
final class Reasons {
    private static final List<Verb> TIER =
            List.of(Verb.DISQUALIFY, Verb.EXACTLY, Verb.AT_MOST, Verb.TIER, Verb.SCORE, Verb.BAR);
    private static final List<Verb> SEGMENT = List.of(Verb.EXCLUDE, Verb.SEGMENT);

    private final Vocabulary vocabulary;
    private final AnswerWords words;
    private final RuleSentences sentences;
    private final MessageSourceAccessor messages;

    Reasons(Vocabulary vocabulary, AnswerWords words, RuleSentences sentences, MessageSourceAccessor messages) {
        this.vocabulary = vocabulary;
        this.sentences = sentences;
        this.words = words;
        this.messages = messages;
    }

    /** What decides the tier: what overrules first, then floors, then points of the score, the most first, then bars. */
    List<Reason> tier(Classification classification) {
        return of(classification, TIER, c -> true);
    }

    /** What speaks for or against a segment. */
    List<Reason> segment(Classification classification, String id) {
        return of(classification, SEGMENT, c -> c.arguments().get(0).equals(id));
    }

    private List<Reason> of(
            Classification classification, List<Verb> verbs, Predicate<Classification.Concluded> which) {
        return classification.conclusions().stream()
                .filter(c -> verbs.contains(verb(c)) && which.test(c))
                .sorted(Comparator.<Classification.Concluded>comparingInt(c -> verbs.indexOf(verb(c)))
                        .thenComparing(Reasons::points, Comparator.reverseOrder()))
                .map(this::reason)
                .toList();
    }

    private static double points(Classification.Concluded concluded) {
        int position = verb(concluded).parameters().indexOf(Verb.Parameter.POINTS);
        return position < 0 ? 0 : Double.parseDouble(concluded.arguments().get(position));
    }

    /** Notions found. */
    List<Reason> traits(Classification classification) {
        return classification.conclusions().stream()
                .filter(c -> verb(c) == Verb.TRAIT)
                .map(this::reason)
                .toList();
    }

    private static Verb verb(Classification.Concluded concluded) {
        return Verb.named(concluded.verb()).orElseThrow();
    }

    private Reason reason(Classification.Concluded c) {
        Verb verb = verb(c);
        int position = verb.parameters().indexOf(Verb.Parameter.POINTS);
        String points = position < 0 ? "" : c.arguments().get(position);
        // A higher bar is bad for the prospect, a lower one good.
        boolean minus = verb == Verb.BAR
                ? !points.startsWith("-")
                : points.startsWith("-") || verb == Verb.AT_MOST || verb == Verb.DISQUALIFY || verb == Verb.EXCLUDE;
        String signed =
                points.isEmpty() ? "" : (points.startsWith("-") ? "−" : "+") + words.number(Math.abs(points(c)));
        return new Reason(
                signed, minus, about(verb, c), c.reason(), c.rule(), c.where(), sentences.of(c), restsOn(c.restsOn()));
    }

    private String about(Verb verb, Classification.Concluded c) {
        String name = c.arguments().isEmpty() ? "" : c.arguments().get(0);
        return switch (verb) {
            case EXCLUDE -> messages.getMessage("about.excluded");
            case SCORE, SEGMENT -> "";
            case TIER -> messages.getMessage("about.floor", new Object[] {tier(name)});
            case AT_MOST -> messages.getMessage("about.cap", new Object[] {tier(name)});
            case EXACTLY -> messages.getMessage("about.exactly", new Object[] {tier(name)});
            case BAR -> messages.getMessage("about.bar", new Object[] {tier(name)});
            case DISQUALIFY -> messages.getMessage("about.disqualified");
            case TRAIT, RECOMMEND, WITHHOLD, ADVISE -> name;
        };
    }

    private String tier(String id) {
        return vocabulary.tier(id).map(TierDefinition::title).orElse(id);
    }

    private String restsOn(Map<String, @Nullable Value> answers) {
        return answers.entrySet().stream()
                .map(a -> words.question(a.getKey()) + " " + answer(a.getKey(), a.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private String answer(String question, @Nullable Value value) {
        return value == null ? messages.getMessage("why.unanswered") : words.answer(question, value);
    }
}
