package dev.assay.utterance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days of a part of a year: {@code Q2 2027}, {@code second half}, {@code KW 12}, {@code spring}, {@code 2027}. */
final class PeriodDays {
    private static final Pattern QUARTER = Pattern.compile("q([1-4])");
    private static final Pattern HALF = Pattern.compile("h([12])");

    private final DayWords in;
    private final Tongue tongue;
    private final List<Word> words;
    private final LocalDate today;

    PeriodDays(DayWords in) {
        this.in = in;
        tongue = in.tongue();
        words = in.words();
        today = in.today();
    }

    /** {@code Q2 2027}, {@code second quarter}, {@code H1}, {@code KW 12}, {@code 2027}. */
    @Nullable Dated quarter(int at) {
        if (at >= words.size()) {
            return null;
        }
        Matcher quarter = QUARTER.matcher(words.get(at).folded());
        if (quarter.matches()) {
            return months(Integer.parseInt(quarter.group(1)), 3, at, at + 1);
        }
        Matcher half = HALF.matcher(words.get(at).folded());
        if (half.matches()) {
            return months(Integer.parseInt(half.group(1)), 6, at, at + 1);
        }
        int week = tongue.cue(Cue.CALENDAR_WEEK).at(words, at);
        Integer number = week > 0 ? weekNumber(at + week) : null;
        if (number != null) {
            return new Dated(week(number), at, at + week + 1);
        }
        Dated spelled = ordinalQuarter(at);
        if (spelled != null) {
            return spelled;
        }
        Integer year = in.year(at);
        return year == null ? null : new Dated(Days.year(year), at, at + 1);
    }

    /** The next one to come with a number; the 53rd is only in some years. */
    private Days week(int number) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != number) {
            monday = monday.plusWeeks(1);
        }
        return new Days(monday, monday.plusDays(6));
    }

    private @Nullable Integer weekNumber(int at) {
        String word = at < words.size() ? words.get(at).folded() : "";
        int number = word.matches("\\d{1,2}") ? Integer.parseInt(word) : 0;
        return number >= 1 && number <= 53 ? Integer.valueOf(number) : null;
    }

    private @Nullable Dated ordinalQuarter(int at) {
        boolean isOrdinal = tongue.cue(Cue.ORDINALS).at(words, at) == 1;
        String word = words.get(at).folded();
        boolean isHalf = (isOrdinal || word.matches("[12](st|nd|\\.)?"))
                && tongue.cue(Cue.HALF_NAME).at(words, at + 1 + (in.isMark(at + 1, ".") ? 1 : 0)) == 1;
        if (isHalf) {
            int which = word.matches("[12].*") ? word.charAt(0) - '0' : place(word);
            int end = at + 2 + (in.isMark(at + 1, ".") ? 1 : 0);
            return which > 2 ? null : months(which, 6, at, end);
        }
        int number = word.matches("[1-4](st|nd|rd|th)?") ? word.charAt(0) - '0' : isOrdinal ? place(word) : 0;
        int behind = at + 1 + (in.isMark(at + 1, ".") ? 1 : 0);
        boolean isQuarter = number > 0 && tongue.cue(Cue.QUARTER_NAME).at(words, behind) == 1;
        return isQuarter ? months(number, 3, at, behind + 1) : null;
    }

    private static int place(String ordinal) {
        return switch (ordinal.substring(0, 2)) {
            case "fi", "er" -> 1;
            case "se", "zw" -> 2;
            case "th", "dr" -> 3;
            default -> 4;
        };
    }

    private Dated months(int number, int many, int from, int to) {
        int of = in.year(to) == null ? tongue.cue(Cue.OF).at(words, to) : 0;
        Integer said = in.year(to + of);
        int nextAt = to + of;
        int next = said == null ? tongue.cue(Cue.NEXT).at(words, nextAt) : 0;
        boolean isNextYear = next > 0 && tongue.cue(Cue.YEAR).at(words, nextAt + next) > 0;
        int year = said == null ? today.getYear() + (isNextYear ? 1 : 0) : said;
        Days days = Days.months(year, (number - 1) * many + 1, many);
        boolean isOver = said == null && days.last().isBefore(today);
        return new Dated(
                isOver ? Days.months(year + 1, (number - 1) * many + 1, many) : days,
                from,
                said != null ? to + of + 1 : isNextYear ? nextAt + next + 1 : to);
    }

    @Nullable Dated season(int at) {
        int next = tongue.cue(Cue.NEXT).at(words, at);
        int from = at + Math.max(next, tongue.cue(Cue.THIS).at(words, at));
        int month = tongue.cue(Cue.SPRING).at(words, from) > 0
                ? 3
                : tongue.cue(Cue.SUMMER).at(words, from) > 0
                        ? 6
                        : tongue.cue(Cue.AUTUMN).at(words, from) > 0
                                ? 9
                                : tongue.cue(Cue.WINTER).at(words, from) > 0 ? 12 : 0;
        if (month == 0) {
            return null;
        }
        Integer said = in.year(from + 1);
        int year = said == null ? today.getYear() : said;
        Days days = Days.months(year, month, 3);
        boolean isOver = said == null && days.last().isBefore(today);
        return new Dated(isOver ? Days.months(year + 1, month, 3) : days, at, from + (said == null ? 1 : 2));
    }
}
