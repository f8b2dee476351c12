package dev.assay.utterance;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days by the name of a month: {@code March 14th}, {@code next March}, {@code March 2027}. */
final class MonthDays {
    private final DayWords in;
    private final Tongue tongue;
    private final List<Word> words;
    private final LocalDate today;

    MonthDays(DayWords in) {
        this.in = in;
        tongue = in.tongue();
        words = in.words();
        today = in.today();
    }

    /** {@code 14 March 2027}, {@code March 14th}, {@code next March}, {@code March 2027}. */
    @Nullable Dated month(int at) {
        Integer day = in.ordinal(at);
        if (day != null) {
            int from = at + 1;
            from += in.isMark(from, ".") ? 1 : 0;
            from += tongue.cue(Cue.OF).at(words, from);
            Month month = month(from, false);
            return month == null ? null : withYear(month, day, at, from + 1);
        }
        int next = tongue.cue(Cue.NEXT).at(words, at);
        int now = next > 0 ? next : tongue.cue(Cue.THIS).at(words, at);
        int last = tongue.cue(Cue.LAST).at(words, at);
        int from = at + Math.max(now, last);
        Month month = month(from, from == at);
        if (month == null) {
            return null;
        }
        int behind = from + 1 + (in.isMark(from + 1, ".") && in.isDigitsAt(from + 2) ? 1 : 0);
        Integer behindDay = in.year(behind) == null && !isPart(at) ? in.ordinal(behind) : null;
        if (behindDay != null && !isAmountBehind(behind + 1)) {
            return withYear(month, behindDay, at, behind + 1);
        }
        return wholeMonth(month, last > 0, at, behind);
    }

    /** How many words are said like a day that there is not, such as {@code 31 April 2027}. */
    int wrong(int at) {
        if (in.ordinal(at) == null || month(at) != null) {
            return 0;
        }
        int from = at + 1;
        from += in.isMark(from, ".") ? 1 : 0;
        from += tongue.cue(Cue.OF).at(words, from);
        boolean isMonth = month(from, false) != null;
        return isMonth ? from + 1 - at + (in.year(from + 1) == null ? 0 : 1) : 0;
    }

    private boolean isPart(int at) {
        return tongue.cue(Cue.MIDDLE).before(words, at) > 0;
    }

    private boolean isAmountBehind(int at) {
        return tongue.cue(Cue.THOUSAND).at(words, at) > 0;
    }

    private Dated wholeMonth(Month month, boolean isPast, int at, int behind) {
        int mark = in.isMark(behind, ",") && in.year(behind + 1) != null ? 1 : 0;
        int of = in.year(behind) == null && mark == 0 ? tongue.cue(Cue.OF).at(words, behind) : 0;
        int yearAt = behind + mark + (in.year(behind + of) == null ? 0 : of);
        Integer year = in.year(yearAt);
        int nextYear = year == null ? tongue.cue(Cue.NEXT).at(words, behind + of) : 0;
        if (nextYear > 0 && tongue.cue(Cue.YEAR).at(words, behind + of + nextYear) > 0) {
            return new Dated(Days.months(today.getYear() + 1, month.getValue(), 1), at, behind + of + nextYear + 1);
        }
        if (year != null) {
            return new Dated(Days.months(year, month.getValue(), 1), at, yearAt + 1);
        }
        Days there = Days.months(today.getYear(), month.getValue(), 1);
        boolean isOver = there.last().isBefore(today);
        int move = isPast ? (isOver ? 0 : -1) : isOver ? 1 : 0;
        return new Dated(Days.months(today.getYear() + move, month.getValue(), 1), at, behind);
    }

    private @Nullable Dated withYear(Month month, int day, int from, int to) {
        int mark = in.isMark(to, ",") || in.isMark(to, ".") ? 1 : 0;
        Integer year = in.year(to + mark);
        return year == null
                ? in.day(null, month.getValue(), day, from, to)
                : in.day(year, month.getValue(), day, from, to + mark + 1);
    }

    /** Words such as "may" and "march" are months only where something says that days are spoken of. */
    private @Nullable Month month(int at, boolean isBare) {
        Month month = at < words.size() ? tongue.calendar().month(words.get(at)) : null;
        if (month == null) {
            return null;
        }
        boolean isVerb = tongue.locale().getLanguage().equals("en")
                && (month == Month.MAY
                        || month == Month.MARCH
                        || words.get(at).folded().length() <= 3);
        boolean isSaid = !isBare
                || words.size() <= 2
                || tongue.cue(Cue.DAY_IN).before(words, at) > 0
                || Character.isUpperCase(words.get(at).text().charAt(0)) && at > 0
                || in.year(at + 1) != null
                || in.ordinal(at + 1) != null;
        return isVerb && !isSaid ? null : month;
    }
}
