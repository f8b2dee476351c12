package dev.assay.condition;

/** Kleene's strong three-valued logic: true, false, or open because an answer is still missing. */
public enum Truth {
    TRUE,
    FALSE,
    OPEN;

    /** The truth of a known fact. */
    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** Conjunction. */
    public Truth and(Truth other) {
        return this == FALSE || other == FALSE ? FALSE : this == TRUE ? other : OPEN;
    }

    /** Disjunction. */
    public Truth or(Truth other) {
        return this == TRUE || other == TRUE ? TRUE : this == FALSE ? other : OPEN;
    }

    /** Negation. */
    public Truth not() {
        return this == OPEN ? OPEN : of(this == FALSE);
    }
}
