package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Facet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order in which the same items are recommended. */
record OrderAspect() implements Aspect {
    private static final Shift SHIFT = new Shift("", "");

    @Override
    public Change.Kind kind() {
        return Change.Kind.ORDER;
    }

    @Override
    public @Nullable String about() {
        return null;
    }

    @Override
    public List<Facet> from() {
        return List.of(new Facet.Collateral());
    }

    @Override
    public List<Facet> to() {
        return List.of(new Facet.Collateral());
    }

    @Override
    public Truth differs(Pair pair) {
        boolean settled = pair.from().evaluation().isCollateralSettled()
                && pair.to().evaluation().isCollateralSettled();
        Optional<int[]> example = settled ? pair.region().example() : Optional.empty();
        if (example.isEmpty()) {
            return Truth.OPEN;
        }
        pair.decide(pair.region(), example.get());
        return Truth.of(decided(pair).isPresent());
    }

    @Override
    public Truth is(Pair pair, Shift shift) {
        return differs(pair);
    }

    @Override
    public boolean isOnly(Pair pair, Set<Shift> ways) {
        return ways.contains(SHIFT);
    }

    @Override
    public Optional<Shift> decided(Pair pair) {
        List<String> one = pair.from().decider().collateral();
        List<String> other = pair.to().decider().collateral();
        return !one.equals(other) && new HashSet<>(one).equals(new HashSet<>(other))
                ? Optional.of(SHIFT)
                : Optional.empty();
    }
}
