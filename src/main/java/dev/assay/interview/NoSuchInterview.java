package dev.assay.interview;

/** There is no interview of that id. */
public final class NoSuchInterview extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says so. */
    public NoSuchInterview() {
        super("there is no interview of this id", null, false, false);
    }
}
