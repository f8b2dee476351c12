package dev.assay.reasoning.contrast;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import java.util.BitSet;
import java.util.Optional;

/** Whether an aim can be met in a region: branch and bound, until one set of answers meets it or none can. For one thread. */
final class Seeker {
    private final Given given;
    private final Aim aim;
    private final Evaluation evaluation;
    private final Influence influence;
    private final Decider decider;

    Seeker(Given given, Aim aim, Workers workers) {
        this.given = given;
        this.aim = aim;
        evaluation = workers.evaluation();
        influence = workers.influence();
        decider = workers.decider();
    }

    /** What is known after a search. */
    enum Found {
        /** Some answers meet the aim. */
        YES,
        /** None do. */
        NO,
        /** The budget ran out, or cells do not tell. */
        UNSURE
    }

    /** Whether bounds alone rule it out in a region. */
    boolean isRuledOut(Region region) {
        evaluation.judge(region);
        return aim.in(evaluation) == Truth.FALSE;
    }

    Found seek(Region region, Budget budget) {
        if (!budget.step()) {
            return Found.UNSURE;
        }
        evaluation.judge(region);
        Truth truth = aim.in(evaluation);
        if (truth == Truth.FALSE) {
            return Found.NO;
        }
        Optional<Influence.Split> split = truth == Truth.TRUE ? Optional.empty() : split(region);
        if (split.isEmpty()) {
            return nearest(region);
        }
        boolean unsure = false;
        for (int[] group : split.get().groups()) {
            Found found = seek(region.with(split.get().variable(), group), budget);
            if (found == Found.YES) {
                return found;
            }
            unsure |= found == Found.UNSURE;
        }
        return unsure ? Found.UNSURE : Found.NO;
    }

    /** How to cut the region judged last. */
    Optional<Influence.Split> split(Region region) {
        aim.lookBack(influence);
        return influence.split(region);
    }

    Truth judge(Region region) {
        evaluation.judge(region);
        return aim.in(evaluation);
    }

    /** Decides the answers of a region that are nearest to those given, of those that can be named. */
    private Found nearest(Region region) {
        int[] cells = new int[given.cells().length];
        for (int variable = 0; variable < cells.length; variable++) {
            int best = -1;
            for (int cell : region.cells(variable)) {
                if (given.isNameable(variable, cell)
                        && (best < 0 || given.steps(variable, cell) < given.steps(variable, best))) {
                    best = cell;
                }
            }
            if (best < 0) {
                return Found.UNSURE;
            }
            cells[variable] = best;
        }
        return isMet(cells) ? Found.YES : Found.UNSURE;
    }

    /** Whether the nearest answers of these cells meet the aim, as the engine decides. */
    boolean isMet(int[] cells) {
        decider.judge(given.changed(cells), cells);
        return aim.isMet(decider);
    }

    /** All questions that may bear on the aim, where some are open. */
    BitSet bearing(Region region, int questions) {
        evaluation.judge(region);
        aim.lookBack(influence);
        BitSet bearing = new BitSet();
        for (int question = 0; question < questions; question++) {
            bearing.set(question, influence.met(question));
        }
        return bearing;
    }
}
