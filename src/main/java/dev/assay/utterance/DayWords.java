package dev.assay.utterance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An utterance, to those who look for days in it.
 *
 * @param text as it was said
 * @param today from which on days are counted
 */
record DayWords(Tongue tongue, String text, List<Word> words, LocalDate today) {
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
    private static final int CENTURY = 2000;

    /** The year that a word is, or null. */
    @Nullable Integer year(int at) {
        return at < words.size() && words.get(at).folded().matches("(19|20)\\d\\d")
                ? Integer.valueOf(words.get(at).folded())
                : null;
    }

    /** The day of a month that a word is, or null. */
    @Nullable Integer ordinal(int at) {
        if (at >= words.size()) {
            return null;
        }
        Matcher matcher = ORDINAL.matcher(words.get(at).folded());
        int day = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return day >= 1 && day <= 31 ? Integer.valueOf(day) : null;
    }

    /** Whether a word is a mark. */
    boolean isMark(int at, String mark) {
        return at < words.size() && words.get(at).folded().equals(mark);
    }

    /** Whether a word is in digits. */
    boolean isDigitsAt(int at) {
        return at < words.size() && words.get(at).isDigits();
    }

    /** A day of a month, the next to come where no year is said; null where there is no such. */
    @Nullable Dated day(@Nullable Integer year, int month, int day, int from, int to) {
        try {
            LocalDate date =
                    LocalDate.of(year == null ? today.getYear() : year < 100 ? CENTURY + year : year, month, day);
            return new Dated(Days.one(year == null && date.isBefore(today) ? date.plusYears(1) : date), from, to);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
