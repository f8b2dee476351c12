package dev.assay.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as ISO writes them, in the years 1000 to 9999. */
final class Days {
    private Days() {}

    /** The day, or null when the text is none. */
    static @Nullable LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(0) == '0') {
            return null;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return null;
            }
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is wrong with a text that is no day. */
    static String complaint(String text) {
        boolean shape = text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.chars().filter(c -> c >= '0' && c <= '9').count() == 8;
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return shape
                ? "There is no day '" + shown + "' in the calendar."
                : "'" + shown + "' is not a date; write year, month and day, such as 2027-01-31.";
    }
}
