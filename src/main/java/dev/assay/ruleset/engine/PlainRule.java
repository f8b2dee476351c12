package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Validity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule without joins: none of its patterns reads a binding of another, so it matches a prospect in one way or not at all. It is found by what it asks of the answers; the rest,
 * what it reads of other rules' conclusions, is judged in its stratum. Immutable.
 */
final class PlainRule implements AskingRule {
    private final int number;
    private final int stratum;
    private final List<Condition> asked;
    private final @Nullable Guard rest;
    private final Effects effects;
    private final @Nullable Validity validity;

    private PlainRule(
            int number, int stratum, List<Condition> asked, @Nullable Guard rest, Effects effects, Validity validity) {
        this.number = number;
        this.stratum = stratum;
        this.asked = List.copyOf(asked);
        this.rest = rest;
        this.effects = effects;
        this.validity = validity.effective() == null && validity.expires() == null ? null : validity;
    }

    /** Null for a rule with joins. */
    static @Nullable PlainRule of(int number, Rule rule, int stratum, FactFields fields, Numbers numbers) {
        if (rule.facts().anyMatch(OwnBindings::isJoined)) {
            return null;
        }
        Map<String, BoundValue> bindings = bindings(rule, fields, numbers);
        if (!used(rule).allMatch(bindings::containsKey)) {
            return null;
        }
        Guards guards = new Guards(fields, numbers);
        List<Condition> asked = new ArrayList<>();
        List<Guard> rest = new ArrayList<>();
        for (Pattern pattern : rule.when()) {
            if (pattern instanceof Pattern.Fact fact && fact.type() == FactType.PROSPECT) {
                asked.addAll(OwnBindings.parts(OwnBindings.resolved(fact)));
            } else {
                rest.add(guards.of(pattern));
            }
        }
        return new PlainRule(
                number,
                stratum,
                asked,
                rest.isEmpty() ? null : Guards.all(rest),
                new Effects(rule.then(), bindings, numbers),
                rule.validity());
    }

    /** Bindings of patterns that only one fact can match, each made once. */
    static Map<String, BoundValue> bindings(Rule rule, FactFields fields, Numbers numbers) {
        Map<String, BoundValue> bindings = new HashMap<>();
        Map<String, Integer> made = new HashMap<>();
        rule.facts().flatMap(f -> f.bindings().keySet().stream()).forEach(name -> made.merge(name, 1, Integer::sum));
        for (Pattern pattern : rule.when()) {
            if (pattern instanceof Pattern.Fact fact) {
                fact.bindings().forEach((name, field) -> {
                    BoundValue value = BoundValue.of(fact, field, fields, numbers);
                    if (value != null && made.getOrDefault(name, 0) == 1) {
                        bindings.put(name, value);
                    }
                });
            }
        }
        return bindings;
    }

    /** Bindings that its conclusions and their reasons name. */
    static Stream<String> used(Rule rule) {
        return rule.then().stream()
                .flatMap((Conclusion c) -> Stream.concat(c.arguments().stream(), Stream.ofNullable(c.reason())))
                .filter(Term.Binding.class::isInstance)
                .map(term -> ((Term.Binding) term).name());
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int stratum() {
        return stratum;
    }

    @Override
    public List<Condition> asked() {
        return asked;
    }

    /** The answers are as it asks: it fires if the rest of it holds. */
    @Override
    public void judge(Findings findings) {
        if ((rest == null || rest.holds(findings)) && (validity == null || validity.covers(findings.day()))) {
            findings.fire(number);
            effects.on(findings);
        }
    }
}
