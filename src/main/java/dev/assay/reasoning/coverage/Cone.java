package dev.assay.reasoning.coverage;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Gate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** A rule's conditions and how they are joined: the gates behind the one that is true when it fires, as far as other rules, or conditions that are not joined of others. Immutable. */
final class Cone {
    private final List<Gate> gates;
    private final int root;
    private final List<Integer> joints;
    private final List<Integer> leaves;

    private Cone(List<Gate> gates, int root, List<Integer> joints, List<Integer> leaves) {
        this.gates = gates;
        this.root = root;
        this.joints = joints;
        this.leaves = leaves;
    }

    /**
     * Of a gate.
     *
     * @param ends gates at which to stop: those of rules
     * @param most joints and leaves
     * @return empty where there are more
     */
    static Optional<Cone> of(Circuit circuit, int root, BitSet ends, int most) {
        List<Gate> gates = circuit.gates();
        TreeSet<Integer> joints = new TreeSet<>();
        TreeSet<Integer> leaves = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            int gate = open.remove(open.size() - 1);
            List<Integer> inputs = inputs(gates.get(gate));
            if (inputs.isEmpty() || (gate != root && ends.get(gate))) {
                leaves.add(gate);
            } else if (joints.add(gate)) {
                open.addAll(inputs);
            }
            if (joints.size() + leaves.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new Cone(gates, root, List.copyOf(joints), List.copyOf(leaves)));
    }

    private static List<Integer> inputs(Gate gate) {
        if (gate instanceof Gate.All all) {
            return all.inputs();
        }
        if (gate instanceof Gate.Any any) {
            return any.inputs();
        }
        return gate instanceof Gate.Not not ? List.of(not.input()) : List.of();
    }

    /** The conditions, by number of gate. */
    List<Integer> leaves() {
        return leaves;
    }

    /** Whether the rule would fire, were one condition so and the others as they are. */
    Truth root(int leaf, Truth forced, IntFunction<Truth> truth) {
        if (root == leaf) {
            return forced;
        }
        Map<Integer, Truth> joined = new HashMap<>();
        IntFunction<Truth> known = gate -> {
            Truth made = joined.get(gate);
            return gate == leaf ? forced : made == null ? truth.apply(gate) : made;
        };
        joints.forEach(joint -> joined.put(joint, joined(gates.get(joint), known)));
        return known.apply(root);
    }

    private static Truth joined(Gate gate, IntFunction<Truth> truth) {
        boolean all = gate instanceof Gate.All;
        Truth joined = Truth.of(all);
        for (int input : inputs(gate)) {
            joined = all ? joined.and(truth.apply(input)) : joined.or(truth.apply(input));
        }
        return gate instanceof Gate.Not ? joined.not() : joined;
    }
}
