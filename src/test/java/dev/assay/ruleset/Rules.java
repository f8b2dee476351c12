package dev.assay.ruleset;

import dev.assay.condition.Condition;
import dev.assay.condition.ConditionParser;
import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rule models in a line of text, for tests. */
public final class Rules {
    private Rules() {}

    /** {@code fact("Segment", "id == \"a\", $s : id")}. */
    public static Pattern.Fact fact(String type, String inside) {
        ConditionParser.Parsed parsed = ConditionParser.parse(new Source("test.drl", inside));
        if (!parsed.problems().isEmpty()) {
            throw new IllegalArgumentException(parsed.problems().toString());
        }
        Map<String, String> bindings = new LinkedHashMap<>();
        parsed.bindings().forEach((name, bound) -> bindings.put(name, bound.field()));
        return new Pattern.Fact(FactType.named(type).orElseThrow(), null, bindings, parsed.condition(), Span.NONE);
    }

    public static Pattern not(Pattern inner) {
        return new Pattern.Not(inner);
    }

    public static Pattern exists(Pattern inner) {
        return new Pattern.Exists(inner);
    }

    public static Pattern or(Pattern... parts) {
        return new Pattern.AnyOf(List.of(parts));
    }

    public static Pattern and(Pattern... parts) {
        return new Pattern.AllOf(List.of(parts));
    }

    /** A conclusion whose texts beginning with {@code $} are bindings. The reason is left out. */
    public static Conclusion conclude(String verb, Object... arguments) {
        Verb known = Verb.named(verb).orElseThrow();
        List<Term> terms = new ArrayList<>();
        for (Object argument : arguments) {
            terms.add(term(argument));
        }
        int parameters = known.parameters().size();
        Term reason = terms.size() > parameters ? terms.get(parameters) : null;
        return new Conclusion(known, terms.subList(0, parameters), reason, 1, Span.NONE);
    }

    private static Term term(Object argument) {
        if (argument instanceof Number number) {
            return new Term.Literal(new Value.Num(number.doubleValue()), Span.NONE);
        }
        String text = (String) argument;
        return text.startsWith("$")
                ? new Term.Binding(text, Span.NONE)
                : new Term.Literal(new Value.Text(text), Span.NONE);
    }

    public static Rule rule(String name, List<? extends Pattern> when, Conclusion... then) {
        return rule(name, Validity.ALWAYS, when, then);
    }

    public static Rule rule(String name, Validity validity, List<? extends Pattern> when, Conclusion... then) {
        List<Conclusion> numbered = new ArrayList<>();
        for (Conclusion c : then) {
            numbered.add(new Conclusion(c.verb(), c.arguments(), c.reason(), 10 + numbered.size(), c.at()));
        }
        return new Rule(
                name,
                Map.of("owner", "test", "why", "it is tested"),
                validity,
                List.copyOf(when),
                numbered,
                Place.of("rules/test/test.drl", 3, 6, name.length()));
    }

    /** True of everything. */
    public static final Condition ANYTHING = new Condition.All(List.of());
}
