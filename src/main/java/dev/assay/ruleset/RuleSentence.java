package dev.assay.ruleset;

import dev.assay.condition.Sentence;
import dev.assay.condition.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule as one English sentence: "If industry is banking or insurance, unless competitor: 40 points for Regulated enterprise". */
public final class RuleSentence {
    private final Vocabulary vocabulary;

    private RuleSentence(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The sentence, without a full stop. It says when the rule counts, and on which day last. */
    public static String of(Rule rule, Vocabulary vocabulary) {
        return new RuleSentence(vocabulary).say(rule);
    }

    private String say(Rule rule) {
        String then = Sentence.join(rule.then().stream().map(this::conclusion).toList(), "and")
                .replace(", and ", rule.then().size() == 2 ? " and " : ", and ");
        return (rule.validity().enabled() ? "" : "Switched off: ")
                + capital(when(rule.when()) + ": " + then)
                + days(rule.validity());
    }

    private String when(List<Pattern> when) {
        PatternSentence clauses = new PatternSentence(vocabulary);
        List<String> conditions = new ArrayList<>();
        List<String> exceptions = new ArrayList<>();
        flat(when).forEach(pattern -> {
            if (pattern instanceof Pattern.Not not) {
                exceptions.add(clauses.unless(not.inner()));
            } else {
                conditions.add(clauses.say(pattern));
            }
        });
        conditions.removeIf(String::isEmpty);
        String only = conditions.isEmpty() ? "" : "if " + Sentence.join(conditions, "and");
        String unless = exceptions.isEmpty() ? "" : "unless " + exceptions(exceptions);
        return only.isEmpty() ? (unless.isEmpty() ? "always" : unless) : unless.isEmpty() ? only : only + ", " + unless;
    }

    private static String exceptions(List<String> exceptions) {
        boolean simple = exceptions.stream().noneMatch(e -> e.contains(" and ") || e.contains(" or "));
        return simple ? Sentence.choice(exceptions, "or") : String.join(", or ", exceptions);
    }

    private static Stream<Pattern> flat(List<Pattern> patterns) {
        return patterns.stream().flatMap(p -> p instanceof Pattern.AllOf all ? flat(all.parts()) : Stream.of(p));
    }

    private String conclusion(Conclusion conclusion) {
        List<String> a = conclusion.arguments().stream().map(this::term).toList();
        return switch (conclusion.verb()) {
            case TRAIT -> "counts as " + a.get(0);
            case SEGMENT -> points(a.get(1)) + " for " + segment(conclusion);
            case EXCLUDE -> "never " + segment(conclusion);
            case SCORE -> "score " + signed(a.get(0));
            case TIER -> "at least " + tier(conclusion);
            case BAR -> bar(a.get(1)) + " for " + tier(conclusion);
            case AT_MOST -> "at most " + tier(conclusion);
            case EXACTLY -> "exactly " + tier(conclusion);
            case DISQUALIFY -> "disqualified";
            case RECOMMEND -> "recommend " + item(conclusion) + " (weight " + a.get(1) + ")";
            case WITHHOLD -> "withhold " + item(conclusion);
            case ADVISE -> advice(a.get(0)) + " \"" + a.get(1) + "\"";
        };
    }

    private static String points(String points) {
        return points + (points.equals("1") || points.equals("-1") ? " point" : " points");
    }

    private static String signed(String points) {
        return points.startsWith("-") ? "minus " + points.substring(1) : "plus " + points;
    }

    private static String bar(String points) {
        return points.startsWith("-") ? points(points.substring(1)) + " fewer needed" : points(points) + " more needed";
    }

    private static String advice(String kind) {
        return switch (kind) {
            case "message" -> "say";
            case "callToAction" -> "ask for";
            case "channel" -> "use";
            default -> "next step";
        };
    }

    private String segment(Conclusion conclusion) {
        return id(conclusion)
                ? FactWords.segment(vocabulary, term(conclusion.arguments().get(0)))
                : bound(conclusion);
    }

    private String tier(Conclusion conclusion) {
        return id(conclusion)
                ? FactWords.tier(vocabulary, term(conclusion.arguments().get(0)))
                : bound(conclusion);
    }

    private String item(Conclusion conclusion) {
        return id(conclusion)
                ? "\"" + FactWords.item(vocabulary, term(conclusion.arguments().get(0))) + "\""
                : bound(conclusion);
    }

    private static boolean id(Conclusion conclusion) {
        return conclusion.arguments().get(0) instanceof Term.Literal;
    }

    private String bound(Conclusion conclusion) {
        return term(conclusion.arguments().get(0));
    }

    private String term(Term term) {
        if (term instanceof Term.Literal literal) {
            return literal.value() instanceof Value.Num number
                    ? FactWords.number(number.number())
                    : literal.value().plain();
        }
        return ((Term.Binding) term).name().substring(1);
    }

    /** A rule that expires on 2027-12-31 is last active on the 30th. */
    private static String days(Validity validity) {
        String days = Stream.of(
                        validity.effective() == null ? "" : "from " + validity.effective(),
                        validity.expires() == null
                                ? ""
                                : "last active on " + validity.expires().minusDays(1))
                .filter(d -> !d.isEmpty())
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "" : " (" + days + ")";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
