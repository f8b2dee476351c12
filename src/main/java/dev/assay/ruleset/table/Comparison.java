package dev.assay.ruleset.table;

import java.util.Map;
import java.util.Optional;

/** A comparison or a range typed into a cell, although its column's heading compares already. */
final class Comparison {
    /** What a heading says by what stands before the value. */
    private static final Map<String, String> WORDS =
            Map.of(">=", "at least", ">", "more than", "<=", "at most", "<", "under", "==", "exactly", "!=", "not");

    private static final Map<String, String> SIGNS =
            Map.of("\u2265", ">=", "\u2264", "<=", "=>", ">=", "=<", "<=", "=", "==");

    private Comparison() {}

    /** What to write instead; empty for a text that is neither. */
    static Optional<String> written(String field, String before, String text) {
        String heading = sign(before.stripTrailing(), false);
        String words = WORDS.get(heading);
        if (words == null) {
            return Optional.empty();
        }
        String typed = sign(text, true);
        String rest = text.substring(length(text)).strip();
        if (!typed.isEmpty() && LocalNumbers.plain(rest).isPresent()) {
            return Optional.of(
                    typed.equals(heading)
                            ? "The column says '" + words + "' already; write " + rest + "."
                            : "The column says '" + words + "', but '" + text + "' was found. What is "
                                    + WORDS.get(typed) + " a number has a column of its own: " + field + " " + typed
                                    + " $param.");
        }
        int dash = Math.max(text.indexOf('-', 1), text.indexOf('\u2013', 1));
        boolean range = dash > 0
                && LocalNumbers.plain(text.substring(0, dash).strip()).isPresent()
                && LocalNumbers.plain(text.substring(dash + 1).strip()).isPresent();
        return range
                ? Optional.of("The column says '" + words + "' already; write one number. A range such as '" + text
                        + "' takes two columns: " + field + " >= $param and " + field + " <= $param.")
                : Optional.empty();
    }

    /** The comparison that a text begins or ends with; empty for none. */
    private static String sign(String text, boolean begins) {
        int from = begins
                ? 0
                : text.length() - length(new StringBuilder(text).reverse().toString());
        String found = text.substring(from, begins ? length(text) : text.length());
        String sign = SIGNS.getOrDefault(found, found);
        return WORDS.containsKey(sign) ? sign : "";
    }

    /** How many signs a text begins with. */
    private static int length(String text) {
        int length = 0;
        while (length < text.length() && "<>=!\u2264\u2265".indexOf(text.charAt(length)) >= 0) {
            length++;
        }
        return length;
    }
}
