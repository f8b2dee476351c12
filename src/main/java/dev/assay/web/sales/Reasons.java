package dev.assay.web.sales;

import dev.assay.ruleset.Classification;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import dev.assay.web.sales.StandingView.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.MessageSourceAccessor;

/** Conclusions in the words of the page: what decides the tier first, then segments, then points of the score. */
final class Reasons {
    private static final List<Verb> ORDER = List.of(
            Verb.DISQUALIFY, Verb.EXACTLY, Verb.AT_MOST, Verb.TIER, Verb.BAR, Verb.SEGMENT, Verb.EXCLUDE, Verb.SCORE);

    private final Vocabulary vocabulary;
    private final AnswerWords words;
    private final MessageSourceAccessor messages;

    Reasons(Vocabulary vocabulary, AnswerWords words, MessageSourceAccessor messages) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.messages = messages;
    }

    /** What bears on tier, segments and score. */
    List<Reason> deciding(Classification classification) {
        return classification.conclusions().stream()
                .filter(c -> ORDER.contains(verb(c)))
                .sorted(Comparator.comparingInt(c -> ORDER.indexOf(verb(c))))
                .map(this::reason)
                .toList();
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
        boolean minus =
                points.startsWith("-") || verb == Verb.AT_MOST || verb == Verb.DISQUALIFY || verb == Verb.EXCLUDE;
        String signed = points.isEmpty() ? "" : points.startsWith("-") ? "−" + points.substring(1) : "+" + points;
        return new Reason(
                signed,
                minus,
                about(verb, c),
                c.reason(),
                c.rule(),
                c.file() + ":" + c.line(),
                c.sentence(),
                restsOn(c.restsOn()));
    }

    private String about(Verb verb, Classification.Concluded c) {
        String name = c.arguments().isEmpty() ? "" : c.arguments().get(0);
        return switch (verb) {
            case SEGMENT -> segment(name);
            case EXCLUDE -> messages.getMessage("about.excluded", new Object[] {segment(name)});
            case SCORE -> messages.getMessage("about.score");
            case TIER -> messages.getMessage("about.floor", new Object[] {tier(name)});
            case AT_MOST -> messages.getMessage("about.cap", new Object[] {tier(name)});
            case EXACTLY -> messages.getMessage("about.exactly", new Object[] {tier(name)});
            case BAR -> messages.getMessage("about.bar", new Object[] {tier(name)});
            case DISQUALIFY -> messages.getMessage("about.disqualified");
            case TRAIT, RECOMMEND, WITHHOLD, ADVISE -> name;
        };
    }

    private String segment(String id) {
        return vocabulary.segment(id).map(SegmentDefinition::title).orElse(id);
    }

    private String tier(String id) {
        return vocabulary.tier(id).map(TierDefinition::title).orElse(id);
    }

    private String restsOn(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(a -> words.question(a.getKey()) + " "
                        + (a.getValue() == null
                                ? messages.getMessage("why.unanswered")
                                : words.answer(a.getKey(), a.getValue())))
                .collect(Collectors.joining(" · "));
    }
}
