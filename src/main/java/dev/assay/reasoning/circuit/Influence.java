package dev.assay.reasoning.circuit;

import dev.assay.condition.Truth;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What may still change a facet in the region that was judged last: walks back from it through open gates only. A variable that is not met cannot change it, whatever is answered. Used again,
 * by one thread at a time.
 */
public final class Influence {
    private final Circuit circuit;
    private final Evaluation evaluation;
    private final Wiring wiring;
    private final Totals totals;
    private final int[] weights;
    private final boolean[] seen;
    private final boolean[] segments;
    private final boolean[] variables;
    private final boolean[] counted;
    private final List<Integer> literals = new ArrayList<>();
    private boolean tier;
    private boolean score;

    Influence(Circuit circuit, Evaluation evaluation) {
        this.circuit = circuit;
        this.evaluation = evaluation;
        wiring = circuit.wiring();
        totals = circuit.totals();
        int size = circuit.space().variables().size();
        weights = new int[size];
        variables = new boolean[size];
        counted = new boolean[size];
        seen = new boolean[wiring.gates().size()];
        segments = new boolean[circuit.ruleset().vocabulary().segments().size()];
    }

    /** Walks back from facets. */
    public void of(List<Facet> facets) {
        clear();
        facets.forEach(this::walk);
    }

    /** Walks back from gates. */
    public void ofGates(int... from) {
        clear();
        gates(from);
    }

    private void clear() {
        Arrays.fill(weights, 0);
        Arrays.fill(variables, false);
        Arrays.fill(counted, false);
        Arrays.fill(seen, false);
        Arrays.fill(segments, false);
        literals.clear();
        tier = false;
        score = false;
    }

    private void walk(Facet facet) {
        if (facet instanceof Facet.Tier) {
            tier();
        } else if (facet instanceof Facet.Primary) {
            primary();
        } else if (facet instanceof Facet.Member member) {
            group(member.segment());
        } else if (facet instanceof Facet.Advice) {
            circuit.advice().forEach(this::said);
        } else if (facet instanceof Facet.IsTrue truth) {
            gate(truth.gate());
        } else if (facet instanceof Facet.Score) {
            score();
        } else if (facet instanceof Facet.Points points) {
            segment(points.segment());
        } else if (facet instanceof Facet.Item item) {
            if (evaluation.recommended(item.item()) == Truth.OPEN) {
                item(item.item());
                rivals();
            }
        } else if (!evaluation.isCollateralSettled()) {
            for (int item : evaluation.collateralBounds().showable()) {
                item(item);
            }
        }
    }

    private void said(Said said) {
        if (evaluation.truth(said.gate()) == Evaluation.FALSE) {
            return;
        }
        gate(said.gate());
        for (Symbol part : said.parts()) {
            if (part instanceof Symbol.Answer answer) {
                int end = circuit.space().first(answer.question() + 1);
                for (int variable = circuit.space().first(answer.question()); variable < end; variable++) {
                    meet(variable);
                }
            } else if (part instanceof Symbol.Number number) {
                quantity(number.quantity());
            } else if (part instanceof Symbol.Flag flag) {
                gate(flag.gate());
            } else if (part instanceof Symbol.Tier) {
                tier();
            }
        }
    }

    private void item(int item) {
        sum(totals.weight(item));
        gates(totals.withheld(item));
    }

    /** Others matter to an item only where not all can be shown. */
    private void rivals() {
        int[] showable = evaluation.collateralBounds().showable();
        int contending = 0;
        for (int item : showable) {
            contending += evaluation.recommended(item) == Truth.FALSE ? 0 : 1;
        }
        if (contending > circuit.ruleset().vocabulary().collateralLimit()) {
            for (int item : showable) {
                item(item);
            }
        }
    }

    private void tier() {
        if (!tier && evaluation.tiers().cardinality() > 1) {
            tier = true;
            gates(totals.disqualified());
            for (int i = 0; i < circuit.ruleset().vocabulary().tiers().size(); i++) {
                gates(totals.exactly(i));
                gates(totals.floors(i));
                gates(totals.caps(i));
                sum(totals.bar(i));
            }
            score();
        }
    }

    private void score() {
        if (!score && evaluation.leastScore() != evaluation.mostScore()) {
            score = true;
            sum(totals.score());
        }
    }

    private void primary() {
        if (evaluation.primary().cardinality() > 1) {
            for (int segment = 0; segment < segments.length; segment++) {
                segment(segment);
            }
        }
    }

    private void group(int segment) {
        if (evaluation.segmentBounds().member(segment) == Evaluation.OPEN) {
            segment(segment);
            for (int rival : evaluation.segmentBounds().rivalsOf(segment)) {
                segment(rival);
            }
        }
    }

