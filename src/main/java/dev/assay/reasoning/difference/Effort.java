package dev.assay.reasoning.difference;

/**
 * How much is done to find differences.
 *
 * @param steps at most so many for one pair of rules: a step is a region judged by both
 * @param places at most so many are told of one part of the decision
 */
public record Effort(long steps, int places) {
    /** What takes at most seconds for programs of ordinary size. */
    public static final Effort USUAL = new Effort(200_000, 8);

    /** What may take minutes. */
    public static final Effort LONG = new Effort(3_000_000, 100);
}
