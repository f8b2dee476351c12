package dev.assay.reasoning.space;

import java.util.BitSet;

/** Some cells of a variable in words. */
public final class CellWording {
    private CellWording() {}

    /** {@code Banking or Insurance}; {@code anything but Banking} where that is shorter. */
    public static String of(Variable variable, int[] cells) {
        BitSet inside = new BitSet();
        for (int cell : cells) {
            inside.set(cell);
        }
        BitSet outside = new BitSet();
        variable.cells().stream()
                .filter(c -> c.possible() && c.number() != Variable.NONE && !inside.get(c.number()))
                .forEach(c -> outside.set(c.number()));
        boolean named = inside.stream()
                .mapToObj(variable.cells()::get)
                .flatMap(c -> c.atoms().stream())
                .allMatch(a -> !(a.reach() instanceof Reach.Between));
        return named && !outside.isEmpty() && outside.cardinality() + 1 < inside.cardinality()
                ? "anything but " + variable.words(outside)
                : variable.words(inside);
    }
}
