package dev.assay.reasoning.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which decisions, or rules, differ, and for whom.
 *
 * @param kind which part of the decision
 * @param about id of the item, name of the rule or id of the question; null for other kinds
 * @param shift from what to what; of items and questions {@code no} and {@code yes}, of the order nothing
 * @param places for whom, the widest first
 * @param isComplete whether all for whom it is so are in one of the places
 */
public record Change(Kind kind, @Nullable String about, Shift shift, List<Spot> places, boolean isComplete) {
    /** Copies. */
    public Change {
        places = List.copyOf(places);
    }

    /** A part of the decision, or what it rests on. */
    public enum Kind {
        /** What a rule concludes; its shift is from conclusions to conclusions, empty where it does not fire. */
        RULE("what comes of the rule"),
        /** Whether a question is asked. */
        QUESTION("when the question is asked, "),
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

        String words(@Nullable String about) {
            return about == null ? words : words + " '" + about + "'";
        }
    }
}
