package dev.assay.problem;

/**
 * Characters of a {@link Source}.
 *
 * @param start first offset
 * @param end offset after the last
 */
public record Span(int start, int end) {
    /** The span of something that was not read from a text. */
    public static final Span NONE = new Span(0, 0);

    /** From the start of this to the end of another. */
    public Span to(Span other) {
        return new Span(start, other.end);
    }
}
