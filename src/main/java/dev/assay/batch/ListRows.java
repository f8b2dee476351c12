package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list, read one by one. A quotation mark that is never closed would swallow all rows after it: such a row is an error, and reading goes on
 * with the line after the one that it began in.
 */
final class ListRows implements Closeable {
    /** A row over more lines than this is taken for a quotation mark that was never closed. */
    private static final int LINES = 100;

    private static final int CHARACTERS = 1_000_000;
    private static final String TWICE =
            " A quotation mark within a cell that stands in quotation marks is written twice.";

    private final Reader in;
    private final Lines lines;
    private final char separator;
    private int columns;

    ListRows(Reader in, char separator) {
        this.in = in;
        this.lines = new Lines(in, CHARACTERS);
        this.separator = separator;
    }

    /** The next row that is not empty, or null at the end. */
    @Nullable ListRow next() throws IOException {
        String line = lines.next();
        while (line != null && line.isEmpty()) {
            line = lines.next();
        }
        return line == null ? null : row(line, lines.number());
    }

    private ListRow row(String first, long number) throws IOException {
        RowCut cut = new RowCut(separator);
        cut.add(first);
        List<String> more = new ArrayList<>();
        int length = first.length();
        boolean swallows = false;
        while (cut.isOpen() && more.size() < LINES && length <= CHARACTERS) {
            String line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            length += line.length();
            cut.add(line);
            swallows |= columns > 2 && cut.separatorsInQuotes() >= columns - 1;
        }
        if (cut.isOpen() || cut.isBroken() || length > CHARACTERS) {
            lines.back(more);
            return new ListRow(number, List.of(), uncut(number, first, cut, more.isEmpty()));
        }
        columns = columns == 0 ? cut.fields().size() : columns;
        return new ListRow(number, cut.fields(), swallows ? swallowed(number, more.size()) : null);
    }

    private static Problem uncut(long number, String first, RowCut cut, boolean alone) {
        if (first.length() > CHARACTERS) {
            return Problem.error(
                    "row-too-long",
                    Place.NOWHERE,
                    String.format(
                            Locale.ROOT,
                            "Line %d is longer than %,d characters and is passed over.",
                            number,
                            CHARACTERS));
        }
        if (cut.isBroken() && alone) {
            return Problem.error(
                    "quotation-mark",
                    Place.NOWHERE,
                    "This row cannot be read: in line " + number + ", text follows a closing quotation mark." + TWICE);
        }
        return Problem.error(
                "quotation-mark",
                Place.NOWHERE,
                "This row cannot be read: is a quotation mark opened in line " + number + " and never closed?" + TWICE);
    }

    private static Problem swallowed(long number, int more) {
        return Problem.warning(
                "rows-in-quotes",
                Place.NOWHERE,
                "One cell of this row goes on to line " + (number + more)
                        + " and holds what looks like further rows: is a quotation mark in line " + number
                        + " one too many?");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
