package dev.assay.ruleset;

/** Whether answers may still come. */
public enum Mode {
    /** An interview with questions left: a tier that is not reached is {@code undecided}. */
    OPEN,
    /** All is said: a tier that is not reached is the program's default. */
    FINAL
}
