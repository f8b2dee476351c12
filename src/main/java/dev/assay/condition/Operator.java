package dev.assay.condition;

/** The comparisons of the rule language. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("contains"),
    NOT_CONTAINS("not contains"),
    MATCHES("matches");

    private final String drl;

    Operator(String drl) {
        this.drl = drl;
    }

    /** As written in DRL. */
    public String drl() {
        return drl;
    }

    /** Whether it compares by order. */
    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** Whether it holds of a missing value ({@code !=}, {@code not in}, {@code not contains}). */
    public boolean isNegative() {
        return this == NOT_EQUAL || this == NOT_IN || this == NOT_CONTAINS;
    }
}
