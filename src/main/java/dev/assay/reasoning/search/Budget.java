package dev.assay.reasoning.search;

/** How much work a search may still do, counted in steps: one is a region judged or a set of answers decided. Steps, not time, so that the same question has the same answer everywhere. */
public final class Budget {
    private final long steps;
    private long spent;

    /**
     * @param steps at most so many
     */
    public Budget(long steps) {
        this.steps = steps;
    }

    /** Takes a step; false when there is none left. */
    boolean step() {
        if (spent >= steps) {
            return false;
        }
        spent++;
        return true;
    }

    /** Whether a step is left. */
    boolean left() {
        return spent < steps;
    }

    /** Steps done. */
    public long spent() {
        return spent;
    }
}
