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

    /** The day in ISO that a text most likely means: the day of a date with time, or day.month.year; null where it is anyone's guess. */
    static @Nullable String meant(String text) {
        if (text.length() > 10
                && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                && iso(text.substring(0, 10)) != null) {
            return text.substring(0, 10);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 1 || first > 2 || second - first < 2 || second - first > 3 || text.length() != second + 5) {
            return null;
        }
        String month = text.substring(first + 1, second);
        String day = text.substring(0, first);
        String turned = text.substring(second + 1) + "-" + (month.length() < 2 ? "0" : "") + month + "-"
                + (day.length() < 2 ? "0" : "") + day;
        return iso(turned) == null ? null : turned;
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
