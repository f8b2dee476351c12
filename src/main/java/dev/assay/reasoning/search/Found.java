package dev.assay.reasoning.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a prospect.
 *
 * @param cells one, by variable; null when none was found
 * @param isSettled whether it is known that there is one, or none
 */
public record Found(int @Nullable [] cells, boolean isSettled) {
    /** It is sure that there is none. */
    public static final Found NOBODY = new Found(null, true);
    /** None was found, and perhaps there is one. */
    public static final Found UNKNOWN = new Found(null, false);

    /** One was found. */
    public static Found somebody(int[] cells) {
        return new Found(cells, true);
    }

    /** Whether it is sure that there is none. */
    public boolean isNobody() {
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
