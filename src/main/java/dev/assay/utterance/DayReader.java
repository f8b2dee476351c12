package dev.assay.utterance;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in an utterance: {@code 2027-03-14}, {@code 14.3.2027}, {@code March 14th}, {@code next March}, {@code end of March}, {@code Q2 2027}, {@code in three weeks}, {@code tomorrow}.
 * Where no year is said, it is the next one to come.
 */
final class DayReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th)?");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])");
    private static final Pattern HALF = Pattern.compile("h([12])");
    private static final int CENTURY = 2000;

    private final Tongue tongue;
    private final String text;
    private final List<Word> words;
    private final LocalDate today;

    /**
     * @param today from which on days are counted
     */
    DayReader(Tongue tongue, String text, List<Word> words, LocalDate today) {
        this.tongue = tongue;
        this.text = text;
        this.words = words;
        this.today = today;
    }

    /** All days, in order. */
    List<Dated> read() {
        List<Dated> days = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Dated found = at(at);
            if (found == null) {
                at += Math.max(1, wrong(at));
            } else {
                days.add(found);
                at = found.to();
            }
        }
        return joined(days);
    }

    /** How many words are written like a day that there is not, such as {@code 2027-02-30}. */
    private int wrong(int at) {
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

    /** {@code between March and May}, {@code March to May}. */
    private List<Dated> joined(List<Dated> days) {
        if (days.size() != 2) {
            return days;
        }
        Dated one = days.get(0);
        Dated other = days.get(1);
        int to = tongue.cue(Cue.TO).at(words, one.to());
        boolean isSpan = to > 0
                && one.to() + to == other.from()
                && !other.days().last().isBefore(one.days().first());
        int between = tongue.cue(Cue.BETWEEN).before(words, one.from());
        return isSpan
                ? List.of(
                        new Dated(new Days(one.days().first(), other.days().last()), one.from() - between, other.to()))
                : days;
    }

    private @Nullable Dated at(int at) {
        Dated written = written(at);
        if (written != null || wrong(at) > 0) {
            return written;
        }
        int start = tongue.cue(Cue.START).at(words, at);
        int middle = tongue.cue(Cue.MIDDLE).at(words, at);
        int end = tongue.cue(Cue.END).at(words, at);
        int part = Math.max(start, Math.max(middle, end));
        if (part > 0) {
            int from = at + part;
            from += isMark(from, "-") ? 1 : 0;
            from += tongue.cue(Cue.OF).at(words, from);
            Dated whole = whole(from);
            int which = part == end ? 2 : part == start ? 0 : 1;
            return whole == null || whole.days().isOne()
                    ? null
                    : new Dated(whole.days().third(which), at, whole.to());
        }
        return whole(at);
    }

    private @Nullable Dated whole(int at) {
        Dated found = relative(at);
        found = found == null ? named(at) : found;
        found = found == null ? month(at) : found;
        found = found == null ? weekday(at) : found;
        found = found == null ? quarter(at) : found;
        return found == null ? season(at) : found;
    }

    /** In figures only. */
    private @Nullable Dated written(int at) {
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
        return dated(
                year == null ? null : Integer.valueOf(year), Integer.parseInt(month), Integer.parseInt(day), at, to);
    }

    private @Nullable Dated dated(@Nullable Integer year, int month, int day, int from, int to) {
        try {
            LocalDate date =
                    LocalDate.of(year == null ? today.getYear() : year < 100 ? CENTURY + year : year, month, day);
            return new Dated(Days.one(year == null && date.isBefore(today) ? date.plusYears(1) : date), from, to);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code tomorrow}, {@code in three weeks}, {@code two months from now}. */
    private @Nullable Dated relative(int at) {
        int length = tongue.cue(Cue.AFTER_TOMORROW).at(words, at);
        if (length > 0) {
            return new Dated(Days.one(today.plusDays(2)), at, at + length);
        }
        length = tongue.cue(Cue.TOMORROW).at(words, at);
        if (length > 0) {
            return new Dated(Days.one(today.plusDays(1)), at, at + length);
        }
        length = tongue.cue(Cue.TODAY).at(words, at);
        if (length > 0 && words.size() <= length + 2) {
            return new Dated(Days.one(today), at, at + length);
        }
        length = tongue.cue(Cue.IN).at(words, at);
        Dated later = length > 0 ? later(at, at + length) : null;
        if (later != null) {
            return later;
        }
        later = later(at, at);
        int from = later == null ? 0 : tongue.cue(Cue.FROM_NOW).at(words, later.to());
        return later == null || from == 0 ? null : new Dated(later.days(), at, later.to() + from);
    }

    private @Nullable Dated later(int from, int at) {
        int half = tongue.cue(Cue.HALF_YEAR).at(words, at);
        if (half > 0) {
            return new Dated(Days.one(today.plusMonths(6)), from, at + half);
        }
        int article = tongue.cue(Cue.ARTICLE).at(words, at);
        NumberWords.Spelled many = article > 0 ? new NumberWords.Spelled(1, at + article) : number(at);
        if (many == null || many.value() != Math.rint(many.value()) || many.value() > 1_000) {
            return null;
        }
        LocalDate day = plus((int) many.value(), many.end());
        return day == null ? null : new Dated(Days.one(day), from, many.end() + 1);
    }

    private NumberWords.@Nullable Spelled number(int at) {
        return at < words.size() && words.get(at).folded().matches("\\d{1,3}")
                ? new NumberWords.Spelled(Double.parseDouble(words.get(at).folded()), at + 1)
                : tongue.numbers().at(words, at);
    }

    private @Nullable LocalDate plus(int many, int at) {
        return tongue.cue(Cue.DAY).at(words, at) == 1
                ? today.plusDays(many)
                : tongue.cue(Cue.WEEK).at(words, at) == 1
                        ? today.plusWeeks(many)
                        : tongue.cue(Cue.MONTH).at(words, at) == 1
                                ? today.plusMonths(many)
                                : tongue.cue(Cue.YEAR).at(words, at) == 1 ? today.plusYears(many) : null;
    }

    /** {@code next week}, {@code this month}, {@code last year}, {@code the year} after "end of". */
    private @Nullable Dated named(int at) {
        int next = tongue.cue(Cue.NEXT).at(words, at);
        int now = tongue.cue(Cue.THIS).at(words, at);
        int last = tongue.cue(Cue.LAST).at(words, at);
        int length = Math.max(next, Math.max(now, last));
        boolean isPart = at > 0
                && (tongue.cue(Cue.OF).before(words, at) > 0
                        || tongue.cue(Cue.END).before(words, at) > 0
                        || tongue.cue(Cue.START).before(words, at) > 0);
        if (length == 0 && !isPart) {
            return null;
        }
        int by = next > 0 ? 1 : last > 0 ? -1 : 0;
        int unit = at + length;
        if (tongue.cue(Cue.WEEK).at(words, unit) == 1) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(by);
            return new Dated(new Days(monday, monday.plusDays(6)), at, unit + 1);
        }
        if (tongue.cue(Cue.MONTH).at(words, unit) == 1) {
            return new Dated(Days.month(today.plusMonths(by)), at, unit + 1);
        }
        if (tongue.cue(Cue.QUARTER_NAME).at(words, unit) == 1) {
            LocalDate in = today.plusMonths(3L * by);
            return new Dated(Days.months(in.getYear(), (in.getMonthValue() - 1) / 3 * 3 + 1, 3), at, unit + 1);
        }
        return tongue.cue(Cue.YEAR).at(words, unit) == 1
                ? new Dated(Days.year(today.getYear() + by), at, unit + 1)
                : null;
    }

    /** {@code 14 March 2027}, {@code March 14th}, {@code next March}, {@code March 2027}. */
    private @Nullable Dated month(int at) {
        Integer day = ordinal(at);
        if (day != null) {
            int from = at + 1;
            from += isMark(from, ".") ? 1 : 0;
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
        int behind = from + 1 + (isMark(from + 1, ".") && isDigitsAt(from + 2) ? 1 : 0);
        Integer behindDay = year(behind) == null && !isPart(at) ? ordinal(behind) : null;
        if (behindDay != null && !isAmountBehind(behind + 1)) {
            return withYear(month, behindDay, at, behind + 1);
        }
        return wholeMonth(month, last > 0, at, behind);
    }

    private boolean isPart(int at) {
        return tongue.cue(Cue.MIDDLE).before(words, at) > 0;
    }

    private boolean isAmountBehind(int at) {
        return tongue.cue(Cue.THOUSAND).at(words, at) > 0;
    }

    private boolean isDigitsAt(int at) {
        return at < words.size() && words.get(at).isDigits();
    }

    private Dated wholeMonth(Month month, boolean isPast, int at, int behind) {
        int mark = isMark(behind, ",") && year(behind + 1) != null ? 1 : 0;
        int of = year(behind) == null && mark == 0 ? tongue.cue(Cue.OF).at(words, behind) : 0;
        int yearAt = behind + mark + (year(behind + of) == null ? 0 : of);
        Integer year = year(yearAt);
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
        int mark = isMark(to, ",") || isMark(to, ".") ? 1 : 0;
        Integer year = year(to + mark);
        return year == null
                ? dated(null, month.getValue(), day, from, to)
                : dated(year, month.getValue(), day, from, to + mark + 1);
    }

    private @Nullable Integer ordinal(int at) {
        if (at >= words.size()) {
            return null;
        }
        Matcher matcher = ORDINAL.matcher(words.get(at).folded());
        int day = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return day >= 1 && day <= 31 ? Integer.valueOf(day) : null;
    }

    private @Nullable Integer year(int at) {
        return at < words.size() && words.get(at).folded().matches("(19|20)\\d\\d")
                ? Integer.valueOf(words.get(at).folded())
                : null;
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
                || year(at + 1) != null
                || ordinal(at + 1) != null;
        return isVerb && !isSaid ? null : month;
    }

    private @Nullable Dated weekday(int at) {
        int next = tongue.cue(Cue.NEXT).at(words, at);
        int now = tongue.cue(Cue.THIS).at(words, at);
        int from = at + Math.max(next, now);
        DayOfWeek day = from < words.size() ? tongue.calendar().weekday(words.get(from)) : null;
        return day == null ? null : new Dated(Days.one(today.with(TemporalAdjusters.next(day))), at, from + 1);
    }

    /** {@code Q2 2027}, {@code second quarter}, {@code H1}, {@code KW 12}, {@code 2027}. */
    private @Nullable Dated quarter(int at) {
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
        Integer year = year(at);
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
                && tongue.cue(Cue.HALF_NAME).at(words, at + 1 + (isMark(at + 1, ".") ? 1 : 0)) == 1;
        if (isHalf) {
            int which = word.matches("[12].*") ? word.charAt(0) - '0' : place(word);
            int end = at + 2 + (isMark(at + 1, ".") ? 1 : 0);
            return which > 2 ? null : months(which, 6, at, end);
        }
        int number = word.matches("[1-4](st|nd|rd|th)?") ? word.charAt(0) - '0' : isOrdinal ? place(word) : 0;
        int behind = at + 1 + (isMark(at + 1, ".") ? 1 : 0);
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
        int of = year(to) == null ? tongue.cue(Cue.OF).at(words, to) : 0;
        Integer said = year(to + of);
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

    private @Nullable Dated season(int at) {
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
        Integer said = year(from + 1);
        int year = said == null ? today.getYear() : said;
        Days days = Days.months(year, month, 3);
        boolean isOver = said == null && days.last().isBefore(today);
        return new Dated(isOver ? Days.months(year + 1, month, 3) : days, at, from + (said == null ? 1 : 2));
    }

    private boolean isMark(int at, String mark) {
        return at < words.size() && words.get(at).folded().equals(mark);
    }
}
