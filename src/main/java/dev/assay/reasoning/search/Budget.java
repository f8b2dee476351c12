package dev.assay.reasoning.search;

import org.jspecify.annotations.Nullable;

/** How much work a search may still do, counted in steps: one is a region judged or a set of answers decided. Steps, not time, so that the same question has the same answer everywhere. */
public final class Budget {
    private final long steps;
    private final @Nullable Budget whole;
    private long spent;

    /**
     * @param steps at most so many
     */
    public Budget(long steps) {
        this(steps, null);
    }

    private Budget(long steps, @Nullable Budget whole) {
        this.steps = steps;
        this.whole = whole;
    }

    /** Takes a step; false when there is none left. */
    public boolean step() {
        if (spent >= steps) {
            return false;
        }
        spent++;
        return whole == null || whole.step();
    }

    /** So many of the steps left, at most, for one part of the work; what it takes is taken of these. */
    public Budget part(long most) {
        return new Budget(Math.min(most, steps - spent), this);
    }

    /** Whether a step is left. */
    public boolean left() {
        return spent < steps;
    }

    /** Steps done. */
    public long spent() {
        return spent;
    }
}
