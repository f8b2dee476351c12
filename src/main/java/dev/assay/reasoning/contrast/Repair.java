package dev.assay.reasoning.contrast;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a gate does not hold for the answers decided last, in the way of being true that asks for fewest other answers. For one thread. */
final class Repair {
    /** A condition on segments, tier or sums rests on several answers, as a rule. */
    private static final int BEHIND = 2;

    private final Given given;
    private final Circuit circuit;
    private final Decider decider;

    /**
     * @param decider has just decided the given answers
     */
    Repair(Given given, Decider decider) {
        this.given = given;
        circuit = given.circuit();
        this.decider = decider;
    }

    /**
     * Conditions that do not hold.
     *
     * @param cells by variable, the cells of which one is needed
     * @param others gates about segments, tier or sums that would have to be true
     */
    record Way(Map<Integer, BitSet> cells, Set<Integer> others) {
        static Way none() {
            return new Way(new LinkedHashMap<>(), new LinkedHashSet<>());
        }

        void add(Way more) {
            more.cells.forEach((variable, needed) -> cells.merge(variable, (BitSet) needed.clone(), Way::both));
            others.addAll(more.others);
        }

        private static BitSet both(BitSet one, BitSet other) {
            one.and(other);
            return one;
        }

        /** Whether one question would have to be answered in two ways. */
        boolean isContradictory() {
            return cells.values().stream().anyMatch(BitSet::isEmpty);
        }
    }

    /** The nearest way; empty conditions where the gate holds. */
    Way of(int number) {
        if (decider.holds(number)) {
            return Way.none();
        }
        Gate gate = circuit.gates().get(number);
        Way way = Way.none();
        if (gate instanceof Gate.Literal literal) {
            way.cells().put(literal.variable(), (BitSet) literal.cells().clone());
            Variable variable = circuit.space().variables().get(literal.variable());
            way.add(of(circuit.applies(variable.question())));
        } else if (gate instanceof Gate.All all) {
            all.inputs().forEach(input -> way.add(of(input)));
        } else if (gate instanceof Gate.Any any) {
            return nearest(any.inputs());
        } else {
            way.others().add(number);
        }
        return way;
    }

    /** Of several gates the one that is nearest to being true. */
    Way nearest(List<Integer> gates) {
        Way best = of(gates.get(0));
        for (int gate : gates.subList(1, gates.size())) {
            Way way = of(gate);
            best = cost(way) < cost(best) ? way : best;
        }
        return best;
    }

    /** About how many answers would have to change, then how far; more where nobody can change them. */
    int cost(Way way) {
        Set<Integer> questions = new LinkedHashSet<>();
        int steps = 0;
        int fixed = 0;
        for (Map.Entry<Integer, BitSet> needed : way.cells().entrySet()) {
            int variable = needed.getKey();
            questions.add(circuit.space().variables().get(variable).question());
            int nearest = Integer.MAX_VALUE;
            for (int cell : given.instead(variable)) {
                nearest = needed.getValue().get(cell) ? Math.min(nearest, given.steps(variable, cell)) : nearest;
            }
            fixed += nearest == Integer.MAX_VALUE ? 1 : 0;
            steps += nearest == Integer.MAX_VALUE ? 1 : nearest;
        }
        int count = questions.size() + BEHIND * way.others().size() + (way.isContradictory() ? 1_000 : 0);
        return (100 * fixed + count) * 1_000 + Math.min(steps, 999);
    }

    /** The conditions as they are told. */
    List<Failed> told(Way way, Said said) {
        List<Failed> told = new ArrayList<>();
        way.cells().forEach((variable, needed) -> told.add(said.failed(given, variable, needed)));
        way.others().forEach(gate -> told.add(said.failed(gate)));
        return told;
    }
}
