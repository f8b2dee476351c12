package dev.assay.ruleset.table;

/**
 * What stands in one cell.
 *
 * @param text without blanks around it and without line ends; a date as {@code 2027-12-31}, a number without needless zeros, a truth value in lower case
 * @param kind what the spreadsheet holds it for; a CSV file knows only text
 */
record Cell(String text, Kind kind) {
    static final Cell EMPTY = new Cell("", Kind.TEXT);

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TRUTH
    }

    /** Text as typed: blanks of any kind are taken off its ends, line ends become blanks. */
    static Cell text(String raw) {
        String text = clean(raw);
        return text.isEmpty() ? EMPTY : new Cell(text, Kind.TEXT);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    private static String clean(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        String text = raw.substring(start, end);
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
