package dev.assay.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The oracle is worth what its random programs contain: every construct of the rule language, in several rules. */
class ConstructsTest {
    private static final int ENOUGH = 3;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void theProgramsOfTheOracleHoldEveryConstructOfTheLanguage() {
        LongStream.rangeClosed(1, 40)
                .mapToObj(s -> RandomProgram.of(s).ruleset())
                .forEach(ruleset -> {
                    ruleset.vocabulary().questionnaire().questions().forEach(this::count);
                    ruleset.rules()
                            .forEach(r -> new OfRule(ruleset.vocabulary().questionnaire(), r.validity())
                                    .constructs(r)
                                    .forEach(this::see));
                });

        Set<String> missing = new TreeSet<>(expected());
        missing.removeIf(c -> seen.getOrDefault(c, 0) >= ENOUGH);
        assertThat(missing).as("of %s", seen).isEmpty();
    }

    private void see(String construct) {
        seen.merge(construct, 1, Integer::sum);
    }

    private void count(Question question) {
        if (question.askWhen() != null) {
            see("askWhen");
        }
        if (!question.traits().asked()) {
            see("asked false");
        }
    }

    private static Set<String> expected() {
        Set<String> expected = new TreeSet<>(List.of(
                "askWhen",
                "asked false",
                "date-effective",
                "date-expires",
                "enabled false",
                "@owner",
                "@why",
                "@reviewBy",
                "@tags",
                "no condition",
                "several patterns",
                "several conclusions",
                "not",
                "not of and",
                "exists",
                "or",
                "or of not",
                "or of and",
                "and",
                "&&",
                "||",
                "&& in ||",
                "|| in &&",
                "== null",
                "!= null",
                "fact bound",
                "bound on both sides of or",
                "binding as reason",
                "reason left out",
                "reason with an answer"));
        for (Operator operator : Operator.values()) {
            expected.add("operator " + operator.drl());
        }
        for (FactType fact : FactType.values()) {
            expected.add(fact.drl());
            fact.fields().forEach(f -> expected.add(fact.drl() + " " + f));
        }
        for (AnswerType type : AnswerType.values()) {
            expected.add("reads " + type);
            if (type == AnswerType.CHOICE || type.isNumeric() || type == AnswerType.DATE) {
                expected.add("reference between " + type);
            }
        }
        for (Operator operator : List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.LESS, Operator.AT_LEAST)) {
            expected.add("reference between questions by " + operator.drl());
            expected.add("join by " + operator.drl());
        }
        for (Operator operator : List.of(Operator.CONTAINS, Operator.NOT_CONTAINS)) {
            expected.add("join by " + operator.drl());
        }
        for (FactType fact : List.of(FactType.PROSPECT, FactType.TRAIT, FactType.SEGMENT, FactType.SCORE)) {
            expected.add("join on " + fact.drl());
        }
        expected.add("join on Collateral");
        for (Verb verb : Verb.values()) {
            expected.add("conclude." + verb.drl());
        }
        // A segment that is bound and voted for in one rule is a circle.
        for (Verb.Parameter parameter :
                List.of(Verb.Parameter.TRAIT, Verb.Parameter.COLLATERAL, Verb.Parameter.POINTS, Verb.Parameter.TEXT)) {
            expected.add("binding as " + parameter);
        }
        for (String kind : List.of("message", "callToAction", "channel", "nextStep")) {
            expected.add("advise " + kind);
        }
        return expected;
    }

    /** The constructs of one rule, each once. */
    private record OfRule(Questionnaire questionnaire, Validity validity, Set<String> found) {
        OfRule(Questionnaire questionnaire, Validity validity) {
            this(questionnaire, validity, new TreeSet<>());
        }

        Set<String> constructs(Rule rule) {
            addIf(validity.effective() != null, "date-effective");
            addIf(validity.expires() != null, "date-expires");
            addIf(!validity.enabled(), "enabled false");
            rule.annotations().keySet().forEach(a -> found.add("@" + a));
            addIf(rule.when().isEmpty(), "no condition");
            addIf(rule.when().size() > 1, "several patterns");
            addIf(rule.then().size() > 1, "several conclusions");
            rule.when().forEach(this::add);
            rule.then().forEach(this::add);
            return found;
        }

        private void addIf(boolean holds, String construct) {
            if (holds) {
                found.add(construct);
            }
        }

        private void add(Pattern pattern) {
            if (pattern instanceof Pattern.Fact fact) {
                add(fact);
            } else if (pattern instanceof Pattern.Not not) {
                found.add("not");
                addIf(not.inner() instanceof Pattern.AllOf, "not of and");
                add(not.inner());
            } else if (pattern instanceof Pattern.Exists exists) {
                found.add("exists");
                add(exists.inner());
            } else if (pattern instanceof Pattern.AllOf all) {
                found.add("and");
                all.parts().forEach(this::add);
            } else if (pattern instanceof Pattern.AnyOf any) {
                found.add("or");
                addIf(any.parts().stream().anyMatch(Pattern.Not.class::isInstance), "or of not");
                addIf(any.parts().stream().anyMatch(Pattern.AllOf.class::isInstance), "or of and");
                addIf(bindsAlike(any.parts()), "bound on both sides of or");
                any.parts().forEach(this::add);
            }
        }

        private static boolean bindsAlike(List<Pattern> parts) {
            List<Set<String>> bound = parts.stream()
                    .map(p -> p instanceof Pattern.Fact f ? f.bindings().keySet() : Set.<String>of())
                    .toList();
            return !bound.get(0).isEmpty() && bound.stream().distinct().count() == 1;
        }

        private void add(Pattern.Fact fact) {
            found.add(fact.type().drl());
            addIf(fact.name() != null, "fact bound");
            fact.fieldsRead().forEach(f -> found.add(fact.type().drl() + " " + f));
            add(fact.condition(), fact.type(), true);
        }

        private void add(Condition condition, FactType type, boolean top) {
            if (condition instanceof Condition.All all) {
                addIf(!top, "&&");
                addIf(!top && has(all.parts(), Condition.Any.class), "|| in &&");
                all.parts().forEach(p -> add(p, type, false));
            } else if (condition instanceof Condition.Any any) {
                found.add("||");
                addIf(has(any.parts(), Condition.All.class), "&& in ||");
                any.parts().forEach(p -> add(p, type, false));
            } else {
                add((Condition.Test) condition, type);
            }
        }

        private static boolean has(Collection<Condition> parts, Class<?> kind) {
            return parts.stream().anyMatch(kind::isInstance);
        }

        private void add(Condition.Test test, FactType type) {
            String operator = test.operator().drl();
            found.add("operator " + operator);
            AnswerType read = type == FactType.PROSPECT
                    ? questionnaire.question(test.field()).orElseThrow().type()
                    : null;
            addIf(read != null, "reads " + read);
            addIf(test.operand() instanceof Operand.Nothing, operator + " null");
            if (test.operand() instanceof Operand.Reference reference) {
                if (reference.isBinding()) {
                    found.add("join by " + operator);
                    found.add("join on " + type.drl());
                } else {
                    found.add("reference between " + read);
                    found.add("reference between questions by " + operator);
                }
            }
        }

        private void add(Conclusion conclusion) {
            found.add("conclude." + conclusion.verb().drl());
            for (int i = 0; i < conclusion.arguments().size(); i++) {
                addIf(
                        conclusion.arguments().get(i) instanceof Term.Binding,
                        "binding as " + conclusion.verb().parameters().get(i));
            }
            addIf(conclusion.reason() == null, "reason left out");
            addIf(conclusion.reason() instanceof Term.Binding, "binding as reason");
            addIf(
                    conclusion.reason() instanceof Term.Literal literal
                            && literal.value().plain().contains("{"),
                    "reason with an answer");
            if (conclusion.verb() == Verb.ADVISE && conclusion.arguments().get(0) instanceof Term.Literal kind) {
                found.add("advise " + kind.value().plain());
            }
        }
    }
}
