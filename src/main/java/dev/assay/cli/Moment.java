package dev.assay.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A moment as somebody types it. */
final class Moment {
    private Moment() {}

    /**
     * A day is its noon.
     *
     * @throws UsageException if it is neither
     */
    static Instant of(String typed, ZoneId zone) {
        try {
            return typed.length() == 10
                    ? LocalDate.parse(typed).atTime(LocalTime.NOON).atZone(zone).toInstant()
                    : Instant.parse(typed);
        } catch (DateTimeException none) {
            throw new UsageException("'" + typed
                    + "' is neither a day nor a moment; write it as 2027-01-31, or as 2027-01-31T09:30:00Z.");
        }
    }
}
