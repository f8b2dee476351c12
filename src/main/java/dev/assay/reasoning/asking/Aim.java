package dev.assay.reasoning.asking;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is asked for. */
public enum Aim {
    /** Which tier, and which segment is primary: what an interview is held for. */
    DECISION(512),
    /** Which other segments, and which items: asked for when the decision is settled. */
    COLLATERAL(128);

    private final int wholly;

    Aim(int wholly) {
        this.wholly = wholly;
    }

    /** Sets of answers that are decided at most to go through all that is left: what it takes to look at a decision differs. */
    int wholly() {
        return wholly;
    }

    /** The parts of a decision that it takes. */
    List<Facet> facets(Circuit circuit) {
        if (this == DECISION) {
            return List.of(new Facet.Tier(), new Facet.Primary());
        }
        List<Facet> facets = new ArrayList<>();
        segments(circuit).forEach(i -> facets.add(new Facet.Member(i)));
        facets.add(new Facet.Collateral());
        return facets;
    }

    /** Whether bounds show that it is reached, in the region that was judged last. */
    boolean isReached(Evaluation judged, Circuit circuit) {
        return this == DECISION
                ? judged.tiers().cardinality() == 1 && judged.primary().cardinality() == 1
                : judged.isCollateralSettled() && segments(circuit).allMatch(i -> judged.member(i) != Truth.OPEN);
    }

    /** What was decided last, as far as it is aimed at: equal for the same. */
    Object reached(Decider decided) {
        if (this == DECISION) {
            return List.of(decided.value(new Facet.Tier()), decided.value(new Facet.Primary()));
        }
        Outcome outcome = decided.outcome();
        return List.of(outcome.members(), outcome.collateral());
    }

    /** How far open the sums still are that it hangs on, in the region that was judged last: points of score, and of segments that are in question. 0 or more. */
    double width(Evaluation judged, Circuit circuit) {
        double score =
                this == DECISION && judged.tiers().cardinality() > 1 ? judged.mostScore() - judged.leastScore() : 0;
        return score
                + segments(circuit)
                        .filter(i -> isInQuestion(i, judged))
                        .mapToDouble(i -> judged.mostPoints(i) - judged.leastPoints(i))
                        .sum();
    }

    private boolean isInQuestion(int segment, Evaluation judged) {
        return this == DECISION
                ? judged.primary().cardinality() > 1 && judged.primary().get(segment)
                : judged.member(segment) == Truth.OPEN;
    }

    private static IntStream segments(Circuit circuit) {
        return IntStream.range(0, circuit.ruleset().vocabulary().segments().size());
    }
}
