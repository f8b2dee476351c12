package dev.assay.utterance;

import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is found in one utterance, before it is said what it means to which question. */
final class Reading {
    private final Tongue tongue;
    private final Lexicon lexicon;
    private final String text;
    private final List<Word> words;
    private final Scene scene;
    private final @Nullable Question asked;
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final List<Dated> days;
    private final List<Counted> amounts;
    private final BitSet explained = new BitSet();

    Reading(
            Tongue tongue,
            Lexicon lexicon,
            Questionnaire questionnaire,
            String text,
            @Nullable Question asked,
            LocalDate today) {
        this.tongue = tongue;
        this.lexicon = lexicon;
        this.text = text;
        this.asked = asked;
        words = tongue.words(text);
        scene = new Scene(tongue, words);
        OptionReader options = new OptionReader(tongue, lexicon, words);
        for (Question question : questionnaire.questions()) {
            if (question.type().hasOptions()) {
                mentions.put(question.id(), options.read(question, question.equals(asked)));
            }
        }
        BitSet taken = new BitSet();
        mentions.values().forEach(all -> all.forEach(m -> named(m, taken)));
        days = days(new DayReader(tongue, text, words, today).read());
        days.stream().filter(this::isNoAmount).forEach(d -> taken.set(d.from(), d.to()));
        amounts = new AmountReader(tongue, words, isShare()).read(taken);
        explain(questionnaire);
    }

    /** Digits that are part of what an option is called are no number, and neither are words of an answer to what was asked. */
    private void named(Mention mention, BitSet taken) {
        if (mention.isWhole() && (mention.many() > 1 || isAsked(mention.question()))) {
            taken.set(mention.from(), mention.to());
        }
    }

    /** Days within an answer to what was asked are none. */
    private List<Dated> days(List<Dated> found) {
        List<Mention> answers = asked == null ? List.of() : mentions(asked.id());
        return found.stream()
                .filter(d -> answers.stream().noneMatch(m -> m.isWhole() && m.from() < d.to() && d.from() < m.to()))
                .toList();
    }

    /** A year alone may be a number, where one is asked for. */
    private boolean isNoAmount(Dated dated) {
        boolean isYear =
                dated.to() - dated.from() == 1 && words.get(dated.from()).isDigits();
        boolean isIn = tongue.cue(Cue.DAY_IN).before(words, dated.from()) > 0;
        return !isYear || isIn || asked == null || !asked.type().isNumeric();
    }

