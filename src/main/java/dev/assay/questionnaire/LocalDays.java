package dev.assay.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes days besides ISO: {@code 15.2.2027} in German, {@code 15/02/2027} in French, {@code 2/15/2027} in the English of the United States. Years have four digits. In
 * English of no country nobody can say whether day or month comes first, and in languages that write the year first only ISO is read.
 *
 * @param dayFirst whether the day stands before the month
 * @param mark what stands between
 */
record LocalDays(boolean dayFirst, char mark) {
    private static final String ENGLISH = "en";

    /** The way of a language by its tag; empty where it has none besides ISO. */
    static Optional<LocalDays> of(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        if (locale.getLanguage().isEmpty()
                || locale.getLanguage().equals(ENGLISH) && locale.getCountry().isEmpty()) {
            return Optional.empty();
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int mark = 0;
        while (mark < pattern.length() && Character.isLetter(pattern.charAt(mark))) {
            mark++;
        }
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        int year = pattern.indexOf('y');
        return mark == pattern.length() || day < 0 || month < 0 || year < day || year < month
                ? Optional.empty()
                : Optional.of(new LocalDays(day < month, pattern.charAt(mark)));
    }

    /** The day, or null when the text is none. */
    @Nullable LocalDate day(String text) {
        int first = text.indexOf(mark);
        int second = text.indexOf(mark, first + 1);
        if (first < 1 || first > 2 || second - first < 2 || second - first > 3 || text.length() != second + 5) {
            return null;
        }
        String one = text.substring(0, first);
        String two = text.substring(first + 1, second);
        String year = text.substring(second + 1);
        if (!Numbers.isDigits(one) || !Numbers.isDigits(two) || !Numbers.isDigits(year) || year.charAt(0) == '0') {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year),
                    Integer.parseInt(dayFirst ? two : one),
                    Integer.parseInt(dayFirst ? one : two));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
