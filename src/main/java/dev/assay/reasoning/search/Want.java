package dev.assay.reasoning.search;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import java.util.BitSet;
import java.util.List;

/** Something that is to be so of a prospect. */
public interface Want {
    /** What it is about: where none of them may still change, nor may it. */
    List<Facet> facets();

    /** Whether it is so of all of the region judged. */
    Truth judge(Evaluation evaluation);

    /** Whether it is so of the answers decided last. */
    boolean holds(Decider decider);

    /** That it is not so. */
    Want opposite();

    /** That a gate is true, or false. */
    static Want gate(int gate, boolean truth) {
        return value(new Facet.IsTrue(gate), truth ? 1 : 0);
    }

    /** That a facet has one value. */
    static Want value(Facet facet, int value) {
        BitSet values = new BitSet();
        values.set(value);
        return new Among(facet, values, true);
    }

    /**
     * That a facet has one of some values, or none of them.
     *
     * @param values numbers; not to be changed
     * @param inside whether it is to be one of them
     */
    record Among(Facet facet, BitSet values, boolean inside) implements Want {
        @Override
        public List<Facet> facets() {
            return List.of(facet);
        }

        @Override
        public Truth judge(Evaluation evaluation) {
            BitSet may = evaluation.values(facet);
            BitSet in = (BitSet) may.clone();
            in.and(values);
            return in.isEmpty() ? Truth.of(!inside) : in.equals(may) ? Truth.of(inside) : Truth.OPEN;
        }

        @Override
        public boolean holds(Decider decider) {
            return values.get(decider.value(facet)) == inside;
        }

        @Override
        public Want opposite() {
            return new Among(facet, values, !inside);
        }
    }

    /**
     * That the score reaches a bar, or does not.
     *
     * @param bar the least score
     * @param reached whether it is to be reached
     */
    record ScoreFrom(double bar, boolean reached) implements Want {
        @Override
        public List<Facet> facets() {
            return List.of(new Facet.Score());
        }

        @Override
        public Truth judge(Evaluation evaluation) {
            return evaluation.leastScore() >= bar
                    ? Truth.of(reached)
                    : evaluation.mostScore() < bar ? Truth.of(!reached) : Truth.OPEN;
        }

        @Override
        public boolean holds(Decider decider) {
            return decider.score() >= bar == reached;
        }

        @Override
        public Want opposite() {
            return new ScoreFrom(bar, !reached);
        }
    }

    /**
     * That the points of a segment reach a threshold, or do not.
     *
     * @param segment its number
     * @param threshold the fewest points
     * @param reached whether it is to be reached
     */
    record PointsFrom(int segment, int threshold, boolean reached) implements Want {
        @Override
        public List<Facet> facets() {
            return List.of(new Facet.Points(segment));
        }

        @Override
        public Truth judge(Evaluation evaluation) {
            return evaluation.leastPoints(segment) >= threshold
                    ? Truth.of(reached)
                    : evaluation.mostPoints(segment) < threshold ? Truth.of(!reached) : Truth.OPEN;
        }

        @Override
        public boolean holds(Decider decider) {
            return decider.points(segment) >= threshold == reached;
        }

        @Override
        public Want opposite() {
            return new PointsFrom(segment, threshold, !reached);
        }
    }
}
