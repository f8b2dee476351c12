package dev.assay.reasoning.contrast;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Influence;
import java.util.BitSet;
import java.util.List;

/** What changed answers shall lead to. */
public sealed interface Aim {
    /** Whether it is so in all of the region judged, in none, or is not known. */
    Truth in(Evaluation evaluation);

    /** Whether it is so in what was decided. */
    boolean isMet(Decider decider);

    /** Looks for what may still bear on it. */
    void lookBack(Influence influence);

    /**
     * A part of the decision is one of some values.
     *
     * @param facet one that has numbered values
     * @param wanted numbers of the values
     */
    record Decided(Facet facet, BitSet wanted) implements Aim {
        /** Copies. */
        public Decided {
            wanted = (BitSet) wanted.clone();
        }

        /** Just one value. */
        static Decided as(Facet facet, int value) {
            BitSet wanted = new BitSet();
            wanted.set(value);
            return new Decided(facet, wanted);
        }

        /** Any value but one. */
        static Decided otherThan(Facet facet, int value, int values) {
            BitSet wanted = new BitSet();
            wanted.set(0, values);
            wanted.clear(value);
            return new Decided(facet, wanted);
        }

        @Override
        public Truth in(Evaluation evaluation) {
            BitSet values = evaluation.values(facet);
            if (!values.intersects(wanted)) {
                return Truth.FALSE;
            }
            for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
                if (!wanted.get(value)) {
                    return Truth.OPEN;
                }
            }
            return Truth.TRUE;
        }

        @Override
        public boolean isMet(Decider decider) {
            return wanted.get(decider.value(facet));
        }

        @Override
        public void lookBack(Influence influence) {
            influence.of(List.of(facet));
        }
    }

    /**
     * A rule has its say in one of some ways.
     *
     * @param gates numbers of gates, at least one of which shall be true
     */
    record Fires(List<Integer> gates) implements Aim {
        /** Copies. */
        public Fires {
            gates = List.copyOf(gates);
        }

        @Override
        public Truth in(Evaluation evaluation) {
            Truth truth = Truth.FALSE;
            for (int gate : gates) {
                truth = truth.or(evaluation.gate(gate));
            }
            return truth;
        }

        @Override
        public boolean isMet(Decider decider) {
            return gates.stream().anyMatch(decider::holds);
        }

        @Override
        public void lookBack(Influence influence) {
            influence.ofGates(gates.stream().mapToInt(g -> g).toArray());
        }
    }
}
