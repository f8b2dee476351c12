package dev.assay.reasoning.difference;

import dev.assay.problem.Place;

/**
 * A line that makes a difference.
 *
 * @param rule name of the rule
 * @param place where it stands
 * @param side whose line it is
 */
public record Line(String rule, Place place, Side side) {
    /** Which of the two. */
    public enum Side {
        /** The first. */
        FROM,
        /** The second. */
        TO
    }
}
