package dev.assay.ruleset.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of a moment in one time zone. Remembers the last, since most prospects are judged by the same day. Safe for several threads. */
final class Days {
    private final ZoneId zone;
    private volatile Day last;

    Days(ZoneId zone) {
        this.zone = zone;
        last = day(Instant.EPOCH);
    }

    /** A day from its first second to before the first of the next. */
    private record Day(LocalDate date, long first, long next) {}

    LocalDate of(Instant moment) {
        Day day = last;
        if (moment.getEpochSecond() < day.first() || moment.getEpochSecond() >= day.next()) {
            day = day(moment);
            last = day;
        }
        return day.date();
    }

    private Day day(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, zone);
        if (date.getYear() < -999_999 || date.getYear() > 999_999) {
            return new Day(date, moment.getEpochSecond(), moment.getEpochSecond());
        }
        return new Day(
                date,
                date.atStartOfDay(zone).toEpochSecond(),
                date.plusDays(1).atStartOfDay(zone).toEpochSecond());
    }
}
