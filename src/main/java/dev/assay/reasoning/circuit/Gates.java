package dev.assay.reasoning.circuit;

import dev.assay.reasoning.space.Draft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes gates, equal ones once, and simple ones of complicated ones: literals of one question become one, so that what cancels out is seen to. */
final class Gates {
    static final int FALSE = 0;
    static final int TRUE = 1;

    private final List<Gate> gates = new ArrayList<>();
    private final Map<Gate, Integer> numbers = new HashMap<>();
    private final List<Draft.Part> parts;

    Gates(List<Draft.Part> parts) {
        this.parts = parts;
        add(new Gate.Constant(false));
        add(new Gate.Constant(true));
    }

    List<Gate> all() {
        return gates;
    }

    int add(Gate gate) {
        return numbers.computeIfAbsent(gate, g -> {
            gates.add(g);
            return gates.size() - 1;
        });
    }

    /** Whether a gate rests on one that cells do not capture. */
    boolean isGuess(int number) {
        Gate gate = gates.get(number);
        if (gate instanceof Gate.All all) {
            return all.inputs().stream().anyMatch(this::isGuess);
        }
        if (gate instanceof Gate.Any any) {
            return any.inputs().stream().anyMatch(this::isGuess);
        }
        return gate instanceof Gate.Not not
                ? isGuess(not.input())
                : gate instanceof Gate.Examples || gate instanceof Gate.Unsure;
    }

    static int of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** The answer is one of the atoms of which something holds. */
    int literal(int variable, IntPredicate atoms) {
        BitSet set = new BitSet();
        int size = parts.get(variable).atoms().size();
        for (int atom = 0; atom < size; atom++) {
            if (atoms.test(atom)) {
                set.set(atom);
            }
        }
        return literal(variable, set);
    }

    int literal(int variable, BitSet atoms) {
        if (atoms.isEmpty()) {
            return FALSE;
        }
        return atoms.cardinality() == parts.get(variable).atoms().size()
                ? TRUE
                : add(new Gate.Literal(variable, atoms));
    }

    int not(int input) {
        if (input == FALSE || input == TRUE) {
            return of(input == FALSE);
        }
        Gate gate = gates.get(input);
        if (gate instanceof Gate.Not not) {
            return not.input();
        }
        if (gate instanceof Gate.Literal literal) {
            return literal(literal.variable(), a -> !literal.cells().get(a));
        }
        if (gate instanceof Gate.All all) {
            return any(all.inputs().stream().map(this::not).toList());
        }
        return gate instanceof Gate.Any any
                ? all(any.inputs().stream().map(this::not).toList())
                : add(new Gate.Not(input));
    }

    int all(Collection<Integer> inputs) {
        return joined(inputs, true);
    }

    int any(Collection<Integer> inputs) {
        return joined(inputs, false);
    }

    private int joined(Collection<Integer> inputs, boolean all) {
        Map<Integer, BitSet> literals = new LinkedHashMap<>();
        Set<Integer> rest = new LinkedHashSet<>();
        int dominant = all ? FALSE : TRUE;
        for (int input : flat(inputs, all)) {
            if (input == dominant) {
                return dominant;
            }
            if (gates.get(input) instanceof Gate.Literal literal) {
                BitSet set = literals.computeIfAbsent(
                        literal.variable(), v -> (BitSet) literal.cells().clone());
                if (all) {
                    set.and(literal.cells());
                } else {
                    set.or(literal.cells());
                }
            } else if (input != FALSE && input != TRUE) {
                rest.add(input);
            }
        }
        Set<Integer> joined = new LinkedHashSet<>();
        for (Map.Entry<Integer, BitSet> literal : literals.entrySet()) {
            int made = literal(literal.getKey(), literal.getValue());
            if (made == dominant) {
                return dominant;
            }
            if (made != FALSE && made != TRUE) {
                joined.add(made);
            }
        }
        joined.addAll(rest);
        for (int one : joined) {
            if (gates.get(one) instanceof Gate.Not not && joined.contains(not.input())) {
                return dominant;
            }
        }
        if (joined.size() <= 1) {
            return joined.isEmpty() ? of(all) : joined.iterator().next();
        }
        List<Integer> sorted = joined.stream().sorted().toList();
        return add(all ? new Gate.All(sorted) : new Gate.Any(sorted));
    }

    private Set<Integer> flat(Collection<Integer> inputs, boolean all) {
        Set<Integer> flat = new LinkedHashSet<>();
        for (int input : inputs) {
            Gate gate = gates.get(input);
            if (all && gate instanceof Gate.All inner) {
                flat.addAll(inner.inputs());
            } else if (!all && gate instanceof Gate.Any inner) {
                flat.addAll(inner.inputs());
            } else {
                flat.add(input);
            }
        }
        return flat;
    }
}
