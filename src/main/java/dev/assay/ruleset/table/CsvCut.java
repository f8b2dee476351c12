package dev.assay.ruleset.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV into cells as Drools does: a quote begins or ends a quoted part wherever it stands, two within are one. Unlike Drools it knows line ends within quotes, and notes the
 * first quote that would be lost.
 */
final class CsvCut {
    private final String text;
    private final char delimiter;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<Cell> row = new ArrayList<>();
    private boolean inQuotes;
    private boolean wasQuoted;
    private int openedInRow = -1;
    private Lost lost = Lost.NOTHING;

    private CsvCut(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * The cells of a text.
     *
     * @param lost where a quote stands that is none of the text's
     */
    record Cut(List<List<Cell>> rows, Lost lost) {}

    /**
     * A quote that does not begin or end a cell.
     *
     * @param row from 0, or -1 for none
     * @param open whether it is never closed
     */
    record Lost(int row, int column, boolean open) {
        static final Lost NOTHING = new Lost(-1, -1, false);

        boolean isNothing() {
            return row < 0;
        }
    }

    static Cut cut(String text, char delimiter) {
        return new CsvCut(text, delimiter).all();
    }

    /** Stops beyond what a table may have: whoever reads on tells of it. */
    private Cut all() {
        for (int i = 0; i < text.length() && rows.size() <= TableLimits.ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"' && inQuotes && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quote();
            } else if (inQuotes) {
                field.append(c);
            } else if (c == delimiter) {
                cell();
            } else if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line();
            } else if (c != '\r') {
                if (wasQuoted && c != ' ') {
                    lose(false);
                }
                field.append(c);
            }
        }
        if (inQuotes) {
            lost = new Lost(openedInRow, row.size(), true);
        }
        if (!row.isEmpty() || field.length() > 0) {
            line();
        }
        return new Cut(rows, lost);
    }

    private void quote() {
        if (!inQuotes && (wasQuoted || !field.toString().isBlank())) {
            lose(false);
        }
        openedInRow = inQuotes ? openedInRow : rows.size();
        wasQuoted = inQuotes;
        inQuotes = !inQuotes;
    }

    private void lose(boolean open) {
        if (lost.isNothing()) {
            lost = new Lost(rows.size(), row.size(), open);
        }
    }

    private void cell() {
        if (row.size() <= TableLimits.COLUMNS) {
            row.add(Cell.text(field.toString()));
        }
        field.setLength(0);
        wasQuoted = false;
    }

    private void line() {
        cell();
        int last = row.size();
        while (last > 0 && row.get(last - 1).isBlank()) {
            last--;
        }
        rows.add(List.copyOf(row.subList(0, last)));
        row = new ArrayList<>();
    }
}
