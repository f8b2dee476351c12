package dev.assay.utterance;

import org.jspecify.annotations.Nullable;

/**
 * Numbers that something may be.
 *
 * @param least of them, or null for no bound below
 * @param most of them, or null for no bound above
 * @param isAbove whether the least itself is none of them
 * @param isBelow whether the most itself is none of them
 * @param isAbout whether it was said to be rough
 */
public record Amount(@Nullable Double least, @Nullable Double most, boolean isAbove, boolean isBelow, boolean isAbout) {
    /** One number. */
    static Amount exactly(double number, boolean isAbout) {
        return new Amount(number, number, false, false, isAbout);
    }

    /** All between two, both included. */
    static Amount between(double least, double most) {
        return new Amount(least, most, false, false, false);
    }

    /** The number, where it is one; else null. */
    public @Nullable Double number() {
        return least != null && least.equals(most) ? least : null;
    }
}
