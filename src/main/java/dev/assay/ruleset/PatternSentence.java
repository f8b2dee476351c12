package dev.assay.ruleset;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Sentence;
import dev.assay.condition.Value;
import dev.assay.phrase.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pattern as a clause: {@code employees is at least 1,000}, {@code competitor}, {@code the tier is Target}. */
final class PatternSentence {
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    PatternSentence(Vocabulary vocabulary, Phrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    /** The clause; empty where it says nothing, as {@code Prospect()} does. */
    String say(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            return fact(fact);
        }
        if (pattern instanceof Pattern.Not not) {
            return negated(not.inner());
        }
        if (pattern instanceof Pattern.Exists exists) {
            return say(exists.inner());
        }
        if (pattern instanceof Pattern.AnyOf any) {
            return phrases.say("either", or(any));
        }
        return phrases.tightly(
                ((Pattern.AllOf) pattern).parts().stream().map(this::part).toList());
    }

    private String part(Pattern pattern) {
        String said = say(pattern);
        return said.isEmpty() ? phrases.say("always") : phrases.tight(said);
    }

    private String or(Pattern.AnyOf any) {
        return phrases.orClauses(any.parts().stream().map(this::part).toList());
    }

    private String negated(Pattern inner) {
        if (inner instanceof Pattern.Fact fact && fact.type() == FactType.TRAIT) {
            return phrases.say("trait.not", say(inner));
        }
        return phrases.say("not.so", part(inner));
    }

    /** What stands after "unless". */
    String unless(Pattern inner) {
        if (inner instanceof Pattern.AnyOf any) {
            return or(any);
        }
        return inner instanceof Pattern.AllOf ? phrases.say("both", part(inner)) : part(inner);
    }

    private String fact(Pattern.Fact fact) {
        List<Condition> tests = tests(fact.condition());
        return switch (fact.type()) {
            case PROSPECT -> prospect(fact);
            case TRAIT -> trait(fact, tests);
            case SCORE, TIER -> plain(fact, tests, "", "");
            case SEGMENT -> segment(fact, tests);
            case COLLATERAL ->
                plain(fact, tests, phrases.say("field.item", called(fact)), phrases.say("there.item", called(fact)));
        };
    }

    private String prospect(Pattern.Fact fact) {
        String said = tests(fact.condition()).isEmpty() ? "" : speaker(fact, "").say(fact.condition());
        String bound = fact.bindings().entrySet().stream()
                .map(b -> phrases.say(
                        "bound", FactWords.spaced(b.getValue()), b.getKey().substring(1)))
                .collect(Collectors.joining(", "));
        return fact.bindings().isEmpty()
                ? said
                : phrases.say("bound.all", said.isEmpty() ? phrases.say("bound.any") : said, bound);
    }

    private String trait(Pattern.Fact fact, List<Condition> tests) {
        if (tests.size() == 1 && tests.get(0) instanceof Condition.Test test) {
            String names = phrases.or(
                    test.right().stream().map(PatternSentence::operand).toList());
            if (test.operator() == Operator.EQUAL || test.operator() == Operator.IN) {
                return phrases.say("trait.is", names, called(fact));
            }
            if (test.operator() == Operator.NOT_EQUAL || test.operator() == Operator.NOT_IN) {
                return phrases.say("trait.but", called(fact), names);
            }
        }
        return tests.isEmpty()
                ? phrases.say("trait.any", called(fact))
                : plain(fact, tests, phrases.say("field.trait"), "");
    }

    private String segment(Pattern.Fact fact, List<Condition> tests) {
        String id = null;
        List<Condition> others = new ArrayList<>();
        for (Condition condition : tests) {
            String named = id == null ? equalText(condition, "id") : null;
            if (named == null) {
                others.add(condition);
            } else {
                id = named;
            }
        }
        String subject = (id == null ? phrases.say("field.segment") : FactWords.segment(vocabulary, id)) + called(fact);
        if (others.isEmpty()) {
            return id == null ? phrases.say("there.segment", called(fact)) : phrases.say("there", subject);
        }
        boolean named = id != null;
        List<String> clauses = others.stream()
                .map(c -> isTrue(c, "member")
                        ? phrases.say(named ? "segment.belongs" : "segment.belongsAny", named ? subject : called(fact))
                        : isTrue(c, "primary")
                                ? phrases.say(
                                        named ? "segment.primary" : "segment.primaryAny",
                                        named ? subject : called(fact))
                                : speaker(fact, subject).say(c))
                .toList();
        return phrases.and(clauses);
    }

    private String plain(Pattern.Fact fact, List<Condition> tests, String subject, String untested) {
        if (tests.isEmpty()) {
            return untested;
        }
        return speaker(fact, subject).say(fact.condition());
    }

    private Sentence speaker(Pattern.Fact fact, String subject) {
        return new Sentence(new FactWords(vocabulary, fact.type(), subject, phrases), phrases);
    }

    private static List<Condition> tests(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    /** {@code (c)} for a fact whose fields have names in the rule. */
    private static String called(Pattern.Fact fact) {
        return fact.bindings().isEmpty()
                ? ""
                : fact.bindings().keySet().stream()
                        .map(b -> b.substring(1))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static @Nullable String equalText(Condition condition, String field) {
        return condition instanceof Condition.Test test
                        && test.field().equals(field)
                        && test.operator() == Operator.EQUAL
                        && test.operand() instanceof Operand.Literal literal
                        && literal.value() instanceof Value.Text text
                ? text.text()
                : null;
    }

    private static boolean isTrue(Condition condition, String field) {
        return condition instanceof Condition.Test test
                && test.field().equals(field)
                && test.operator() == Operator.EQUAL
                && test.operand() instanceof Operand.Literal literal
                && literal.value().equals(new Value.Flag(true));
    }

    private static String operand(Operand operand) {
        return operand instanceof Operand.Literal literal
                ? literal.value().plain()
                : operand instanceof Operand.Reference reference
                        ? FactWords.spaced(reference.name().replace("$", ""))
                        : operand.drl();
    }
}