    /** Whether what was asked is a share. */
    private boolean isShare() {
        if (asked == null) {
            return false;
        }
        List<Word> wording = tongue.words(worded(asked));
        for (int at = 0; at < wording.size(); at++) {
            if (tongue.cue(Cue.PERCENT).at(wording, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** All that is written at a question, in its own language and the one that is spoken. */
    String worded(Question question) {
        Wording own = question.wording();
        Wording spoken = question.wording(tongue.locale().getLanguage());
        return Stream.of(own.ask(), own.help(), own.hint(), spoken.ask(), spoken.help(), spoken.hint())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private void explain(Questionnaire questionnaire) {
        mentions.values()
                .forEach(all -> all.stream()
                        .filter(m -> m.isWhole() || isAsked(m.question()))
                        .forEach(m -> explained.set(m.from(), m.to())));
        days.forEach(d -> explained.set(d.from(), d.to()));
        amounts.forEach(a -> explained.set(a.from(), a.to()));
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (!word.isSpoken()
                    || asked != null && (lexicon.asks(asked.id(), word) || lexicon.names(asked.id(), word))) {
                explained.set(at);
            }
            if (questionnaire.questions().stream().anyMatch(q -> q.type().isNumeric() && lexicon.names(q.id(), word))) {
                explained.set(at);
            }
            for (Cue cue : SMALL) {
                explained.set(at, at + tongue.cue(cue).at(words, at));
            }
        }
    }

    private static final List<Cue> SMALL = List.of(
            Cue.FILLER,
            Cue.HEDGE,
            Cue.ABOUT,
            Cue.NOT,
            Cue.CORRECTION,
            Cue.MONEY,
            Cue.YES,
            Cue.NO,
            Cue.BUT,
            Cue.EITHER,
            Cue.BOTH,
            Cue.ALL,
            Cue.CLOSING,
            Cue.INTRODUCTION,
            Cue.PER,
            Cue.UNKNOWN,
            Cue.REFUSED);

    /** Whether words only agree, deny, or say that somebody does not know or want to say. */
    boolean isSmallTalk(int from, int to) {
        for (int at = 0; at < to; at++) {
            for (Cue cue : List.of(Cue.UNKNOWN, Cue.REFUSED, Cue.NO, Cue.YES)) {
                int length = tongue.cue(cue).at(words, at);
                if (length > 0 && at <= from && to <= at + length) {
                    return true;
                }
            }
        }
        int at = from;
        while (at < to
                && (tongue.cue(Cue.NOT).at(words, at) > 0
                        || tongue.cue(Cue.FILLER).at(words, at) > 0
                        || tongue.cue(Cue.ZERO).at(words, at) > 0)) {
            at++;
        }
        return at == to;
    }

    /** Whether a word is part of saying that somebody does not know or want to say. */
    boolean isSilent(int word) {
        for (int at = 0; at <= word; at++) {
            int length = Math.max(
                    tongue.cue(Cue.UNKNOWN).at(words, at),
                    tongue.cue(Cue.REFUSED).at(words, at));
            if (word < at + length) {
                return true;
            }
        }
        return false;
    }

    boolean isAsked(String question) {
        return asked != null && asked.id().equals(question);
    }

    @Nullable Question asked() {
        return asked;
    }

    List<Word> words() {
        return words;
    }

    Scene scene() {
        return scene;
    }

    Tongue tongue() {
        return tongue;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    String text() {
        return text;
    }

    List<Dated> days() {
        return days;
    }

    List<Counted> amounts() {
        return amounts;
    }

    List<Mention> mentions(String question) {
        return mentions.getOrDefault(question, List.of());
    }

    /** Words as they stood. */
    String words(int from, int to) {
        return to <= from
                ? ""
                : text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** How many words of a clause nothing is known of. */
    int unexplained(int at) {
        int clause = scene.clause(at);
        int many = 0;
        for (int i = 0; i < words.size(); i++) {
            many += scene.clause(i) == clause && !explained.get(i) ? 1 : 0;
        }
        return many;
    }

    /** Whether nothing is known of a word. */
    boolean isUnexplained(int at) {
        return at < words.size() && !explained.get(at);
    }

    /** Words of a clause that name a question. */
    int naming(Question question, int from, int to) {
        int clause = scene.clause(from);
        int many = 0;
        for (int at = 0; at < words.size(); at++) {
            boolean isApart = at < from || at >= to;
            many += isApart && scene.clause(at) == clause && lexicon.names(question.id(), words.get(at)) ? 1 : 0;
        }
        return many;
    }

    /** Words of a clause that a question is asked with. */
    int asking(Question question, int from, int to) {
        int clause = scene.clause(from);
        int many = 0;
        for (int at = 0; at < words.size(); at++) {
            boolean isApart = at < from || at >= to;
            many += isApart && scene.clause(at) == clause && lexicon.asks(question.id(), words.get(at)) ? 1 : 0;
        }
        return many;
    }

    /** Those that were said after the speaker last took something back, where there are such; else all. */
    <T> List<T> corrected(List<T> all, ToIntFunction<T> from) {
        int at = scene.lastCorrection();
        List<T> after = new ArrayList<>(all);
        after.removeIf(one -> from.applyAsInt(one) < at);
        return after.isEmpty() ? all : after;
    }
}
