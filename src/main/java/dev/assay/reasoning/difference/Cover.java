package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.search.Widening;
import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Covers all for whom one aspect differs with regions, as wide as may be: first one for each way in which it differs, then more until nobody is left. For one thread.
 */
final class Cover {
    private static final int PROOF = 400;

    private final Pair pair;
    private final Aspect aspect;
    private final Changed changed;
    private final Region bounds;
    private final Budget budget;
    private final ScoreShift score;
    private final List<Found> found = new ArrayList<>();
    private final Set<Shift> ways = new LinkedHashSet<>();
    private int most;
    private boolean settled = true;
    private boolean everyWay;

    /**
     * @param bounds of whom is spoken
     */
    Cover(Pair pair, Aspect aspect, Changed changed, Region bounds, Budget budget) {
        this.pair = pair;
        this.aspect = aspect;
        this.changed = changed;
        this.bounds = bounds;
        this.budget = budget;
        score = new ScoreShift(pair);
    }

    /**
     * Some for whom it differs.
     *
     * @param region who
     * @param shift in which way
     * @param isEverywhere whether it is proved of all in the region
     */
    record Found(Region region, Shift shift, boolean isEverywhere) {}

    List<Found> found() {
        return found;
    }

    /** Whether it is known that there are no other ways in which it differs. */
    boolean isEveryWayKnown() {
        return everyWay;
    }

    /** Whether all for whom it differs are in a region found. */
    boolean isComplete() {
        return settled;
    }

    /**
     * Looks.
     *
     * @param most so many regions at most
     * @param some prospects to begin with: ways in which it differs for one of them need not be searched
     */
    void look(int most, List<int[]> some) {
        this.most = most;
        for (int[] cells : some) {
            pair.decide(bounds, cells);
            Optional<Shift> shift = aspect.decided(pair);
            if (shift.isPresent() && !ways.contains(shift.get()) && found.size() < most && budget.left()) {
                add(cells, shift.get());
            }
        }
        explore(bounds, true);
        everyWay = settled;
        explore(bounds, false);
    }

    private void add(int[] cells, Shift shift) {
        int[] few = reduced(cells, shift);
        boolean proved = isProved(Region.of(bounds.space(), few), shift);
        Region region = proved
                ? new Widening(bounds, lastFirst(), wider -> isProved(wider, shift)).around(few)
                : Region.of(bounds.space(), few);
        found.removeIf(f -> f.region().isWithin(region));
        found.add(new Found(region, shift, proved));
        ways.add(shift);
    }

    /** The questions asked first are the ones by which people know a prospect: they stay closed longest. */
    private List<Integer> lastFirst() {
        int size = bounds.space().questionnaire().questions().size();
        return IntStream.range(0, size).map(i -> size - 1 - i).boxed().toList();
    }

    /** With as many questions unanswered as may be while it differs in the same way. */
    private int[] reduced(int[] cells, Shift shift) {
        int[] few = cells.clone();
        for (int question : lastFirst()) {
            int[] fewer = few.clone();
            for (Variable variable : bounds.space().variables(question)) {
                fewer[variable.number()] = Variable.NONE;
            }
            if (bounds.holds(fewer) && found.stream().noneMatch(f -> f.region().holds(fewer))) {
                pair.decide(bounds, fewer);
                few = aspect.decided(pair).filter(shift::equals).isPresent() ? fewer : few;
            }
        }
        return few;
    }

    /** Whether it surely differs in this way for all of a region. */
    private boolean isProved(Region region, Shift shift) {
        return isProved(region, shift, budget.part(PROOF));
    }

    private boolean isProved(Region region, Shift shift, Budget part) {
        if (!part.step()) {
            return false;
        }
        pair.judge(region);
        Truth truth = aspect.is(pair, shift);
        if (truth != Truth.OPEN) {
            return truth == Truth.TRUE;
        }
        Optional<Influence.Split> split = split();
        return split.isPresent()
                && split.get().groups().stream()
                        .allMatch(group -> isProved(region.with(split.get().variable(), group), shift, part));
    }

    /** Finds all in a region that are in no region found, or only those for whom it differs in a way not found. */
    private void explore(Region region, boolean newWay) {
        if (found.stream().anyMatch(f -> region.isWithin(f.region()))) {
            return;
        }
        if (found.size() >= most || !budget.step()) {
            settled = false;
            return;
        }
        pair.judge(region);
        Truth differs = aspect.differs(pair);
        if (differs == Truth.FALSE || changed.isSame(pair)) {
            return;
        }
        if (newWay && aspect.isOnly(pair, ways)) {
            return;
        }
        if (aspect.kind() == Change.Kind.TIER) {
            Optional<Set<Shift>> possible = score.possible(pair, changed);
            if (possible.isPresent() && (possible.get().isEmpty() || newWay && ways.containsAll(possible.get()))) {
                return;
            }
        }
        if (differs == Truth.TRUE) {
            beside(region, newWay);
            return;
        }
        Optional<Influence.Split> split = changed.split(pair).or(this::split);
        if (split.isPresent()) {
            split.get()
                    .groups()
                    .forEach(group -> explore(region.with(split.get().variable(), group), newWay));
        } else {
            example(region, newWay);
        }
    }

    /** It differs for all of the region: those outside of what was found. */
    private void beside(Region region, boolean newWay) {
        for (Found each : found) {
            if (region.meets(each.region())) {
                Variable variable = region.space().variables().stream()
                        .filter(v -> !outside(region, v, each.region()).isEmpty())
                        .findFirst()
                        .orElseThrow();
                BitSet out = outside(region, variable, each.region());
                int[] in = IntStream.of(region.cells(variable.number()))
                        .filter(c -> !out.get(c))
                        .toArray();
                explore(region.with(variable.number(), out.stream().toArray()), newWay);
                explore(region.with(variable.number(), in), newWay);
                return;
            }
        }
        example(region, newWay);
    }

    private static BitSet outside(Region region, Variable variable, Region other) {
        BitSet out = new BitSet();
        for (int cell : region.cells(variable.number())) {
            out.set(cell, !other.has(variable.number(), cell));
        }
        return out;
    }

    private void example(Region region, boolean newWay) {
        Optional<int[]> example = region.example();
        if (example.isPresent()) {
            pair.decide(region, example.get());
            Optional<Shift> shift = aspect.decided(pair);
            boolean isNew = shift.isPresent()
                    && found.stream().noneMatch(f -> f.region().holds(example.get()))
                    && !(newWay && ways.contains(shift.get()));
            if (isNew) {
                add(example.get(), shift.get());
                explore(region, newWay);
                return;
            }
        }
        settled = false;
    }

    private Optional<Influence.Split> split() {
        return split(pair.from(), aspect.from()).or(() -> split(pair.to(), aspect.to()));
    }

    private Optional<Influence.Split> split(Pair.Side side, List<Facet> facets) {
        Evaluation evaluation = side.evaluation();
        boolean open = facets.stream()
                .anyMatch(f -> f instanceof Facet.Collateral
                        ? !evaluation.isCollateralSettled()
                        : evaluation.values(f).cardinality() > 1);
        if (!open) {
            return Optional.empty();
        }
        side.influence().of(facets);
        return side.influence().split(pair.region());
    }
}
