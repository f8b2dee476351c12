package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text in UTF-8 into rows and cells as RFC 4180 says, byte by byte. A quotation mark that is never closed would swallow all rows after it: such a row is an error, and reading
 * goes on with the line after the one that it began in.
 */
final class CsvCut {
    /** A row over more lines than this is taken for a quotation mark that was never closed. */
    private static final int LINES = 100;

    /** The longest row, in bytes. */
    static final int LONGEST = 1_000_000;

    private static final String TWICE =
            " A quotation mark within a cell that stands in quotation marks is written twice.";

    private enum At {
        START,
        PLAIN,
        QUOTED,
        MARK
    }

    private final InputStream stream;
    private final byte separator;
    private final boolean[] plain = new boolean[256];
    private byte[] in = new byte[1 << 17];
    private int row;
    private int at;
    private int limit;
    private long line = 1;
    private int columns;

    private int out;
    private int nul;
    private int more;
    private int inQuotes;
    private int secondLine;
    private boolean swallows;

    CsvCut(InputStream stream, char separator) {
        this.stream = stream;
        this.separator = (byte) separator;
        Arrays.fill(plain, true);
        for (char special : new char[] {separator, '"', '\n', '\r', '\0', RowSource.TYPED, RowSource.SEVERAL}) {
            plain[special] = false;
        }
    }

    /** How many columns the header has; else the first row tells. */
    void columns(int count) {
        columns = count;
    }

    /** Adds the next row that is not empty; false at the end. */
    boolean next(RowBlock block) throws IOException {
        row = at;
        while (more() && (in[at] == '\n' || in[at] == '\r')) {
            endLine();
            row = at;
        }
        if (!more()) {
            return false;
        }
        long began = line;
        more = 0;
        inQuotes = 0;
        secondLine = -1;
        swallows = false;
        nul = -1;
        block.ensure(limit - at);
        out = block.size();
        cut(block, began);
        return true;
    }

    private void cut(RowBlock block, long began) throws IOException {
        At state = At.START;
        int cell = 0;
        while (true) {
            if (at - row > LONGEST) {
                tooLong(block, began);
                return;
            }
            if (at == limit) {
                if (!more()) {
                    break;
                }
                block.ensure(out - block.size() + limit - at);
            }
            byte b = in[at];
            if (plain[b & 0xFF] && state != At.MARK) {
                state = state == At.QUOTED ? At.QUOTED : At.PLAIN;
                out = copy(block.bytes(), out);
                continue;
            }
            if (nul < 0 && RowSource.isNoText((char) b)) {
                nul = cell;
            }
            if (state == At.QUOTED) {
                if (b == '\n' || b == '\r') {
                    if (!goesOn()) {
                        uncut(block, began, false);
                        return;
                    }
                    block.ensure(out - block.size() + limit - at + 1);
                    block.bytes()[out++] = '\n';
                    continue;
                }
                at++;
                if (b == '"') {
                    state = At.MARK;
                    continue;
                }
                inQuotes += b == separator ? 1 : 0;
                block.bytes()[out++] = b;
            } else if (b == separator) {
                at++;
                block.endCell(out);
                cell++;
                state = At.START;
            } else if (b == '\n' || b == '\r') {
                endLine();
                endRow(block, began);
                return;
            } else if (b == '"' && state != At.PLAIN) {
                at++;
                if (state == At.MARK) {
                    block.bytes()[out++] = b;
                }
                state = At.QUOTED;
            } else if (state == At.MARK) {
                uncut(block, began, true);
                return;
            } else {
                at++;
                state = At.PLAIN;
                block.bytes()[out++] = b;
            }
        }
        if (state == At.QUOTED) {
            uncut(block, began, false);
        } else {
            endRow(block, began);
        }
    }

    private int copy(byte[] to, int from) {
        byte[] bytes = in;
        int end = limit;
        int i = at;
        int o = from;
        while (i < end && plain[bytes[i] & 0xFF]) {
            to[o++] = bytes[i++];
        }
        at = i;
        return o;
    }

    /** Goes over a line's end within quotation marks; false when that was too often. */
    private boolean goesOn() throws IOException {
        swallows |= more > 0 && columns > 2 && inQuotes >= columns - 1;
        inQuotes = 0;
        endLine();
        if (more++ == 0) {
            secondLine = at - row;
        }
        return more <= LINES;
    }

    private void endRow(RowBlock block, long began) {
        block.endCell(out);
        swallows |= more > 0 && columns > 2 && inQuotes >= columns - 1;
        block.endRow(
                began,
                nul >= 0
                        ? Problem.error(
                                "no-text",
                                Place.NOWHERE,
                                "Cell " + (nul + 1)
                                        + " of this row holds a control character that no text has (code 0, 1 or 2).")
                        : swallows ? swallowed(began) : null);
        columns = columns == 0 ? block.cells(block.rows() - 1) : columns;
    }

    private void uncut(RowBlock block, long began, boolean broken) throws IOException {
        boolean alone = more == 0;
        if (alone) {
            passLine();
        } else {
            at = row + secondLine;
            line = began + 1;
        }
        String message = broken && alone
                ? "This row cannot be read: in line " + began + ", text follows a closing quotation mark." + TWICE
                : "This row cannot be read: is a quotation mark opened in line " + began + " and never closed?" + TWICE;
        block.endBrokenRow(began, Problem.error("quotation-mark", Place.NOWHERE, message));
    }

    private void tooLong(RowBlock block, long began) throws IOException {
        if (more > 0) {
            uncut(block, began, false);
            return;
        }
        passLine();
        block.endBrokenRow(
                began,
                Problem.error(
                        "row-too-long",
                        Place.NOWHERE,
                        String.format(
                                Locale.ROOT, "Line %d is longer than %,d bytes and is passed over.", began, LONGEST)));
    }

    private void passLine() throws IOException {
        while (more() && in[at] != '\n' && in[at] != '\r') {
            at++;
            row = at;
        }
        if (more()) {
            endLine();
        }
    }

    private static @Nullable Problem swallowed(long began) {
        return Problem.warning(
                "rows-in-quotes",
                Place.NOWHERE,
                "One cell of this row goes on over further lines and holds what looks like further rows: is a quotation mark in line "
                        + began + " one too many?");
    }

    /** Goes over {@code \n}, {@code \r} or both. */
    private void endLine() throws IOException {
        boolean first = in[at++] == '\r';
        if (first && more() && in[at] == '\n') {
            at++;
        }
        line++;
    }

    /** Whether there is a byte at {@code at}; reads on when there is not, keeping the row. */
    private boolean more() throws IOException {
        if (at < limit) {
            return true;
        }
        if (row > 0) {
            System.arraycopy(in, row, in, 0, limit - row);
            at -= row;
            limit -= row;
            row = 0;
        }
        if (limit == in.length) {
            in = Arrays.copyOf(in, in.length * 2);
        }
        int read = stream.read(in, limit, in.length - limit);
        limit += Math.max(0, read);
        return read > 0;
    }
}
