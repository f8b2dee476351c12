package dev.assay.utterance;

import dev.assay.questionnaire.Numerals;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds amounts in an utterance: in digits and words, alone or as ranges, with what says how exact they are. */
final class AmountReader {
    private static final Pattern DIGITS = Pattern.compile("(\\d[\\d.,']*?)[.,']?(\\p{L}*)");
    private static final List<Cue> PERIODS = List.of(Cue.HOUR, Cue.DAY, Cue.WEEK, Cue.MONTH, Cue.YEAR);

    private final Tongue tongue;
    private final boolean isShare;
    private final Numerals numerals;
    private final List<Word> words;

    /**
     * @param isShare whether percentages were asked for
     */
    AmountReader(Tongue tongue, List<Word> words, boolean isShare) {
        this.tongue = tongue;
        this.isShare = isShare;
        this.numerals = Numerals.of(tongue.locale().toLanguageTag());
        this.words = words;
    }

    /** A number and where it stands; its value is null where it may be read in two ways. */
    private record Count(@Nullable Double value, int from, int to, boolean isAbout, double unit) {}

    /**
     * All amounts, in order.
     *
     * @param taken words that mean something else
     */
    List<Counted> read(BitSet taken) {
        List<Count> counts = counts(taken);
        List<Counted> amounts = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Count one = counts.get(i);
            Count other = i + 1 < counts.size() ? counts.get(i + 1) : null;
            if (other != null && isOutOf(one, other)) {
                amounts.add(single(one));
                i++;
            } else if (other != null && isRange(one, other)) {
                amounts.add(range(one, other));
                i++;
            } else {
                amounts.add(single(one));
            }
        }
        return amounts;
    }

    /** {@code 9 out of 10}. */
    private boolean isOutOf(Count one, Count other) {
        int out = tongue.cue(Cue.OUT_OF).at(words, one.to());
        double whole = value(other);
        boolean isWhole = whole == 5 || whole == 10 || whole == 100;
        return out > 0 && one.to() + out == other.from() && isWhole && value(one) <= whole;
    }

    private List<Count> counts(BitSet taken) {
        List<Count> counts = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Count count = taken.get(at) ? null : words.get(at).isDigits() ? digits(at) : spelled(at);
            if (count == null) {
                at++;
            } else {
                if (!isOther(count, taken)) {
                    counts.add(count);
                }
                at = count.to();
            }
        }
        return counts;
    }

    private @Nullable Count spelled(int at) {
        int couple = tongue.cue(Cue.COUPLE).at(words, at);
        if (couple > 0) {
            int of = at + couple + tongue.cue(Cue.OF).at(words, at + couple);
            double unit = tongue.numbers().unit(words, of);
            return unit == 0 ? null : new Count(2 * unit, at, of + 1, true, unit);
        }
        if (tongue.cue(Cue.FEW).before(words, at) > 0) {
            return null;
        }
        NumberWords.Spelled spelled = tongue.numbers().at(words, at);
        return spelled == null ? null : new Count(spelled.value(), at, spelled.end(), false, round(spelled.value()));
    }

    /** The unit that stands last: a thousand in fifteen thousand. */
    private static double round(double value) {
        return value >= 1_000 && value % 1_000 == 0 ? 1_000 : value >= 100 && value % 100 == 0 ? 100 : 1;
    }

    private @Nullable Count digits(int at) {
        Matcher matcher = DIGITS.matcher(words.get(at).folded());
        if (!matcher.matches()) {
            return null;
        }
        String figures = matcher.group(1);
        int end = at + 1;
        while (figures.length() <= 3 && !figures.contains(".") && isGroup(end)) {
            figures = figures + words.get(end).folded();
            end++;
        }
        Optional<Double> number = numerals.read(figures);
        String behind = matcher.group(2);
        boolean isAbout = behind.equals("ish");
        boolean isCounted =
                !behind.isEmpty() && tongue.words(behind).get(0).stem().startsWith(Tongue.ALIKE);
        double unit =
                behind.isEmpty() || isAbout || isCounted ? 1 : tongue.numbers().unit(tongue.words(behind), 0);
        if (number.isEmpty() || unit == 0) {
            return null;
        }
        if (behind.isEmpty() && tongue.numbers().unit(words, end) > 0) {
            unit = tongue.numbers().unit(words, end);
            end += 1 + (isMark(end + 1, ".") && end + 2 < words.size() ? 1 : 0);
        }
        double half = isMark(end, "½") ? 0.5 : isMark(end, "¼") ? 0.25 : isMark(end, "¾") ? 0.75 : 0;
        end += half > 0 ? 1 : 0;
        double value = (number.get() + half) * unit * (isMinus(at) ? -1 : 1);
        boolean isAmbiguous = numerals.isAmbiguous(figures) && unit == 1;
        return new Count(isAmbiguous ? null : value, at, end, isAbout, unit);
    }

    /** A mark right before it that is no hyphen after something else. */
    private boolean isMinus(int at) {
        boolean isThere = isMark(at - 1, "-") || isMark(at - 1, "−");
        return isThere
                && words.get(at - 1).end() == words.get(at).start()
                && (at == 1 || words.get(at - 2).end() < words.get(at - 1).start());
    }

    /** Three digits after a blank, as in {@code 12 500}. */
    private boolean isGroup(int at) {
        return at < words.size()
                && words.get(at).folded().matches("\\d{3}")
                && words.get(at).start() == words.get(at - 1).end() + 1;
    }

    /** What is no amount: shares, telephone numbers, ratios, dates, names with numbers. */
    private boolean isOther(Count count, BitSet taken) {
        int from = count.from();
        String first = words.get(from).text();
        boolean isPhone = isPhone(from) || from > 0 && isPhone(from - 1) || first.matches("\\d{7,}");
        boolean isGlued = isMark(from - 1, "/", "#", ":", "@", "_")
                || isMark(count.to(), "/", ":", "@", "_") && period(count.to()) == null;
        boolean isOneOf = count.to() < words.size()
                && tongue.cue(Cue.ARTICLE).at(words, from) == 1
                && tongue.cue(Cue.OF).at(words, count.to()) == 1;
        return isPhone
                || isClock(count)
                || isGlued && !isScale(count)
                || isOneOf
                || !isShare && tongue.cue(Cue.PERCENT).at(words, count.to()) > 0
                || taken.get(from);
    }

    /** {@code 5 pm}; {@code at 5} where nothing is counted behind it. */
    private boolean isClock(Count count) {
        boolean isAlone = count.to() == words.size() || !words.get(count.to()).isSpoken();
        return tongue.cue(Cue.CLOCK).at(words, count.to()) > 0
                || isAlone && value(count) <= 24 && tongue.cue(Cue.CLOCK_BEFORE).before(words, count.from()) > 0;
    }

    /** {@code 9/10}, the nine or the ten. */
    private boolean isScale(Count count) {
        int to = count.to();
        boolean isFirst = isMark(to, "/")
                && to + 1 < words.size()
                && words.get(to + 1).folded().matches("5|10|100");
        return isFirst
                || isMark(count.from() - 1, "/")
                        && words.get(count.from()).folded().matches("5|10|100");
    }

    private boolean isPhone(int at) {
        String word = words.get(at).text();
        return word.length() > 3 && word.startsWith("0") && !word.contains(".") && !word.contains(",")
                || isMark(at - 1, "+") && word.length() > 1;
    }

    private boolean isMark(int at, String... marks) {
        return at >= 0
                && at < words.size()
                && List.of(marks).contains(words.get(at).folded());
    }

    private boolean isRange(Count one, Count other) {
        int gap = other.from() - money(one.to());
        int start = money(one.to());
        return one.value() != null
                && other.value() != null
                && gap > 0
                && tongue.cue(Cue.TO).at(words, start) == moneyBefore(other.from()) - start
                && one.value() * shared(one, other) < other.value();
    }

    /** {@code 10-20k}, {@code five or six hundred}: the unit is said once. */
    private static double shared(Count one, Count other) {
        return one.unit() == 1 && other.unit() > 1 && one.value() != null && one.value() < 1_000 ? other.unit() : 1;
    }

    private Counted range(Count one, Count other) {
        double least = value(one) * shared(one, other);
        int from = moneyBefore(one.from());
        from -= tongue.cue(Cue.BETWEEN).before(words, from);
        from -= tongue.cue(Cue.ABOUT).before(words, from);
        int to = money(other.to());
        boolean isMoney = money(one.to()) > one.to() || to > other.to() || moneyBefore(one.from()) < one.from();
        return counted(Amount.between(least, value(other)), from, to, isMoney);
    }

    private static double value(Count count) {
        return count.value() == null ? Double.NaN : count.value();
    }

    private Counted single(Count count) {
        int from = moneyBefore(count.from());
        int to = money(count.to());
        boolean isMoney = from < count.from() || to > count.to();
        int about = tongue.cue(Cue.ABOUT).before(words, from);
        int aboutAfter = tongue.cue(Cue.ABOUT_AFTER).at(words, to);
        Bound bound = bound(from - about, to);
        int start = from - about - bound.before();
        int end = to + Math.max(aboutAfter, bound.after());
        Double value = count.value();
        if (value == null) {
            return new Counted(null, start, end, isMoney, null);
        }
        boolean isAbout = about > 0 || aboutAfter > 0 || count.isAbout();
        return counted(bound.amount(value, isAbout), start, end, isMoney);
    }

    private Counted counted(Amount amount, int from, int to, boolean isMoney) {
        int per = tongue.cue(Cue.PER).at(words, to);
        Period period = period(to);
        return new Counted(
                amount,
                from,
                period == null ? to : period.end(),
                isMoney,
                period == null || per < 0 ? null : period.cue());
    }

    /** The period that is named from a word on, or null. */
    static @Nullable Cue periodAt(Tongue tongue, List<Word> words, int at) {
        Period period = at < words.size() ? new AmountReader(tongue, words, false).period(at) : null;
        return period == null ? null : period.cue();
    }

    private record Period(Cue cue, int end) {}

    /** {@code a week}, {@code per month}, {@code yearly}; perhaps behind the word that is counted. */
    private @Nullable Period period(int at) {
        for (int from : new int[] {at, at + 1, at + 2}) {
            int per = tongue.cue(Cue.PER).at(words, from);
            for (Cue cue : PERIODS) {
                int length = tongue.cue(cue).at(words, from + per);
                if (length > 0 && (per > 0 || isAdverb(from))) {
                    return from == at ? new Period(cue, from + per + length) : new Period(cue, at);
                }
            }
        }
        return null;
    }

    private boolean isAdverb(int at) {
        String word = words.get(at).folded();
        return word.endsWith("ly") || word.endsWith("lich") || word.equals("pa") || word.startsWith("p.");
    }

    private enum Side {
        NONE,
        OVER,
        FROM,
        UNDER,
        UPTO
    }

    private record Bound(Side side, int before, int after) {
        Amount amount(double value, boolean isAbout) {
            return switch (side) {
                case NONE -> Amount.exactly(value, isAbout);
                case OVER -> new Amount(value, null, true, false, isAbout);
                case FROM -> new Amount(value, null, false, false, isAbout);
                case UNDER -> new Amount(null, value, false, true, isAbout);
                case UPTO -> new Amount(null, value, false, false, isAbout);
            };
        }
    }

    private Bound bound(int from, int to) {
        int over = tongue.cue(Cue.OVER).before(words, from);
        int least = tongue.cue(Cue.FROM).before(words, from);
        int under = tongue.cue(Cue.UNDER).before(words, from);
        int most = tongue.cue(Cue.UPTO).before(words, from);
        int longest = Math.max(Math.max(over, least), Math.max(under, most));
        if (longest > 0) {
            Side side = longest == over
                    ? Side.OVER
                    : longest == least ? Side.FROM : longest == under ? Side.UNDER : Side.UPTO;
            return new Bound(side, longest, 0);
        }
        int more = tongue.cue(Cue.FROM_AFTER).at(words, to);
        int less = tongue.cue(Cue.UPTO_AFTER).at(words, to);
        return more > 0
                ? new Bound(Side.FROM, 0, more)
                : less > 0 ? new Bound(Side.UPTO, 0, less) : new Bound(Side.NONE, 0, 0);
    }

    private int money(int at) {
        return at + tongue.cue(Cue.MONEY).at(words, at);
    }

    private int moneyBefore(int at) {
        return at - tongue.cue(Cue.MONEY).before(words, at);
    }
}
