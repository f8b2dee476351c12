package dev.assay.reasoning.search;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.space.Region;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Branch and bound: a region in which the bounds leave nothing new is passed over, one in which the facet is decided is a find, any other is cut along the variable that decides most, into the
 * groups of its cells that the open gates tell apart. For one thread.
 */
final class Explorer {
    private static final int SAMPLES = 24;

    private final Evaluation evaluation;
    private final Influence influence;
    private final Decider decider;

    Explorer(Circuit circuit) {
        evaluation = circuit.evaluation();
        influence = evaluation.influence();
        decider = circuit.decider();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Influence influence() {
        return influence;
    }

    /** Decides some sets of answers by chance, always the same: most of what is possible is found so. */
    void sample(Region region, List<? extends Goal> goals, Budget budget) {
        Optional<int[]> first = region.example();
        Random random = new Random(1);
        for (int i = 0; i < SAMPLES && first.isPresent() && budget.step(); i++) {
            int[] cells = first.get().clone();
            for (int variable = 0; variable < cells.length && i > 0; variable++) {
                int[] open = region.cells(variable);
                int cell = open[random.nextInt(open.length)];
                if (region.space().variables().get(variable).cells().get(cell).hasExample()) {
                    cells[variable] = cell;
                }
            }
            decider.judge(region, cells);
            goals.forEach(goal -> goal.found(decider, cells));
        }
    }

    /**
     * Looks for all that a goal is after.
     *
     * @return whether the budget sufficed
     */
    boolean explore(Region region, Goal goal, Budget budget) {
        if (!budget.step()) {
            evaluation.judge(region);
            goal.unsure(evaluation);
            return !goal.isOpen(evaluation);
        }
        evaluation.judge(region);
        if (!goal.isOpen(evaluation)) {
            return true;
        }
        if (goal.isDecided(evaluation)) {
            find(region, goal);
            return true;
        }
        influence.of(List.of(goal.facet()));
        Optional<Influence.Split> split = influence.split(region);
        if (split.isEmpty()) {
            find(region, goal);
            goal.unsure(evaluation);
            return true;
        }
        boolean enough = true;
        for (int[] group : split.get().groups()) {
            enough &= explore(region.with(split.get().variable(), group), goal, budget);
        }
        return enough;
    }

    /** What a facet comes to for one set of answers. */
    int value(Region region, int[] cells, Facet facet) {
        decider.judge(region, cells);
        return decider.value(facet);
    }

    private void find(Region region, Goal goal) {
        Optional<int[]> example = region.example();
        if (example.isPresent()) {
            decider.judge(region, example.get());
            goal.found(decider, example.get());
        } else {
            goal.unsure(evaluation);
        }
    }
}
