package dev.assay.reasoning.search;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for one prospect of whom several things are so, by branch and bound: a region in which one of them cannot be so is passed over. For one thread. */
public final class Finder {
    private final Evaluation evaluation;
    private final Influence influence;
    private final Decider decider;

    /**
     * @param circuit whose prospects
     */
    public Finder(Circuit circuit) {
        evaluation = circuit.evaluation();
        influence = evaluation.influence();
        decider = circuit.decider();
    }

    /** One of whom all are so. */
    public Found find(Region region, List<Want> wants, Budget budget) {
        if (!budget.step()) {
            return Found.UNKNOWN;
        }
        evaluation.judge(region);
        List<Facet> open = new ArrayList<>();
        for (Want want : wants) {
            Truth truth = want.judge(evaluation);
            if (truth == Truth.FALSE) {
                return Found.NOBODY;
            }
            if (truth == Truth.OPEN) {
                open.addAll(want.facets());
            }
        }
        influence.of(open);
        Optional<Influence.Split> split = open.isEmpty() ? Optional.empty() : influence.split(region);
        return split.isEmpty() ? example(region, wants) : inside(region, split.get(), wants, budget);
    }

    private Found example(Region region, List<Want> wants) {
        Optional<int[]> example = region.example();
        if (example.isEmpty()) {
            return Found.UNKNOWN;
        }
        decider.judge(region, example.get());
        return wants.stream().allMatch(w -> w.holds(decider)) ? Found.somebody(example.get()) : Found.UNKNOWN;
    }

    private Found inside(Region region, Influence.Split split, List<Want> wants, Budget budget) {
        boolean settled = true;
        for (int[] group : split.groups()) {
            Found found = find(region.with(split.variable(), group), wants, budget);
            if (found.cells() != null) {
                return found;
            }
            settled &= found.isSettled();
        }
        return settled ? Found.NOBODY : Found.UNKNOWN;
    }
}
