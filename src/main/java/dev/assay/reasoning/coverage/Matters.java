package dev.assay.reasoning.coverage;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.search.Want;
import java.util.List;
import java.util.function.IntFunction;

/**
 * That a condition of a rule matters: were it otherwise, with all other conditions as they are, the rule would fire instead of staying silent, or the other way round (masking modified
 * condition/decision coverage; Chilenski, "An investigation of three forms of the MC/DC criterion", 2001).
 *
 * @param cone the rule's conditions
 * @param leaf the condition, by number of gate
 * @param so whether it is to matter, or not to
 */
record Matters(Cone cone, int leaf, boolean so) implements Want {
    @Override
    public List<Facet> facets() {
        return cone.leaves().stream().<Facet>map(Facet.IsTrue::new).toList();
    }

    @Override
    public Truth judge(Evaluation evaluation) {
        Truth matters = of(evaluation::gate);
        return so ? matters : matters.not();
    }

    @Override
    public boolean holds(Decider decider) {
        return (of(gate -> Truth.of(decider.holds(gate))) == Truth.TRUE) == so;
    }

    @Override
    public Want opposite() {
        return new Matters(cone, leaf, !so);
    }

    private Truth of(IntFunction<Truth> truth) {
        Truth met = cone.root(leaf, Truth.TRUE, truth);
        Truth missed = cone.root(leaf, Truth.FALSE, truth);
        return met == Truth.OPEN || missed == Truth.OPEN ? Truth.OPEN : Truth.of(met != missed);
    }
}