    private void segment(int segment) {
        if (!segments[segment]) {
            segments[segment] = true;
            sum(totals.points(segment));
            gates(totals.excluded(segment));
        }
    }

    private void sum(Sum sum) {
        for (Effect effect : sum.effects()) {
            for (Effect.Way way : effect.ways()) {
                if (evaluation.truth(way.gate()) != Evaluation.FALSE) {
                    gate(way.gate());
                    quantity(way.amount());
                }
            }
        }
    }

    private void quantity(Quantity quantity) {
        if (quantity instanceof Quantity.Points points) {
            segment(points.segment());
        } else if (quantity instanceof Quantity.Score) {
            score();
        } else if (quantity instanceof Quantity.Answer answer) {
            counted[answer.variable()] = true;
            weights[answer.variable()]++;
            meet(answer.variable());
        }
    }

    private void gates(int[] gates) {
        for (int gate : gates) {
            gate(gate);
        }
    }

    private void gate(int gate) {
        if (evaluation.truth(gate) != Evaluation.OPEN) {
            return;
        }
        boolean again = seen[gate];
        seen[gate] = true;
        if (wiring.kind(gate) == Wiring.LITERAL) {
            if (!again) {
                literals.add(gate);
            }
            weights[wiring.inputs(gate)[0]]++;
            meet(wiring.inputs(gate)[0]);
        } else if (again) {
            return;
        } else if (wiring.kind(gate) != Wiring.OTHER) {
            gates(wiring.inputs(gate));
        } else {
            other(wiring.gates().get(gate));
        }
    }

    private void other(Gate gate) {
        if (gate instanceof Gate.Member member) {
            group(member.segment());
        } else if (gate instanceof Gate.Primary) {
            primary();
        } else if (gate instanceof Gate.IsTier) {
            tier();
        } else if (gate instanceof Gate.Compare compare) {
            quantity(compare.left());
            quantity(compare.right());
        } else if (gate instanceof Gate.Examples examples) {
            // Cells do not decide it, however few: met, but not worth a cut.
            meet(examples.left());
            meet(examples.right());
        }
    }

    private void meet(int variable) {
        if (!variables[variable]) {
            variables[variable] = true;
            gate(wiring.when(variable));
        }
    }

    /** How often conditions on a variable were met on the way back: the more, the more it decides. */
    public int weight(int variable) {
        return weights[variable];
    }

    /** Whether a variable was met; one that was not can change nothing of the facets. */
    public boolean meets(int variable) {
        return variables[variable];
    }

    /** Whether a question was met; one that was not can change nothing of the facets, whatever is answered. */
    public boolean met(int question) {
        for (int v = circuit.space().first(question); v < circuit.space().first(question + 1); v++) {
            if (variables[v]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The variable that decides most, of those that surely apply where there is such a one, and its open cells in groups that no gate met tells apart.
     *
     * @param variable its number
     * @param groups at least two
     */
    public record Split(int variable, List<int[]> groups) {
        /** Copies. */
        public Split {
            groups = List.copyOf(groups);
        }
    }

    /** How best to cut the region judged last; empty when no cut settles more. */
    public Optional<Split> split(Region region) {
        return split(region, v -> true);
    }

    /**
     * The same along some variables only.
     *
     * @param along which
     */
    public Optional<Split> split(Region region, IntPredicate along) {
        return IntStream.range(0, weights.length)
                .filter(v -> weights[v] > 0 && region.size(v) > 1 && along.test(v))
                .boxed()
                .sorted(Comparator.comparing((Integer v) -> evaluation.truth(wiring.when(v)) != Evaluation.TRUE)
                        .thenComparing(v -> -weights[v]))
                .map(v -> new Split(v, groups(region, v)))
                .filter(split -> split.groups().size() > 1)
                .findFirst();
    }

    private List<int[]> groups(Region region, int variable) {
        List<Integer> about = literals.stream()
                .filter(gate -> wiring.inputs(gate)[0] == variable)
                .toList();
        Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int cell : region.cells(variable)) {
            BitSet told = new BitSet();
            for (int i = 0; i < about.size(); i++) {
                told.set(i, evaluation.asks(about.get(i), cell));
            }
            groups.computeIfAbsent(List.of(told, counted[variable] ? cell : -1), t -> new ArrayList<>())
                    .add(cell);
        }
        List<int[]> all = new ArrayList<>();
        groups.values().forEach(group -> all.add(group.stream().mapToInt(i -> i).toArray()));
        return all;
    }
}
