package dev.assay.reasoning.circuit;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Truth;
import dev.assay.ruleset.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds all ways in which the patterns of a rule may match, before any answer is known: each with the gate that is true when it does. As the plain evaluator does it, with symbols for values. */
final class Grounding {
    private final Gates gates;
    private final Comparing comparing;
    private final Rows rows;
    private final Set<String> used;

    /**
     * @param used bindings that conclusions or other patterns read; without them ways are not told apart
     */
    Grounding(Gates gates, Comparing comparing, Rows rows, Set<String> used) {
        this.gates = gates;
        this.comparing = comparing;
        this.rows = rows;
        this.used = used;
    }

    /** Tells of each way: the gate, and the bindings. */
    void match(List<Pattern> patterns, BiConsumer<Integer, Map<String, Symbol>> heard) {
        match(patterns, Gates.TRUE, Map.of(), heard);
    }

    private void match(
            List<Pattern> patterns,
            int gate,
            Map<String, Symbol> bound,
            BiConsumer<Integer, Map<String, Symbol>> heard) {
        if (gate == Gates.FALSE) {
            return;
        }
        if (patterns.isEmpty()) {
            heard.accept(gate, bound);
            return;
        }
        List<Pattern> rest = patterns.subList(1, patterns.size());
        match(patterns.get(0), bound, (one, more) -> match(rest, gates.all(List.of(gate, one)), more, heard));
    }

    private void match(Pattern pattern, Map<String, Symbol> bound, BiConsumer<Integer, Map<String, Symbol>> heard) {
        if (pattern instanceof Pattern.Fact fact) {
            match(fact, bound, heard);
        } else if (pattern instanceof Pattern.Not not) {
            heard.accept(gates.not(exists(not.inner(), bound)), bound);
        } else if (pattern instanceof Pattern.Exists some) {
            heard.accept(exists(some.inner(), bound), bound);
        } else if (pattern instanceof Pattern.AllOf all) {
            match(all.parts(), Gates.TRUE, bound, heard);
        } else {
            ((Pattern.AnyOf) pattern).parts().forEach(part -> match(part, bound, heard));
        }
    }

    private int exists(Pattern inner, Map<String, Symbol> bound) {
        List<Integer> ways = new ArrayList<>();
        match(inner, bound, (gate, more) -> ways.add(gate));
        return gates.any(ways);
    }

    private void match(Pattern.Fact fact, Map<String, Symbol> bound, BiConsumer<Integer, Map<String, Symbol>> heard) {
        boolean binds = fact.bindings().keySet().stream().anyMatch(used::contains);
        List<Integer> together = new ArrayList<>();
        for (Row row : rows.of(fact.type())) {
            if (fact.condition().truth(row.known()) == Truth.FALSE) {
                continue;
            }
            Map<String, Symbol> all = bound;
            if (!fact.bindings().isEmpty()) {
                all = new HashMap<>(bound);
                for (Map.Entry<String, String> binding : fact.bindings().entrySet()) {
                    if (used.contains(binding.getKey())) {
                        all.put(binding.getKey(), row.fields().apply(binding.getValue()));
                    }
                }
            }
            int gate = gates.all(List.of(row.gate(), gate(fact.condition(), row, all)));
            if (binds) {
                heard.accept(gate, all);
            } else {
                together.add(gate);
            }
        }
        if (!binds) {
            heard.accept(gates.any(together), bound);
        }
    }

    private int gate(Condition condition, Row row, Map<String, Symbol> bound) {
        List<Integer> parts = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                parts.add(gate(part, row, bound));
                if (parts.get(parts.size() - 1) == Gates.FALSE) {
                    return Gates.FALSE;
                }
            }
            return gates.all(parts);
        }
        if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> parts.add(gate(part, row, bound)));
            return gates.any(parts);
        }
        Condition.Test test = (Condition.Test) condition;
        Symbol left = row.fields().apply(test.field());
        if (!(test.operand() instanceof Operand.Reference reference)) {
            return comparing.literal(left, test);
        }
        Symbol right = reference.isBinding()
                ? bound.getOrDefault(reference.name(), Symbol.Known.of(null))
                : row.fields().apply(reference.name());
        return comparing.compare(left, test.operator(), right);
    }
}
