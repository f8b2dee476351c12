package dev.assay.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows above the header, as exports have them: "Export 2026-11", a blank row, then the names of the columns. Only what cannot well be anything else counts as a title: rows with
 * one filled cell, then a blank row (or, below a single title that is all of its row, none), then a row of words, and a row that fits below it.
 */
final class TitleRows {
    /** The most titles above a header. */
    private static final int MOST = 4;

    /** How many rows are needed to tell. */
    static final int LOOK = MOST + 2;

    private TitleRows() {}

    /**
     * A row that is not blank.
     *
     * @param line it begins in, from 1
     * @param cells as they stand there
     */
    record Row(long line, List<String> cells) {
        private long filled() {
            return cells.stream().filter(c -> !c.isBlank()).count();
        }

        private boolean isWords() {
            return cells.stream()
                    .filter(c -> !c.isBlank())
                    .allMatch(c -> c.codePoints().anyMatch(Character::isLetter));
        }

        String text() {
            return cells.stream()
                    .filter(c -> !c.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
        }
    }

    /** How many of the first rows are titles. */
    static int count(List<Row> rows) {
        int header = 0;
        while (header < rows.size() && rows.get(header).filled() == 1) {
            header++;
        }
        if (header == 0 || header > MOST || header + 1 >= rows.size()) {
            return 0;
        }
        Row names = rows.get(header);
        Row last = rows.get(header - 1);
        boolean apart = names.line() > last.line() + 1;
        boolean alone = header == 1 && last.cells().size() == 1;
        Row next = rows.get(header + 1);
        boolean like = next.filled() > 1 && next.cells().size() <= names.cells().size();
        return names.isWords() && like && (apart || alone) ? header : 0;
    }

    /** The first rows of a text that are not blank. */
    static List<Row> of(String head, char separator) {
        List<Row> rows = new ArrayList<>();
        RowBlock block = new RowBlock();
        try {
            CsvCut cut = new CsvCut(new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)), separator);
            while (rows.size() < LOOK && cut.next(block)) {
                int row = block.rows() - 1;
                Row next = new Row(block.line(row), block.texts(row));
                if (next.filled() > 0) {
                    rows.add(next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("from memory", e);
        }
        return rows;
    }
}
