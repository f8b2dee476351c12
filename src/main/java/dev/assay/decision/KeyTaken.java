package dev.assay.decision;

/** The key of a request was used before, for another request. Nothing was recorded. */
public final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public KeyTaken() {
        super("the idempotency key was used before, for another request");
    }
}
