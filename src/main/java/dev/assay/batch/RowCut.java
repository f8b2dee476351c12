package dev.assay.batch;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row, given line by line, into cells as RFC 4180 says: a cell in quotation marks may hold separators, line ends and doubled marks. */
final class RowCut {
    private enum At {
        START,
        PLAIN,
        QUOTED,
        MARK
    }

    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private At at = At.START;
    private boolean broken;
    private int inQuotes;

    RowCut(char separator) {
        this.separator = separator;
    }

    /** Takes the first or next line; to be called again as long as the row {@link #isOpen}. */
    void add(String line) {
        inQuotes = 0;
        if (at == At.QUOTED) {
            field.append('\n');
        }
        for (int i = 0; i < line.length() && !broken; i++) {
            take(line.charAt(i));
        }
        if (at != At.QUOTED) {
            end();
        }
    }

    private void take(char c) {
        if (at == At.QUOTED) {
            if (c == '"') {
                at = At.MARK;
                return;
            }
            inQuotes += c == separator ? 1 : 0;
            field.append(c);
        } else if (c == separator) {
            end();
        } else if (c == '"' && at != At.PLAIN) {
            if (at == At.MARK) {
                field.append(c);
            }
            at = At.QUOTED;
        } else {
            broken = at == At.MARK;
            at = At.PLAIN;
            field.append(c);
        }
    }

    private void end() {
        fields.add(field.toString());
        field.setLength(0);
        at = At.START;
    }

    /** Whether a cell in quotation marks goes on in the next line. */
    boolean isOpen() {
        return at == At.QUOTED && !broken;
    }

    /** Whether text followed a closing quotation mark, so that nothing after it can be trusted. */
    boolean isBroken() {
        return broken;
    }

    /** How many separators of the last line were mere text. */
    int separatorsInQuotes() {
        return inQuotes;
    }

    List<String> fields() {
        return fields;
    }
}
