package dev.assay.program;

/**
 * When a prospect's own words count as understood.
 *
 * @param confidence how sure a reading must be to count, from 0 to 1
 * @param attempts how often in a row nothing may be understood before it is suggested that a person goes on; at least 1
 */
public record Understanding(double confidence, int attempts) {
    /** Where a program says nothing else. */
    public static final Understanding USUAL = new Understanding(0.75, 3);

    /**
     * @throws IllegalArgumentException if one is out of its range
     */
    public Understanding {
        if (!(confidence >= 0 && confidence <= 1) || attempts < 1) {
            throw new IllegalArgumentException(confidence + ", " + attempts);
        }
    }
}
