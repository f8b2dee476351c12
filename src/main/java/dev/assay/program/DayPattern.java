package dev.assay.program;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the dates of a column are written, such as {@code dd-MM-yyyy}. */
public final class DayPattern {
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2031, 12, 29, 13, 5, 7, 0, ZoneOffset.UTC);

    private final String pattern;
    private final DateTimeFormatter format;

    private DayPattern(String pattern, DateTimeFormatter format) {
        this.pattern = pattern;
        this.format = format;
    }

    /**
     * Reads a pattern.
     *
     * @throws Unusable with the reason in plain words
     */
    public static DayPattern of(String pattern) throws Unusable {
        StringBuilder strict = new StringBuilder(pattern.length());
        boolean quoted = false;
        boolean isYearFull = true;
        int year = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            char c = i < pattern.length() ? pattern.charAt(i) : 0;
            quoted ^= c == '\'';
            if (!quoted && (c == 'y' || c == 'u')) {
                year++;
                // Strict, so that 31-02-2026 is told, not taken as the 28th; strict wants the proleptic year.
                strict.append('u');
                continue;
            }
            isYearFull &= year == 0 || year == 4;
            year = 0;
            if (i < pattern.length()) {
                strict.append(c);
            }
        }
        DateTimeFormatter format = format(strict.toString());
        if (!isYearFull) {
            throw new Unusable(
                    "Years need four digits: of two, nobody can say whether 30 is 1930 or 2030. Write the year in full in the list, and yyyy here.");
        }
        return new DayPattern(pattern, format);
    }

    private static DateTimeFormatter format(String pattern) throws Unusable {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
            if (LocalDate.parse(SAMPLE.format(format), format).equals(SAMPLE.toLocalDate())) {
                return format;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below.
        }
        throw new Unusable(
                "This is no date format. Write d, M and y as often as there are digits, such as dd-MM-yyyy.");
    }

    /** A pattern that may be one; empty when it is none. */
    public static Optional<DayPattern> known(String pattern) {
        try {
            return Optional.of(of(pattern));
        } catch (Unusable none) {
            return Optional.empty();
        }
    }

    /** The day that a text means, or nothing when it is not written like this. */
    public Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the mapping writes it. */
    @Override
    public String toString() {
        return pattern;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DayPattern that && that.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    /** Why a pattern cannot be used. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }
}
