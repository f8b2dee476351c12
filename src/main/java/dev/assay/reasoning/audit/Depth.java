package dev.assay.reasoning.audit;

/**
 * How much work an audit may do for each market, in steps: a region judged, or a set of answers decided.
 *
 * @param drawn prospects drawn by chance before anything is looked for
 * @param steps altogether
 * @param each for one thing looked for
 * @param isWhole whether all is looked for, not only what mostly takes no time
 */
public record Depth(int drawn, long steps, long each, boolean isWhole) {
    /** What takes well under a second for programs of ordinary size. */
    public static final Depth QUICK = new Depth(150, 6_000, 300, false);
    /** All that can be found. */
    public static final Depth DEEP = new Depth(1_500, 400_000, 6_000, true);
}
