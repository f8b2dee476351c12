package dev.assay.ruleset.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as spreadsheets show them. Day before month where points stand between; with slashes only where no doubt is possible. */
final class LocalDates {
    private LocalDates() {}

    /** As {@code 2027-12-31}; empty for what is no date, or may be one of two. */
    static Optional<String> iso(String text) {
        String[] parts = text.split("[./-]", -1);
        if (text.length() < 8 || text.length() > 10 || parts.length != 3) {
            return Optional.empty();
        }
        char sign = text.charAt(parts[0].length());
        if (sign != text.charAt(text.length() - parts[2].length() - 1) || !areNumbers(parts)) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int third = Integer.parseInt(parts[2]);
        if (parts[0].length() == 4) {
            return date(first, second, third);
        }
        if (parts[2].length() != 4 || (sign == '/' && isEither(first, second))) {
            return Optional.empty();
        }
        boolean monthFirst = sign == '/' && second > 12;
        return date(third, monthFirst ? first : second, monthFirst ? second : first);
    }

    /** Whether a text is a date whose day and month cannot be told apart. */
    static boolean isDoubtful(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 3
                && areNumbers(parts)
                && parts[2].length() == 4
                && parts[0].length() <= 2
                && parts[1].length() <= 2
                && isEither(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static boolean isEither(int first, int second) {
        return first <= 12 && second <= 12 && first != second;
    }

    private static boolean areNumbers(String... parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
