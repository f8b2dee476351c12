package dev.assay.reasoning.search;

import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import java.util.BitSet;

/** Looks for any value of a facet but one: where none is found, and none is unsure, the facet is settled. */
final class Refutation implements Goal {
    private final Facet facet;
    private final int value;
    private boolean refuted;

    Refutation(Facet facet, int value) {
        this.facet = facet;
        this.value = value;
    }

    @Override
    public Facet facet() {
        return facet;
    }

    @Override
    public boolean isOpen(Evaluation evaluation) {
        return !refuted && isOther(evaluation);
    }

    private boolean isOther(Evaluation evaluation) {
        BitSet values = evaluation.values(facet);
        return values.cardinality() > 1 || !values.get(value);
    }

    @Override
    public boolean isDecided(Evaluation evaluation) {
        return evaluation.values(facet).cardinality() == 1;
    }

    @Override
    public void found(Decider decider, int[] cells) {
        refuted |= decider.value(facet) != value;
    }

    @Override
    public void unsure(Evaluation evaluation) {
        refuted |= isOther(evaluation);
    }

    boolean isRefuted() {
        return refuted;
    }
}
