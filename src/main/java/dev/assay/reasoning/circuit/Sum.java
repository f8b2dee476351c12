package dev.assay.reasoning.circuit;

import dev.assay.ruleset.engine.Sums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be added to one sum, and the bounds of the sum while gates are open. Terms that ask for cells of the same variable exclude each other as far as these do: of each such group the
 * worst and the best cell bound the sum, not all terms together. Immutable.
 */
final class Sum {
    private final List<Effect> effects;
    private final List<Group> groups = new ArrayList<>();
    private final List<Effect> others = new ArrayList<>();

    Sum(List<Effect> effects, Wiring wiring) {
        this.effects = List.copyOf(effects);
        List<Term> terms = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect.ways().size() == 1 && effect.ways().get(0).amount() instanceof Quantity.Fixed fixed) {
                terms.add(new Term(effect.ways().get(0).gate(), Sums.amount(fixed.number())));
            } else {
                others.add(effect);
            }
        }
        Map<Integer, Integer> common = new HashMap<>();
        terms.forEach(term -> literalsOf(term.gate(), wiring).keySet().forEach(v -> common.merge(v, 1, Integer::sum)));
        Map<Integer, List<Term>> byPivot = new LinkedHashMap<>();
        for (Term term : terms) {
            int pivot = literalsOf(term.gate(), wiring).keySet().stream()
                    .max((a, b) -> Integer.compare(common.getOrDefault(a, 0), common.getOrDefault(b, 0)))
                    .orElse(-1);
            byPivot.computeIfAbsent(pivot, p -> new ArrayList<>()).add(term);
        }
        byPivot.forEach((pivot, members) -> groups.add(Group.of(pivot, members, wiring)));
    }

    /** Gate, amount. */
    private record Term(int gate, long amount) {}

    /** All that may be added. */
    List<Effect> effects() {
        return effects;
    }

    /** Literals all of which a gate asks for, by variable. */
    private static Map<Integer, Integer> literalsOf(int gate, Wiring wiring) {
        Map<Integer, Integer> literals = new LinkedHashMap<>();
        if (wiring.kind(gate) == Wiring.LITERAL) {
            literals.put(wiring.inputs(gate)[0], gate);
        } else if (wiring.kind(gate) == Wiring.ALL) {
            for (int input : wiring.inputs(gate)) {
                if (wiring.kind(input) == Wiring.LITERAL) {
                    literals.put(wiring.inputs(input)[0], input);
                }
            }
        }
        return literals;
    }

    /**
     * Terms with a literal of one variable, or, of variable -1, any.
     *
     * @param alone whether a term's gate is its literal
     */
    private record Group(int variable, int[] gates, long[] amounts, int[] literals, boolean[] alone) {
        static Group of(int variable, List<Term> terms, Wiring wiring) {
            int size = terms.size();
            Group group = new Group(variable, new int[size], new long[size], new int[size], new boolean[size]);
            for (int i = 0; i < size; i++) {
                group.gates[i] = terms.get(i).gate();
                group.amounts[i] = terms.get(i).amount();
                if (variable >= 0) {
                    group.literals[i] = literalsOf(group.gates[i], wiring).getOrDefault(variable, group.gates[i]);
                    group.alone[i] = group.literals[i] == group.gates[i];
                }
            }
            return group;
        }

        void bound(Evaluation evaluation, Interval into) {
            int open = 0;
            long low = 0;
            long high = 0;
            for (int i = 0; i < gates.length; i++) {
                byte truth = evaluation.truth(gates[i]);
                if (truth == Evaluation.TRUE) {
                    into.add(amounts[i], amounts[i]);
                } else if (truth == Evaluation.OPEN) {
                    open++;
                    low += Math.min(0, amounts[i]);
                    high += Math.max(0, amounts[i]);
                }
            }
            if (open == 0) {
                return;
            }
            if (variable < 0) {
                into.add(low, high);
            } else {
                byCell(evaluation, into);
            }
        }

        private void byCell(Evaluation evaluation, Interval into) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            int cells = evaluation.cells(variable);
            for (int cell = 0; cell < cells; cell++) {
                if (!evaluation.mayBe(variable, cell)) {
                    continue;
                }
                long low = 0;
                long high = 0;
                for (int i = 0; i < gates.length; i++) {
                    if (evaluation.truth(gates[i]) == Evaluation.OPEN && evaluation.asks(literals[i], cell)) {
                        low += alone[i] ? amounts[i] : Math.min(0, amounts[i]);
                        high += alone[i] ? amounts[i] : Math.max(0, amounts[i]);
                    }
                }
                least = Math.min(least, low);
                most = Math.max(most, high);
            }
            into.add(least, most);
        }
    }

    /** Writes the bounds of the sum. */
    void bound(Evaluation evaluation, Interval into) {
        into.clear();
        for (Group group : groups) {
            group.bound(evaluation, into);
        }
        for (Effect effect : others) {
            bound(effect, evaluation, into);
        }
    }

    private static void bound(Effect effect, Evaluation evaluation, Interval into) {
        Long exact = exact(effect, evaluation);
        if (exact != null) {
            into.add(exact, exact);
            return;
        }
        int ways = 0;
        long low = 0;
        long high = 0;
        boolean sure = false;
        long onlyLow = 0;
        long onlyHigh = 0;
        for (Effect.Way way : effect.ways()) {
            byte truth = evaluation.truth(way.gate());
            if (truth != Evaluation.FALSE) {
                ways++;
                sure = truth == Evaluation.TRUE;
                onlyLow = Sums.amount(evaluation.low(way.amount()));
                onlyHigh = Sums.amount(evaluation.high(way.amount()));
                low += Math.min(0, onlyLow);
                high += Math.max(0, onlyHigh);
            }
        }
        if (ways == 1 && sure) {
            into.add(onlyLow, onlyHigh);
        } else {
            into.add(low, high);
        }
    }

    /** The sum of the amounts that count, equal ones once; null while anything of it is open. */
    private static @Nullable Long exact(Effect effect, Evaluation evaluation) {
        Set<Double> amounts = new LinkedHashSet<>();
        for (Effect.Way way : effect.ways()) {
            byte truth = evaluation.truth(way.gate());
            if (truth == Evaluation.TRUE) {
                double low = evaluation.low(way.amount());
                if (low != evaluation.high(way.amount())) {
                    return null;
                }
                amounts.add(low);
            } else if (truth == Evaluation.OPEN) {
                return null;
            }
        }
        long sum = 0;
        for (double amount : amounts) {
            sum += Sums.amount(amount);
        }
        return sum;
    }
}
