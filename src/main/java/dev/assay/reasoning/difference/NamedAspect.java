package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Facet;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of the decision that has one of several values.
 *
 * @param kind which part
 * @param about id of the item, name of the rule or id of the question; null for none
 * @param first by the first rules
 * @param second by the second rules
 */
record NamedAspect(Change.Kind kind, @Nullable String about, Values first, Values second) implements Aspect {
    /**
     * What it may be.
     *
     * @param facet tells which; null where it is always the first
     * @param names of its values, by number
     */
    record Values(@Nullable Facet facet, List<String> names) {
        Values {
            names = List.copyOf(names);
        }

        private Set<String> left(Pair.Side side) {
            return facet == null
                    ? Set.of(names.get(0))
                    : side.evaluation().values(facet).stream()
                            .mapToObj(names::get)
                            .collect(Collectors.toSet());
        }

        /** The only value left; null where there are several. */
        private @Nullable String only(Pair.Side side) {
            if (facet == null) {
                return names.get(0);
            }
            BitSet values = side.evaluation().values(facet);
            return values.cardinality() == 1 ? names.get(values.nextSetBit(0)) : null;
        }

        private String decided(Pair.Side side) {
            return names.get(facet == null ? 0 : side.decider().value(facet));
        }

        private List<Facet> facets() {
            return facet == null ? List.of() : List.of(facet);
        }
    }

    @Override
    public List<Facet> from() {
        return first.facets();
    }

    @Override
    public List<Facet> to() {
        return second.facets();
    }

    @Override
    public Truth differs(Pair pair) {
        String one = first.only(pair.from());
        String other = second.only(pair.to());
        if (one != null && other != null) {
            return Truth.of(!one.equals(other));
        }
        return Truth.OPEN;
    }

    @Override
    public Truth is(Pair pair, Shift shift) {
        if (shift.from().equals(first.only(pair.from())) && shift.to().equals(second.only(pair.to()))) {
            return Truth.TRUE;
        }
        return first.left(pair.from()).contains(shift.from())
                        && second.left(pair.to()).contains(shift.to())
                ? Truth.OPEN
                : Truth.FALSE;
    }

    @Override
    public boolean isOnly(Pair pair, Set<Shift> ways) {
        Set<String> others = second.left(pair.to());
        return first.left(pair.from()).stream()
                .allMatch(one ->
                        others.stream().allMatch(other -> one.equals(other) || ways.contains(new Shift(one, other))));
    }

    @Override
    public Optional<Shift> decided(Pair pair) {
        String one = first.decided(pair.from());
        String other = second.decided(pair.to());
        return one.equals(other) ? Optional.empty() : Optional.of(new Shift(one, other));
    }
}
