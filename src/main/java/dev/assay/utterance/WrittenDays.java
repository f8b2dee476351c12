package dev.assay.utterance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days in figures: {@code 2027-03-14}, {@code 14.3.2027}, {@code 3/14/2027}. */
final class WrittenDays {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");

    private final DayWords in;
    private final Tongue tongue;
    private final String text;
    private final List<Word> words;

    WrittenDays(DayWords in) {
        this.in = in;
        tongue = in.tongue();
        text = in.text();
        words = in.words();
    }

    /** How many words are written like a day that there is not, such as {@code 2027-02-30}. */
    int wrong(int at) {
        if (!words.get(at).isDigits()) {
            return 0;
        }
        Matcher iso = ISO.matcher(text).region(words.get(at).start(), text.length());
        Matcher slashed = SLASHED.matcher(text).region(words.get(at).start(), text.length());
        int end = iso.lookingAt() ? iso.end() : slashed.lookingAt() ? slashed.end() : 0;
        int to = at;
        while (to < words.size() && words.get(to).start() < end) {
            to++;
        }
        return to - at;
    }

    /** In figures only. */
    @Nullable Dated written(int at) {
        if (!words.get(at).isDigits()) {
            return null;
        }
        int start = words.get(at).start();
        Matcher iso = ISO.matcher(text).region(start, text.length());
        if (iso.lookingAt()) {
            return dated(iso.group(1), iso.group(2), iso.group(3), at, iso.end());
        }
        Matcher dotted = DOTTED.matcher(text).region(start, text.length());
        if (dotted.lookingAt() && !tongue.locale().getLanguage().equals("en")) {
            return dated(dotted.group(3), dotted.group(2), dotted.group(1), at, dotted.end());
        }
        if (dotted.lookingAt() && dotted.group(3) != null && dotted.group(3).length() == 4) {
            return dated(dotted.group(3), dotted.group(2), dotted.group(1), at, dotted.end());
        }
        Matcher slashed = SLASHED.matcher(text).region(start, text.length());
        return slashed.lookingAt() ? slashed(slashed, at) : null;
    }

    /** In English of no country nobody can say whether day or month comes first, unless only one can. */
    private @Nullable Dated slashed(Matcher slashed, int at) {
        int one = Integer.parseInt(slashed.group(1));
        int other = Integer.parseInt(slashed.group(2));
        String country = tongue.locale().getCountry();
        boolean isMonthFirst = country.equals(Locale.US.getCountry()) && one <= 12 || other > 12;
        boolean isClear = isMonthFirst
                || one > 12
                || one == other
                || !country.isEmpty()
                || !tongue.locale().getLanguage().equals("en");
        return isClear
                ? dated(
                        slashed.group(3),
                        slashed.group(isMonthFirst ? 1 : 2),
                        slashed.group(isMonthFirst ? 2 : 1),
                        at,
                        slashed.end())
                : null;
    }

    private @Nullable Dated dated(@Nullable String year, String month, String day, int at, int end) {
        int to = at;
        while (to < words.size() && words.get(to).start() < end) {
            to++;
        }
        return in.day(
                year == null ? null : Integer.valueOf(year), Integer.parseInt(month), Integer.parseInt(day), at, to);
    }
}
