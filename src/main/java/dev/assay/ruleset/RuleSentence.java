package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule as one sentence: "If industry is banking or insurance, unless competitor: 40 points for Regulated enterprise". */
public final class RuleSentence {
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    private RuleSentence(Vocabulary vocabulary, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** The English sentence, without a full stop. It says when the rule counts, and on which day last. */
    public static String of(Rule rule, Vocabulary vocabulary) {
        return of(rule, vocabulary, Phrases.ENGLISH);
    }

    /** The sentence in any language. */
    public static String of(Rule rule, Vocabulary vocabulary, Phrases phrases) {
        return new RuleSentence(vocabulary, phrases).say(rule);
    }

    private String say(Rule rule) {
        String then = phrases.and(rule.then().stream().map(this::conclusion).toList());
        String said =
                capital(phrases.say("rule", when(rule.when()), rule.then().size() == 2 ? phrases.tight(then) : then))
                        + days(rule.validity());
        return rule.validity().enabled() ? said : phrases.say("rule.off", said);
    }

    private String when(List<Pattern> when) {
        PatternSentence clauses = new PatternSentence(vocabulary, phrases);
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
        String only = conditions.isEmpty() ? "" : phrases.say("if", phrases.and(conditions));
        String unless = exceptions.isEmpty() ? "" : phrases.say("unless", exceptions(exceptions));
        return only.isEmpty()
                ? (unless.isEmpty() ? phrases.say("always") : unless)
                : unless.isEmpty() ? only : phrases.say("ifUnless", only, unless);
    }

    private String exceptions(List<String> exceptions) {
        boolean simple = exceptions.stream().noneMatch(phrases::isJoined);
        return simple ? phrases.or(exceptions) : phrases.orClauses(exceptions);
    }

    private static Stream<Pattern> flat(List<Pattern> patterns) {
        return patterns.stream().flatMap(p -> p instanceof Pattern.AllOf all ? flat(all.parts()) : Stream.of(p));
    }

    private String conclusion(Conclusion conclusion) {
        List<String> a = conclusion.arguments().stream().map(this::term).toList();
        return switch (conclusion.verb()) {
            case TRAIT -> phrases.say("then.trait", a.get(0));
            case SEGMENT -> phrases.say("then.segment", points(a.get(1)), segment(conclusion));
            case EXCLUDE -> phrases.say("effect.exclude", segment(conclusion));
            case SCORE -> signed("then.plus", "then.minus", a.get(0));
            case TIER -> phrases.say("effect.tier", tier(conclusion));
            case BAR -> bar(a.get(1), tier(conclusion));
            case AT_MOST -> phrases.say("effect.atMost", tier(conclusion));
            case EXACTLY -> phrases.say("effect.exactly", tier(conclusion));
            case DISQUALIFY -> phrases.say("effect.disqualify");
            case RECOMMEND -> phrases.say("then.recommend", item(conclusion), a.get(1));
            case WITHHOLD -> phrases.say("then.withhold", item(conclusion));
            case ADVISE -> phrases.say(advice(a.get(0)), phrases.say("quoted", a.get(1)));
        };
    }

    private String points(String points) {
        return phrases.count("points", points.equals("1") || points.equals("-1") ? 1 : 2, points);
    }

    private String signed(String plus, String minus, String points) {
        return points.startsWith("-") ? phrases.say(minus, points.substring(1)) : phrases.say(plus, points);
    }

    private String bar(String points, String tier) {
        return points.startsWith("-")
                ? phrases.say("effect.fewer", points(points.substring(1)), tier)
                : phrases.say("effect.moreNeeded", points(points), tier);
    }

    private static String advice(String kind) {
        return switch (kind) {
            case "message" -> "then.say";
            case "callToAction" -> "then.askFor";
            case "channel" -> "then.use";
            default -> "then.nextStep";
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
                ? phrases.say(
                        "quoted",
                        FactWords.item(vocabulary, term(conclusion.arguments().get(0))))
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
                    ? phrases.number(number.number())
                    : literal.value().plain();
        }
        return ((Term.Binding) term).name().substring(1);
    }

    /** A rule that expires on 2027-12-31 is last active on the 30th. */
    private String days(Validity validity) {
        String days = Stream.of(
                        validity.effective() == null ? "" : phrases.say("rule.from", phrases.day(validity.effective())),
                        validity.expires() == null
                                ? ""
                                : phrases.say(
                                        "rule.last",
                                        phrases.day(validity.expires().minusDays(1))))
                .filter(d -> !d.isEmpty())
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "" : " (" + days + ")";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
