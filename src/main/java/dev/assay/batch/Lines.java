package dev.assay.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, numbered from 1; some can be given back. A line that is too long is cut, so that no file fills the memory. */
final class Lines {
    private final Reader in;
    private final int longest;
    private final Deque<String> again = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;
    private long number;
    private boolean afterReturn;

    /** Lines of more than {@code longest} characters are given as the first {@code longest} + 1 of them. */
    Lines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, or null at the end. */
    @Nullable String next() throws IOException {
        String line = again.isEmpty() ? read() : again.pop();
        number += line == null ? 0 : 1;
        return line;
    }

    /** The number of the line that was given last. */
    long number() {
        return number;
    }

    /** Takes back the lines that were given last, in their order. */
    void back(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            again.push(lines.get(i));
        }
        number -= lines.size();
    }

    private @Nullable String read() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (from < to || fill()) {
            char c = buffer[from++];
            boolean secondOfTwo = c == '\n' && afterReturn && !any;
            afterReturn = c == '\r';
            if (secondOfTwo) {
                continue;
            }
            any = true;
            if (c == '\n' || c == '\r') {
                return line.toString();
            }
            if (line.length() <= longest) {
                line.append(c);
            }
        }
        return any ? line.toString() : null;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
