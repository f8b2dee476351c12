package dev.assay.utterance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds days in an utterance: {@code 2027-03-14}, {@code 14.3.2027}, {@code March 14th}, {@code next March}, {@code end of March}, {@code Q2 2027}, {@code in three weeks}, {@code tomorrow}.
 * Where no year is said, it is the next one to come.
 */
final class DayReader {
    private final Tongue tongue;
    private final List<Word> words;
    private final DayWords in;
    private final WrittenDays figures;
    private final RelativeDays relative;
    private final MonthDays months;
    private final PeriodDays periods;

    /**
     * @param today from which on days are counted
     */
    DayReader(Tongue tongue, String text, List<Word> words, LocalDate today) {
        this.tongue = tongue;
        this.words = words;
        in = new DayWords(tongue, text, words, today);
        figures = new WrittenDays(in);
        relative = new RelativeDays(in);
        months = new MonthDays(in);
        periods = new PeriodDays(in);
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

    /** How many words are said like a day that there is not. */
    private int wrong(int at) {
        return Math.max(figures.wrong(at), months.wrong(at));
    }

    private @Nullable Dated at(int at) {
        Dated written = figures.written(at);
        if (written != null || wrong(at) > 0) {
            return written;
        }
        int start = tongue.cue(Cue.START).at(words, at);
        int middle = tongue.cue(Cue.MIDDLE).at(words, at);
        int end = tongue.cue(Cue.END).at(words, at);
        int part = Math.max(start, Math.max(middle, end));
        if (part > 0) {
            int from = at + part;
            from += in.isMark(from, "-") ? 1 : 0;
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
        Dated found = relative.relative(at);
        found = found == null ? relative.named(at) : found;
        found = found == null ? months.month(at) : found;
        found = found == null ? relative.weekday(at) : found;
        found = found == null ? periods.quarter(at) : found;
        return found == null ? periods.season(at) : found;
    }
}
