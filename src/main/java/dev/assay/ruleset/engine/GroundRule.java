package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Value;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Validity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with joins as its cases, of which any number may hold. What several of them conclude alike counts once. Immutable. */
final class GroundRule implements AskingRule {
    private static final long[] NONE_SHARED = {};

    private final int number;
    private final int stratum;
    private final List<Condition> asked;
    private final Validity validity;
    private final Case[] cases;
    private final Effects[] shared;

    private GroundRule(
            int number, int stratum, List<Condition> asked, Validity validity, Case[] cases, Effects[] shared) {
        this.number = number;
        this.stratum = stratum;
        this.asked = asked;
        this.validity = validity;
        this.cases = cases;
        this.shared = shared;
    }

    /**
     * One way in which the rule matches.
     *
     * @param id under which it is noted that it fired
     * @param guard what must hold besides what the rule asks in every case
     * @param own what only this case concludes
     * @param shared numbers of what others conclude too
     * @param fired all of it, with a reason that a binding brought; null where only the match brings a part of it
     */
    private record Case(
            int id,
            Guard guard,
            Effects own,
            int[] shared,
            @Nullable Map<Fired, @Nullable String> fired) {}

    /**
     * Null when what a case concludes is only known when it matches, and may be the same as another's.
     *
     * @param firstId id of the first case
     */
    static @Nullable GroundRule of(
            int number,
            Rule rule,
            int stratum,
            Collection<Grounding.Case> grounded,
            int firstId,
            FactFields fields,
            Numbers numbers) {
        Map<String, Integer> counts = new HashMap<>();
        grounded.forEach(one -> one.then().keySet().forEach(key -> counts.merge(key, 1, Integer::sum)));
        Map<String, Integer> sharedNumbers = new HashMap<>();
        List<Effects> shared = new ArrayList<>();
        Map<String, Condition> common = common(grounded);
        Guards guards = new Guards(fields, numbers);
        List<Case> cases = new ArrayList<>();
        for (Grounding.Case one : grounded) {
            Rule so = new Rule(
                    rule.name(),
                    rule.annotations(),
                    rule.validity(),
                    one.when(),
                    one.then().values().stream().map(Grounding.Line::conclusion).toList(),
                    rule.place());
            Map<String, BoundValue> bindings = PlainRule.bindings(so, fields, numbers);
            if (!PlainRule.used(so).allMatch(bindings::containsKey)) {
                return null;
            }
            List<Conclusion> own = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (Map.Entry<String, Grounding.Line> line : one.then().entrySet()) {
                Conclusion conclusion = line.getValue().conclusion();
                if (counts.getOrDefault(line.getKey(), 0) == 1) {
                    own.add(conclusion);
                } else if (conclusion.arguments().stream().anyMatch(Term.Binding.class::isInstance)) {
                    return null;
                } else {
                    others.add(sharedNumbers.computeIfAbsent(line.getKey(), key -> {
                        shared.add(new Effects(List.of(conclusion), bindings, numbers));
                        return shared.size() - 1;
                    }));
                }
            }
            cases.add(new Case(
                    firstId + cases.size(),
                    guard(one, common, guards),
                    new Effects(own, bindings, numbers),
                    others.stream().mapToInt(n -> n).toArray(),
                    fired(number, rule, one)));
        }
        return new GroundRule(
                number,
                stratum,
                List.copyOf(common.values()),
                rule.validity(),
                cases.toArray(Case[]::new),
                shared.toArray(Effects[]::new));
    }

    /** What every case asks of the answers. */
    private static Map<String, Condition> common(Collection<Grounding.Case> cases) {
        Map<String, Condition> common = null;
        for (Grounding.Case one : cases) {
            Map<String, Condition> asked = new LinkedHashMap<>();
            for (Pattern pattern : one.when()) {
                if (isProspect(pattern)) {
                    asked(pattern).forEach(c -> asked.put(c.drl(), c));
                }
            }
            if (common == null) {
                common = asked;
            } else {
                common.keySet().retainAll(asked.keySet());
            }
        }
        return common == null ? Map.of() : common;
    }

    private static boolean isProspect(Pattern pattern) {
        return pattern instanceof Pattern.Fact fact && fact.type() == FactType.PROSPECT;
    }

    private static List<Condition> asked(Pattern prospect) {
        return OwnBindings.parts(OwnBindings.resolved((Pattern.Fact) prospect));
    }

    private static Guard guard(Grounding.Case one, Map<String, Condition> common, Guards guards) {
        List<Guard> parts = new ArrayList<>();
        for (Pattern pattern : one.when()) {
            if (isProspect(pattern)) {
                asked(pattern).stream()
                        .filter(c -> !common.containsKey(c.drl()))
                        .forEach(c -> parts.add(guards.prospect(c)));
            } else {
                parts.add(guards.of(pattern));
            }
        }
        return parts.isEmpty() ? findings -> true : Guards.all(parts);
    }

    private static @Nullable Map<Fired, @Nullable String> fired(int number, Rule rule, Grounding.Case one) {
        Map<Fired, @Nullable String> fired = new LinkedHashMap<>();
        for (Grounding.Line line : one.then().values()) {
            List<Value> arguments = new ArrayList<>();
            for (Term term : line.conclusion().arguments()) {
                if (!(term instanceof Term.Literal literal)) {
                    return null;
                }
                arguments.add(literal.value());
            }
            Term reason = line.conclusion().reason();
            if (reason instanceof Term.Binding) {
                return null;
            }
            boolean bound = rule.then().get(line.number()).reason() instanceof Term.Binding;
            fired.put(
                    new Fired(number, line.number(), arguments),
                    bound && reason instanceof Term.Literal literal
                            ? literal.value().plain()
                            : null);
        }
        return fired;
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

    /** How many cases there are. */
    int size() {
        return cases.length;
    }

    /** What a case concludes, by its id; null where only the match brings a part of it. */
    @Nullable Map<Fired, @Nullable String> fired(int id) {
        return cases[id - cases[0].id()].fired();
    }

    @Override
    public void judge(Findings findings) {
        if (!validity.covers(findings.day())) {
            return;
        }
        long[] done = shared.length == 0 ? NONE_SHARED : new long[(shared.length + 63) >> 6];
        for (Case one : cases) {
            if (one.guard().holds(findings)) {
                findings.fire(one.id());
                one.own().on(findings);
                for (int other : one.shared()) {
                    if ((done[other >> 6] >> other & 1) == 0) {
                        done[other >> 6] |= 1L << other;
                        shared[other].on(findings);
                    }
                }
            }
        }
    }
}
