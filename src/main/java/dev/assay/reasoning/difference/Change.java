package dev.assay.reasoning.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which decisions differ, and for whom.
 *
 * @param kind which part of the decision
 * @param item id of the item that is recommended or not; null for other kinds
 * @param shift from what to what; of items {@code no} and {@code yes}, of the order nothing
 * @param places for whom, the widest first
 * @param isComplete whether all for whom it is so are in one of the places
 */
public record Change(Kind kind, @Nullable String item, Shift shift, List<Spot> places, boolean isComplete) {
    /** Copies. */
    public Change {
        places = List.copyOf(places);
    }

    /** A part of the decision. */
    public enum Kind {
        /** Which tier. */
        TIER("the tier"),
        /** Which primary segment. */
        PRIMARY("the primary segment"),
        /** Whether an item is recommended. */
        ITEM("the item"),
        /** In which order the same items are recommended. */
        ORDER("the order of collateral");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words(@Nullable String item) {
            return item == null ? words : words + " '" + item + "'";
        }
    }
}
