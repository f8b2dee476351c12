package dev.assay.utterance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that are counted from today: {@code tomorrow}, {@code in three weeks}, {@code next month}, {@code on Friday}. */
final class RelativeDays {
    private final DayWords in;
    private final Tongue tongue;
    private final List<Word> words;
    private final LocalDate today;

    RelativeDays(DayWords in) {
        this.in = in;
        tongue = in.tongue();
        words = in.words();
        today = in.today();
    }

    /** {@code tomorrow}, {@code in three weeks}, {@code two months from now}. */
    @Nullable Dated relative(int at) {
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
    @Nullable Dated named(int at) {
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

    @Nullable Dated weekday(int at) {
        int next = tongue.cue(Cue.NEXT).at(words, at);
        int now = tongue.cue(Cue.THIS).at(words, at);
        int from = at + Math.max(next, now);
        DayOfWeek day = from < words.size() ? tongue.calendar().weekday(words.get(from)) : null;
        return day == null ? null : new Dated(Days.one(today.with(TemporalAdjusters.next(day))), at, from + 1);
    }
}
