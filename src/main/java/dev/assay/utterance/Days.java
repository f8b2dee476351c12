package dev.assay.utterance;

import java.time.LocalDate;

/**
 * Days of which one is meant.
 *
 * @param first earliest of them
 * @param last latest of them, not before the first
 */
public record Days(LocalDate first, LocalDate last) {
    /**
     * @throws IllegalArgumentException if the last is before the first
     */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    static Days one(LocalDate day) {
        return new Days(day, day);
    }

    static Days month(LocalDate in) {
        return new Days(in.withDayOfMonth(1), in.withDayOfMonth(in.lengthOfMonth()));
    }

    /** Some whole months from a first one on. */
    static Days months(int year, int month, int many) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Days(first, first.plusMonths(many).minusDays(1));
    }

    static Days year(int year) {
        return months(year, 1, 12);
    }

    /** The first third of it, the middle one, or the last; of more than a month the first month, or the last. */
    Days third(int which) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        if (days <= 1) {
            return this;
        }
        if (days > 31 && which != 1) {
            return which == 0 ? month(first) : month(last);
        }
        boolean isMonth = days >= 28 && days <= 31;
        long from = isMonth ? which * 10L : which * days / 3;
        long until = which == 2 ? days - 1 : isMonth ? which * 10L + 9 : (which + 1) * days / 3 - 1;
        return new Days(first.plusDays(from), first.plusDays(until));
    }

    /** Whether it is one day. */
    public boolean isOne() {
        return first.equals(last);
    }
}
