package dev.assay.utterance;

import java.util.BitSet;
import java.util.List;

/** How the words of an utterance hang together: its clauses, what is only supposed, asked, past or said of others, what is denied, and where the speaker corrects himself. */
final class Scene {
    private static final List<String> ENDS = List.of(".", "!", "?", ";", "…", "\n");
    private static final List<String> BREAKS = List.of(",", ":", "–", "—", "(", ")");

    private final Tongue tongue;
    private final List<Word> words;
    private final int[] clauses;
    private final int[] sentences;
    private final BitSet blocked = new BitSet();
    private final BitSet negations = new BitSet();
    private final BitSet corrections = new BitSet();

    Scene(Tongue tongue, List<Word> words) {
        this.tongue = tongue;
        this.words = words;
        this.clauses = new int[words.size()];
        this.sentences = new int[words.size()];
        divide();
        for (int at = 0; at < words.size(); at++) {
            look(at);
        }
        asked();
    }

    private void divide() {
        int clause = 0;
        int sentence = 0;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at).folded();
            if (at > 0
                    && tongue.cue(Cue.BUT).at(words, at) > 0
                    && tongue.cue(Cue.NOT).before(words, at) == 0) {
                clause++;
            }
            clauses[at] = clause;
            sentences[at] = sentence;
            if (ENDS.contains(word)) {
                sentence++;
                clause++;
            } else if (BREAKS.contains(word)) {
                clause++;
            }
        }
    }

    private void look(int at) {
        if (tongue.cue(Cue.SUPPOSE).at(words, at) > 0) {
            block(at, sentences);
        }
        if (tongue.cue(Cue.OTHERS).at(words, at) > 0) {
            block(at, clauses);
        }
        if (tongue.cue(Cue.PAST).at(words, at) > 0) {
            block(start(at, clauses), clauses);
        }
        int not = tongue.cue(Cue.NOT).at(words, at);
        negations.set(at, at + not);
        int correction = tongue.cue(Cue.CORRECTION).at(words, at);
        if (correction > 0 || isRetraction(at)) {
            corrections.set(at);
        }
    }

    /** A "no" that is a clause by itself, after something else. */
    private boolean isRetraction(int at) {
        boolean isAlone = at > 0
                && clauses[at - 1] < clauses[at]
                && (at + 1 == words.size()
                        || !words.get(at + 1).isSpoken()
                        || words.get(at + 1).isDigits());
        return isAlone && tongue.cue(Cue.NO).at(words, at) == 1;
    }

    private void block(int from, int[] unit) {
        for (int at = from; at < words.size() && unit[at] == unit[from]; at++) {
            blocked.set(at);
        }
    }

    private static int start(int at, int[] unit) {
        int from = at;
        while (from > 0 && unit[from - 1] == unit[at]) {
            from--;
        }
        return from;
    }

    /** Sentences that ask back tell nothing. */
    private void asked() {
        for (int at = 0; at < words.size(); at++) {
            if ((at == 0 || sentences[at - 1] < sentences[at]) && asks(at)) {
                block(at, sentences);
            }
        }
    }

    private boolean asks(int start) {
        int at = start;
        while (at < words.size() && at < start + 4 && sentences[at] == sentences[start]) {
            if (tongue.cue(Cue.ASKS).at(words, at) > 0) {
                return at == start || endsWithMark(start) || !words.get(at - 1).isSpoken();
            }
            at++;
        }
        return endsWithMark(start) && isLong(start);
    }

    /** Of few words, or with a word of doubt, it is an answer with a rising voice: {@code a bank?}, {@code around 500, I think?}. */
    private boolean isLong(int start) {
        int spoken = 0;
        for (int at = start; at < words.size() && sentences[at] == sentences[start]; at++) {
            spoken += words.get(at).isSpoken() ? 1 : 0;
            if (tongue.cue(Cue.HEDGE).at(words, at) > 0 || tongue.cue(Cue.ABOUT).at(words, at) > 0) {
                return false;
            }
        }
        return spoken > 3;
    }

    private boolean endsWithMark(int start) {
        int at = start;
        while (at < words.size() && sentences[at] == sentences[start]) {
            if (words.get(at).folded().equals("?")) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Whether words are said of nobody here and now. */
    boolean isBlocked(int from, int to) {
        int first = blocked.nextSetBit(from);
        return first >= 0 && first < to;
    }

    /** Whether words are denied: by a word before them in the clause, or behind them where nothing else stands between. */
    boolean isNegated(int from, int to) {
        for (int at = from - 1; at >= 0 && clauses[at] == clauses[from]; at--) {
            if (negations.get(at)) {
                return true;
            }
        }
        int behind = to;
        while (behind < words.size() && behind < to + 3 && clauses[behind] == clauses[to - 1]) {
            if (negations.get(behind) && isLast(behind)) {
                return true;
            }
            behind++;
        }
        return false;
    }

    /** In German what denies may stand last. */
    private boolean isLast(int at) {
        return tongue.locale().getLanguage().equals("de")
                && (at + 1 == words.size()
                        || clauses[at + 1] > clauses[at]
                        || !words.get(at + 1).isSpoken());
    }

    /** The last place at which the speaker takes back what was said before; -1 for none. */
    int lastCorrection() {
        return corrections.length() - 1;
    }

    /** Number of the clause that a word is in. */
    int clause(int at) {
        return clauses[at];
    }

    /** Number of the sentence that a word is in. */
    int sentence(int at) {
        return sentences[at];
    }
}
