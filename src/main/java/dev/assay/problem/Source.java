package dev.assay.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text being read: knows the place of every offset, which is its line and column unless the text was made from something else.
 */
public final class Source {
    private final String name;
    private final String text;
    private final int[] lineStarts;
    private final @Nullable Origin origin;

    /** Where a text was made from something that people wrote: knows where that stands. */
    public interface Origin {
        /** Place of what the characters from one offset up to, not including, another were made from. */
        Place place(int start, int end);
    }

    /**
     * @param name path relative to the home folder, with {@code /}
     * @param text whole content, without a byte order mark
     */
    public Source(String name, String text) {
        this(name, text, null);
    }

    /**
     * A text that was made from something else.
     *
     * @param name path of that, relative to the home folder, with {@code /}
     * @param text whole content, as made
     * @param origin where it comes from; null for a text that stands as it is in its file
     */
    public Source(String name, String text, @Nullable Origin origin) {
        this.origin = origin;
        this.name = name;
        this.text = text;
        this.lineStarts = starts(text);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** The file's path relative to the home folder. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Line of an offset, from 1. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Offset at which a line (from 1) begins. */
    public int lineStart(int line) {
        return lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
    }

    /** Place of the characters from one offset up to, not including, another. */
    public Place place(int start, int end) {
        if (origin != null) {
            return origin.place(start, end);
        }
        int line = line(start);
        return Place.of(name, line, start - lineStart(line) + 1, Math.max(0, end - start));
    }

    /** Place of a span. */
    public Place place(Span span) {
        return place(span.start(), span.end());
    }
}
