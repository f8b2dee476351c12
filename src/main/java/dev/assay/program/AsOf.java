package dev.assay.program;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The time to judge by, as people write it: in requests, lists, cases and commands alike. */
public final class AsOf {
    private AsOf() {}

    /**
     * Reads a day, {@code 2026-03-01}, or a moment with its offset, {@code 2026-03-01T09:30:00Z}. A day is its noon in the program's time zone: rules look at the day alone, and noon
     * is on the same day almost wherever it is shown, while the start of a day in Berlin is the day before in UTC.
     *
     * @param zone the program's
     * @return empty for what is neither, or lies in a year before 1900 or after 9998
     */
    public static Optional<Instant> of(String text, ZoneId zone) {
        try {
            Instant time = text.length() == 10
                    ? LocalDate.parse(text).atTime(LocalTime.NOON).atZone(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = time.atZone(zone).getYear();
            return year >= 1900 && year <= 9998 ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
