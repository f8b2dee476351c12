package dev.assay.reasoning.search;

import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** All values of a facet that has numbered ones, each with cells that lead to it. */
final class ValueGoal implements Goal {
    private final Facet facet;
    private final Map<Integer, int[]> found = new TreeMap<>();
    private final BitSet unsure = new BitSet();

    ValueGoal(Facet facet) {
        this.facet = facet;
    }

    @Override
    public Facet facet() {
        return facet;
    }

    @Override
    public boolean isOpen(Evaluation evaluation) {
        BitSet values = evaluation.values(facet);
        for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
            if (!found.containsKey(value)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isDecided(Evaluation evaluation) {
        return evaluation.values(facet).cardinality() == 1;
    }

    @Override
    public void found(Decider decider, int[] cells) {
        int value = decider.value(facet);
        found.putIfAbsent(value, cells);
        unsure.clear(value);
    }

    @Override
    public void unsure(Evaluation evaluation) {
        BitSet values = evaluation.values(facet);
        for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
            if (!found.containsKey(value)) {
                unsure.set(value);
            }
        }
    }

    Map<Integer, int[]> found() {
        return found;
    }

    BitSet unsure() {
        return unsure;
    }
}
