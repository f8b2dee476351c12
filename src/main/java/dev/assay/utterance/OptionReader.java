package dev.assay.utterance;

import dev.assay.questionnaire.Question;
import dev.assay.utterance.Lexicon.Called;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds options in an utterance by what they are called, with other endings and slips of the keys. */
final class OptionReader {
    private static final double WHOLE = 0.95;
    private static final double PART = 0.85;
    private static final double SLIP = 0.1;
    private static final int GAP = 3;

    private final Tongue tongue;
    private final Lexicon lexicon;
    private final List<Word> words;

    OptionReader(Tongue tongue, Lexicon lexicon, List<Word> words) {
        this.tongue = tongue;
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * Mentions of a question's options; of those that overlap, those that more was said of.
     *
     * @param isAsked whether it was just asked: then a part of what an option is called may do
     */
    List<Mention> read(Question question, boolean isAsked) {
        List<Called> called = lexicon.options(question.id());
        List<Mention> found = new ArrayList<>();
        for (Called one : called) {
            for (int at = 0; at < words.size(); at++) {
                whole(question, one, at, isAsked, found);
            }
        }
        if (isAsked) {
            parts(question, called, found);
        }
        return best(found);
    }

    private void whole(Question question, Called one, int at, boolean isAsked, List<Mention> found) {
        if (!isAsked && one.isExact()) {
            return;
        }
        double sure = WHOLE;
        int from = at;
        int last = -1;
        for (int i = 0; i < one.stems().size(); i++) {
            int start = last < 0 ? at : last + 1;
            int end = last < 0 ? at + 1 : one.isExact() ? last + 2 : last + 1 + GAP;
            int place = -1;
            double likeness = 0;
            for (int w = start; w < Math.min(end, words.size()) && place < 0; w++) {
                likeness = likeness(words.get(w), one, i, isAsked);
                place = likeness > 0 ? w : -1;
                if (place < 0 && w > start && !isSmall(w)) {
                    break;
                }
            }
            if (place < 0) {
                reversed(question, one, at, isAsked, found);
                return;
            }
            sure -= 1 - likeness;
            last = place;
        }
        found.add(new Mention(
                question.id(), one.option(), from, last + 1, one.stems().size(), true, sure));
    }

    /** {@code EU cloud} for {@code cloud in the EU}: two words side by side. */
    private void reversed(Question question, Called one, int at, boolean isAsked, List<Mention> found) {
        if (one.stems().size() != 2 || one.isExact() || at + 1 >= words.size()) {
            return;
        }
        double first = likeness(words.get(at), one, 1, isAsked);
        double second = likeness(words.get(at + 1), one, 0, isAsked);
        if (first > 0 && second > 0) {
            found.add(
                    new Mention(question.id(), one.option(), at, at + 2, 2, true, WHOLE - (1 - first) - (1 - second)));
        }
    }

    private boolean isSmall(int at) {
        return !words.get(at).isSpoken() || tongue.cue(Cue.FILLER).at(words, at) > 0;
    }

    /** A word that only one option is called by stands for it. */
    private void parts(Question question, List<Called> called, List<Mention> found) {
        Map<String, Set<String>> owners = new HashMap<>();
        called.stream()
                .filter(c -> !c.isExact())
                .forEach(c -> c.stems()
                        .forEach(s -> owners.computeIfAbsent(s, stem -> new HashSet<>())
                                .add(c.option())));
        for (Called one : called) {
            if (one.isWhole() || one.isExact()) {
                continue;
            }
            for (int i = 0; i < one.stems().size(); i++) {
                if (owners.getOrDefault(one.stems().get(i), Set.of()).size() == 1) {
                    part(question, one, i, found);
                }
            }
        }
    }

    private void part(Question question, Called one, int place, List<Mention> found) {
        for (int at = 0; at < words.size(); at++) {
            double likeness = likeness(words.get(at), one, place, true);
            if (likeness > 0
                    && one.stems().get(place).length() > 1
                    && tongue.cue(Cue.NOT).at(words, at) == 0) {
                found.add(new Mention(question.id(), one.option(), at, at + 1, 1, false, PART - (1 - likeness)));
            }
        }
    }

    /** From 0, another word, to 1, the same. */
    private double likeness(Word word, Called one, int place, boolean isAsked) {
        String stem = one.stems().get(place);
        if (word.stem().equals(stem)) {
            return 1;
        }
        if (!word.isSpoken() || word.isDigits() || lexicon.isKnown(word)) {
            return 0;
        }
        if (isAsked && (isLonger(word.folded(), stem) || isCompound(word.stem(), stem))) {
            return 1 - SLIP / 2;
        }
        boolean isSlip = isAsked
                && (isSlip(word.folded(), stem)
                        || isSlip(word.stem(), stem)
                        || isSlip(word.folded(), one.words().get(place)));
        return isSlip ? 1 - SLIP : 0;
    }

    /** {@code reselling} of {@code resell}. */
    private static boolean isLonger(String word, String stem) {
        return stem.length() >= 5 && word.startsWith(stem) && word.length() <= stem.length() + 4;
    }

    /** {@code Privatbank} of {@code Bank}, in German. */
    private boolean isCompound(String word, String stem) {
        return tongue.locale().getLanguage().equals("de")
                && stem.length() >= 4
                && word.length() >= stem.length() + 3
                && (word.endsWith(stem) || stem.length() >= 6 && word.startsWith(stem));
    }

    /** One letter of five, two of nine; the same letters in another order count as one. */
    static boolean isSlip(String word, String stem) {
        int limit = stem.length() >= 9 ? 2 : stem.length() >= 5 ? 1 : 0;
        if (limit == 0 || Math.abs(word.length() - stem.length()) > limit) {
            return false;
        }
        int away = new LevenshteinDistance(2).apply(word, stem);
        return away >= 0 && away <= limit || away == 2 && isSwapped(word, stem);
    }

    private static boolean isSwapped(String word, String other) {
        if (word.length() != other.length()) {
            return false;
        }
        int first = 0;
        while (word.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < word.length()
                && word.charAt(first) == other.charAt(first + 1)
                && word.charAt(first + 1) == other.charAt(first)
                && word.substring(first + 2).equals(other.substring(first + 2));
    }

    private static List<Mention> best(List<Mention> found) {
        List<Mention> best = new ArrayList<>();
        for (Mention one : found) {
            boolean isLess = found.stream().anyMatch(o -> overlaps(o, one) && isMore(o, one, found));
            if (!isLess) {
                best.add(one);
            }
        }
        return best;
    }

    private static boolean overlaps(Mention one, Mention other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static boolean isMore(Mention one, Mention other, List<Mention> found) {
        if (one.isWhole() != other.isWhole()) {
            return one.isWhole();
        }
        if (one.many() != other.many()) {
            return one.many() > other.many();
        }
        if (one.sure() != other.sure()) {
            return one.sure() > other.sure();
        }
        return !one.equals(other) && one.option().equals(other.option()) && found.indexOf(one) < found.indexOf(other);
    }
}
