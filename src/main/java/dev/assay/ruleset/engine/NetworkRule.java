package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.problem.Span;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.DSL;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.view.ViewItemBuilder;

/** One rule with joins in the canonical model. */
final class NetworkRule {
    private final int number;
    private final Rule rule;
    private final FactFields fields;
    private final Matches matches;
    private final Map<String, Variable<Object>> variables = new LinkedHashMap<>();
    private final Map<String, String> origins;
    private int patterns;

    NetworkRule(int number, Rule rule, FactFields fields, Matches matches) {
        this.number = number;
        this.rule = rule;
        this.fields = fields;
        this.matches = matches;
        origins = origins(rule);
    }

    /** Where each binding comes from: a constraint on it is the same as another rule's only when this is the same too. */
    private static Map<String, String> origins(Rule rule) {
        Map<String, String> origins = new LinkedHashMap<>();
        List<Pattern.Fact> facts = rule.facts().toList();
        for (int i = 0; i < facts.size(); i++) {
            Pattern.Fact fact = facts.get(i);
            int position = i;
            fact.bindings()
                    .forEach((name, field) -> origins.merge(
                            name, position + "." + fact.type().drl() + "." + field, (a, b) -> a + "|" + b));
        }
        return origins;
    }

    RuleItemBuilder<?>[] items() {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        if (!isFreshForEveryProspect()) {
            items.add(pattern(
                    new Pattern.Fact(FactType.PROSPECT, null, Map.of(), new Condition.All(List.of()), Span.NONE)));
        }
        rule.when().forEach(p -> items.add(item(p)));
        items.add(consequence());
        return items.toArray(RuleItemBuilder[]::new);
    }

    /** Every match begins with a fact that comes and goes with the prospect. A rule of {@code not} or of the catalogue alone would fire once in a session's life. */
    private boolean isFreshForEveryProspect() {
        return !rule.when().isEmpty()
                && rule.when().get(0) instanceof Pattern.Fact first
                && first.type() != FactType.COLLATERAL;
    }

    private ViewItemBuilder<?> item(Pattern pattern) {
        if (pattern instanceof Pattern.Fact fact) {
            return pattern(fact);
        }
        if (pattern instanceof Pattern.Not not) {
            return DSL.not(item(not.inner()));
        }
        if (pattern instanceof Pattern.Exists exists) {
            return DSL.exists(item(exists.inner()));
        }
        boolean all = pattern instanceof Pattern.AllOf;
        List<Pattern> parts = all ? ((Pattern.AllOf) pattern).parts() : ((Pattern.AnyOf) pattern).parts();
        ViewItemBuilder<?> first = item(parts.get(0));
        ViewItemBuilder<?>[] rest = parts.stream().skip(1).map(this::item).toArray(ViewItemBuilder[]::new);
        return all ? DSL.and(first, rest) : DSL.or(first, rest);
    }

    private ViewItemBuilder<?> pattern(Pattern.Fact fact) {
        return new NetworkPattern(fact, fields, variables, origins).build("fact" + patterns++);
    }

    private RuleItemBuilder<?> consequence() {
        List<String> names = PlainRule.used(rule).distinct().toList();
        List<Variable<?>> inputs = new ArrayList<>();
        for (String name : names) {
            Variable<Object> variable = variables.get(name);
            if (variable == null) {
                throw new IllegalArgumentException(rule.name() + ": " + name + " is not bound");
            }
            inputs.add(variable);
        }
        ConsequenceImpl consequence = new ConsequenceImpl(
                bound -> matches.matched(number, names, bound), inputs.toArray(Variable[]::new), false, false, "java");
        return () -> consequence;
    }
}
