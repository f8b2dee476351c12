package dev.assay.reasoning.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a prospect.
 *
 * @param cells one, by variable; null when none was found
 * @param isSettled whether it is known that there is one, or none
 */
record Found(int @Nullable [] cells, boolean isSettled) {
    static final Found NOBODY = new Found(null, true);
    static final Found UNKNOWN = new Found(null, false);

    static Found somebody(int[] cells) {
        return new Found(cells, true);
    }

    /** Whether it is sure that there is none. */
    boolean isNobody() {
        return cells == null && isSettled;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Found that && isSettled == that.isSettled && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }
}
