package dev.assay.utterance;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers in words, as ICU spells them in a language: from 0 to 99 each by its word, larger ones put together, with blanks or without. Immutable. */
final class NumberWords {
    private static final double HALF = 0.5;
    /** Characters beyond which no word is a number: the longest that is said has fewer. */
    private static final int LONGEST = 60;

    private final Tongue tongue;
    private final boolean isGerman;
    private final Map<String, Double> small = new HashMap<>();

    NumberWords(Tongue tongue) {
        this.tongue = tongue;
        isGerman = tongue.locale().getLanguage().equals("de");
        RuleBasedNumberFormat spelled = new RuleBasedNumberFormat(tongue.locale(), RuleBasedNumberFormat.SPELLOUT);
        for (int n = 0; n < 100; n++) {
            String word = spelled.format(n).replace("\u00ad", "");
            if (tongue.words(word).size() == 1) {
                put(word, n);
            }
        }
    }

    /** Also as it is typed without umlauts. */
    private void put(String word, double number) {
        small.put(word, number);
        small.put(word.replace("ß", "ss"), number);
        small.put(word.replace("ö", "oe").replace("ü", "ue").replace("ä", "ae").replace("ß", "ss"), number);
    }

    /**
     * A number in words.
     *
     * @param value what it is
     * @param end the word behind it
     */
    record Spelled(double value, int end) {}

    /** The number whose first word this is, of as many words as go together; null where it is none. An article alone is none. */
    @Nullable Spelled at(List<Word> words, int from) {
        Spelled fraction = fraction(words, from);
        return fraction != null ? fraction : sum(words, from);
    }

    /** {@code half a million}, {@code a couple of hundred}, {@code a dozen}. */
    private @Nullable Spelled fraction(List<Word> words, int from) {
        double share = 1;
        int length = tongue.cue(Cue.HALF).at(words, from);
        if (length > 0) {
            share = HALF;
        } else if ((length = tongue.cue(Cue.QUARTER).at(words, from)) > 0) {
            share = HALF / 2;
        } else if ((length = tongue.cue(Cue.COUPLE).at(words, from)) > 0) {
            return null;
        } else {
            length = tongue.cue(Cue.ARTICLE).at(words, from);
        }
        int at = from + length;
        double unit = length == 0 ? 0 : unit(words, at);
        boolean isLarge = unit >= 1_000;
        return unit == 0 || share < 1 && !isLarge
                ? null
                : more(words, new Sum(isLarge ? share * unit : 0, isLarge ? 0 : share * unit, unit), at + 1);
    }

    private static final class Sum {
        private double done;
        private double open;
        private double unit;

        Sum(double done, double open, double unit) {
            this.done = done;
            this.open = open;
            this.unit = unit;
        }

        double value() {
            return done + open;
        }
    }

    private @Nullable Spelled sum(List<Word> words, int from) {
        Double first = from < words.size() ? word(words.get(from)) : null;
        if (first == null) {
            return null;
        }
        return more(words, new Sum(0, first, first >= 100 ? 1 : 0), from + 1);
    }

    /** Goes on with what was read so far. */
    private Spelled more(List<Word> words, Sum sum, int from) {
        int at = from;
        while (at < words.size()) {
            int length = tongue.cue(Cue.AND_HALF).at(words, at);
            int hyphen = words.get(at).folded().equals("-") ? 1 : 0;
            double unit = unit(words, at + hyphen);
            int skip = joins(words, at, sum) ? 1 : 0;
            Double next = at + skip < words.size() ? word(words.get(at + skip)) : null;
            if (length > 0) {
                sum.open += HALF;
                at += length;
            } else if (unit > 0 && (sum.unit == 0 || unit > sum.unit || sum.open < unit)) {
                times(sum, unit);
                at += hyphen + 1;
            } else if (next != null && fits(sum, next, skip > 0)) {
                sum.open += next;
                at += skip + 1;
            } else {
                break;
            }
        }
        return new Spelled(sum.value(), at);
    }

    /** A hundred multiplies what stands right before it; larger units all that is open. */
    private static void times(Sum sum, double unit) {
        sum.open = (sum.open == 0 ? 1 : sum.open) * unit;
        sum.unit = unit;
        if (unit >= 1_000) {
            sum.done += sum.open;
            sum.open = 0;
        }
    }

    /** "Two hundred and fifty", "twenty-five": the word in between says that it goes on. */
    private boolean joins(List<Word> words, int at, Sum sum) {
        boolean isHyphen = words.get(at).folded().equals("-");
        return isHyphen && isTens(sum.open)
                || sum.unit > 0 && tongue.cue(Cue.AND).at(words, at) == 1;
    }

    private static boolean isTens(double open) {
        double rest = open % 100;
        return rest >= 20 && rest % 10 == 0;
    }

    private static boolean fits(Sum sum, double next, boolean isJoined) {
        boolean below = sum.unit >= 100 && sum.open % 100 == 0 && next < 100
                || sum.unit >= 1_000 && sum.open == 0 && next < 1_000;
        boolean units = isTens(sum.open) && next > 0 && next < 10;
        return units || below && (isJoined || sum.unit > 0);
    }

    /** What a word multiplies by, a thousand or a dozen; 0 where it does not. */
    double unit(List<Word> words, int at) {
        return tongue.cue(Cue.HUNDRED).at(words, at) == 1
                ? 100
                : tongue.cue(Cue.THOUSAND).at(words, at) == 1
                        ? 1_000
                        : tongue.cue(Cue.MILLION).at(words, at) == 1
                                ? 1_000_000
                                : tongue.cue(Cue.BILLION).at(words, at) == 1
                                        ? 1_000_000_000
                                        : tongue.cue(Cue.DOZEN).at(words, at) == 1 ? 12 : 0;
    }

    /** What a word stands for by itself, put together without blanks where the language does so; null for none. */
    private @Nullable Double word(Word word) {
        return word.isSpoken() && !word.isDigits() && word.folded().length() <= LONGEST ? glued(word.folded()) : null;
    }

    private @Nullable Double glued(String word) {
        Double hundreds = hundreds(word);
        return hundreds == null ? joined(word, "tausend", 1_000, this::hundreds) : hundreds;
    }

    private @Nullable Double hundreds(String word) {
        Double single = single(word);
        return single == null ? joined(word, "hundert", 100, this::single) : single;
    }

    private @Nullable Double single(String word) {
        Double known = small.get(word);
        if (known != null) {
            return known;
        }
        return tongue.cue(Cue.ONE_AND_HALF).at(tongue.words(word), 0) > 0 ? Double.valueOf(1 + HALF) : half(word);
    }

    /** {@code zweihundertfünfzig}: what stands before a unit multiplies it, what stands behind is added. */
    private @Nullable Double joined(String word, String unit, double times, Function<String, @Nullable Double> part) {
        int at = isGerman ? word.indexOf(unit) : -1;
        if (at < 0) {
            return null;
        }
        String rest = word.substring(at + unit.length());
        String head = word.substring(0, at);
        Double before = head.isEmpty() || head.equals("ein") ? Double.valueOf(1) : part.apply(head);
        Double after =
                rest.isEmpty() ? Double.valueOf(0) : part.apply(rest.startsWith("und") ? rest.substring(3) : rest);
        return before == null || after == null || after >= times ? null : Double.valueOf(before * times + after);
    }

    /** {@code zweieinhalb}. */
    private @Nullable Double half(String word) {
        Double whole = word.endsWith("einhalb") ? small.get(word.substring(0, word.length() - 7)) : null;
        return whole == null ? null : Double.valueOf(whole + HALF);
    }
}
