package dev.assay.reasoning.audit;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Inexact;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Found;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a variable some decision tells apart: tier, primary segment, members, collateral or advice differ for somebody, all other answers alike. Most show in a few prospects drawn by
 * chance; for the others a prospect is looked for, and regions in which the variable cannot matter are passed over. For one thread.
 */
final class Telling {
    private static final int TRIED = 300;
    private static final int STEPS = 2_000;

    private final Study study;
    private final Circuit circuit;
    private final Evaluation evaluation;
    private final Influence influence;
    private final Decider decider;
    private final boolean isExact;
    private final List<Facet> facets = new ArrayList<>();

    Telling(Study study) {
        this.study = study;
        circuit = study.circuit();
        evaluation = circuit.evaluation();
        influence = evaluation.influence();
        decider = circuit.decider();
        isExact = circuit.inexact().stream().map(Inexact::why).noneMatch(Inexact.Why::isDecidedByMore);
        facets.add(new Facet.Tier());
        facets.add(new Facet.Primary());
        for (int i = 0; i < study.vocabulary().segments().size(); i++) {
            facets.add(new Facet.Member(i));
        }
        facets.add(new Facet.Collateral());
        facets.add(new Facet.Advice());
    }

    /**
     * Whether no decision depends on the cell in which a variable lies.
     *
     * @param question what is asked, to tell where it is not settled
     */
    boolean isIdle(int variable, String question) {
        return !isMet(study.everything(), variable)
                || (isSampledAlike(variable, cells(variable)) && isAlike(variable, cells(variable), question));
    }

    /**
     * Some cells of a variable, those together of which it is known that no decision tells them apart.
     *
     * @param question what is asked, to tell where it is not settled
     */
    List<List<Integer>> alike(int variable, List<Integer> cells, String question) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int cell : cells) {
            Optional<List<Integer>> same = groups.stream()
                    .filter(group -> isSame(variable, List.of(group.get(0), cell), question))
                    .findFirst();
            if (same.isPresent()) {
                same.get().add(cell);
            } else {
                groups.add(new ArrayList<>(List.of(cell)));
            }
        }
        return groups;
    }

    private boolean isSame(int variable, List<Integer> cells, String question) {
        return isSampledAlike(variable, cells) && isAlike(variable, cells, question);
    }

    private List<Integer> cells(int variable) {
        return circuit.space().variables().get(variable).cells().stream()
                .filter(Cell::hasExample)
                .map(Cell::number)
                .toList();
    }

    private boolean isMet(Region region, int variable) {
        evaluation.judge(region);
        influence.of(facets);
        return influence.meets(variable);
    }

    /** Whether the cells lead to the same decisions for everybody who was drawn. */
    private boolean isSampledAlike(int variable, List<Integer> cells) {
        List<int[]> drawn = study.gallery().prospects();
        return drawn.stream().limit(TRIED).allMatch(d -> isDecidedAlike(study.everything(), d, variable, cells));
    }

    private boolean isDecidedAlike(Region region, int[] prospect, int variable, List<Integer> cells) {
        int[] changed = prospect.clone();
        return cells.stream()
                        .map(cell -> {
                            changed[variable] = cell;
                            return decided(region, changed);
                        })
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }

    private boolean isAlike(int variable, List<Integer> cells, String question) {
        Budget part = study.budget().part(STEPS);
        Region region = study.everything()
                .with(variable, cells.stream().mapToInt(c -> c).toArray());
        Found found = differing(region, variable, part);
        if (!found.isSettled()) {
            study.unsettled(question);
        }
        return found.isNobody();
    }

    private Found differing(Region region, int variable, Budget budget) {
        if (!budget.step()) {
            return Found.UNKNOWN;
        }
        if (!isMet(region, variable)) {
            return Found.NOBODY;
        }
        Optional<Influence.Split> split = influence.split(region, v -> v != variable);
        if (split.isEmpty()) {
            return leaf(region, variable);
        }
        boolean settled = true;
        for (int[] group : split.get().groups()) {
            Found found = differing(region.with(split.get().variable(), group), variable, budget);
            if (found.cells() != null) {
                return found;
            }
            settled &= found.isSettled();
        }
        return settled ? Found.NOBODY : Found.UNKNOWN;
    }

    private Found leaf(Region region, int variable) {
        influence.of(List.of(new Facet.Advice()));
        boolean advised = influence.meets(variable);
        Optional<int[]> example = region.example();
        if (example.isEmpty()) {
            return Found.UNKNOWN;
        }
        List<Integer> cells = IntStream.of(region.cells(variable)).boxed().toList();
        return advised || !isDecidedAlike(region, example.get(), variable, cells)
                ? Found.somebody(example.get())
                : isExact ? Found.NOBODY : Found.UNKNOWN;
    }

    private Object decided(Region region, int[] cells) {
        decider.judge(region, cells);
        Outcome outcome = decider.outcome();
        return List.of(outcome.tier(), Optional.ofNullable(outcome.primary()), outcome.members(), outcome.collateral());
    }
}
