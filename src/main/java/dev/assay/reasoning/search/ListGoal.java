package dev.assay.reasoning.search;

import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two different lists of collateral, or the proof that there is only one. */
final class ListGoal implements Goal {
    private static final int ENOUGH = 2;

    private final Facet facet = new Facet.Collateral();
    private final Map<List<String>, int[]> found = new LinkedHashMap<>();
    private boolean unsure;

    @Override
    public Facet facet() {
        return facet;
    }

    @Override
    public boolean isOpen(Evaluation evaluation) {
        return found.size() < ENOUGH;
    }

    @Override
    public boolean isDecided(Evaluation evaluation) {
        return evaluation.isCollateralSettled();
    }

    @Override
    public void found(Decider decider, int[] cells) {
        if (found.size() < ENOUGH) {
            found.putIfAbsent(decider.collateral(), cells);
        }
    }

    @Override
    public void unsure(Evaluation evaluation) {
        unsure = true;
    }

    Map<List<String>, int[]> found() {
        return found;
    }

    boolean isUnsure() {
        return unsure && found.size() < ENOUGH;
    }
}
