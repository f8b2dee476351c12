package dev.assay.utterance;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.questionnaire.YesNo;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hears yes and no, names and addresses, and that somebody does not know or does not want to say. */
final class PlainHearing {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\d._%+'-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,6}");
    private static final double SURE = 0.95;
    private static final double TOLD = 0.8;
    private static final double EACH = 0.04;
    private static final int MOST = 5;
    private static final int NAME = 6;

    private final Questionnaire questionnaire;
    private final Reading reading;
    private final Verdicts verdicts;

    PlainHearing(Questionnaire questionnaire, Reading reading, Verdicts verdicts) {
        this.questionnaire = questionnaire;
        this.reading = reading;
        this.verdicts = verdicts;
    }

    void yesOrNo(Question asked) {
        Set<Cue> said = EnumSet.noneOf(Cue.class);
        int at = Math.max(0, reading.scene().lastCorrection());
        int first = -1;
        while (at < reading.words().size()) {
            Cue longest = longest(at);
            int length = longest == null ? 1 : Math.max(1, length(longest, at));
            if (longest != null && (length > 1 || !reading.scene().isBlocked(at, at + 1))) {
                said.add(longest);
                first = first < 0 ? at : first;
            }
            at += length;
        }
        if (said.equals(EnumSet.of(Cue.YES)) || said.equals(EnumSet.of(Cue.NO))) {
            double sure = SURE - Math.min(MOST, reading.unexplained(first)) * EACH;
            verdicts.heard(
                    asked,
                    new Meaning.Plain(said.contains(Cue.YES)),
                    reading.text().strip(),
                    sure);
        } else if (said.isEmpty()) {
            told(asked);
        } else if (!said.contains(Cue.UNKNOWN) && !said.contains(Cue.REFUSED)) {
            verdicts.misheard(
                    asked, Misheard.Why.AMBIGUOUS, List.of(), reading.text().strip());
        }
    }

    private static final List<Cue> REPLIES = List.of(Cue.WAVERING, Cue.UNKNOWN, Cue.REFUSED, Cue.NO, Cue.YES);

    private @Nullable Cue longest(int at) {
        Cue longest = null;
        for (Cue cue : REPLIES) {
            if (length(cue, at) > (longest == null ? 0 : length(longest, at))) {
                longest = cue;
            }
        }
        return longest == null && isPlain(at)
                ? YesNo.read(reading.words().get(at).folded()).orElse(false) ? Cue.YES : Cue.NO
                : longest;
    }

    /** Yes and no of languages that nothing else is known of, where nothing else is said. */
    private boolean isPlain(int at) {
        return reading.words().size() <= 2
                && YesNo.read(reading.words().get(at).folded()).isPresent();
    }

    private int length(Cue cue, int at) {
        return reading.tongue().cue(cue).at(reading.words(), at);
    }

    /** {@code I sign such things}, {@code we don't sign}: the question's own words, said of oneself. */
    private void told(Question asked) {
        List<Word> words = reading.words();
        for (int at = 0; at < words.size(); at++) {
            boolean isOwn = reading.lexicon().asks(asked.id(), words.get(at))
                    || reading.lexicon().names(asked.id(), words.get(at));
            if (isOwn && isOfOneself(at) && !reading.scene().isBlocked(at, at + 1)) {
                boolean isNegated = reading.scene().isNegated(at, at + 1);
                double sure = TOLD - Math.max(0, reading.unexplained(at) - 1) * EACH;
                verdicts.heard(
                        asked, new Meaning.Plain(!isNegated), reading.text().strip(), sure);
                return;
            }
        }
    }

    private boolean isOfOneself(int at) {
        for (int i = at - 1;
                i >= 0 && reading.scene().clause(i) == reading.scene().clause(at);
                i--) {
            if (List.of("i", "we", "ich", "wir").contains(reading.words().get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** That somebody does not know, or does not want to say: of the question that is named beside it, else of the one that was asked. */
    void silence() {
        int at = 0;
        while (at < reading.words().size()) {
            int unknown = reading.tongue().cue(Cue.UNKNOWN).at(reading.words(), at);
            int refused = reading.tongue().cue(Cue.REFUSED).at(reading.words(), at);
            int length = Math.max(unknown, refused);
            if (length > 0) {
                silence(at, at + length, refused >= unknown ? new Meaning.Refused() : new Meaning.Unknown());
            }
            at += Math.max(1, length);
        }
    }

    private void silence(int from, int to, Meaning meaning) {
        Question named = null;
        for (Question question : questionnaire.questions()) {
            if (reading.naming(question, from, to) > 0 && !question.equals(reading.asked())) {
                named = named == null ? question : reading.asked();
            }
        }
        Question asked = reading.asked();
        Question of = asked != null && (named == null || reading.naming(asked, from, to) > 0) ? asked : named;
        if (of != null && !verdicts.isSettled(of) && !asksBack(from)) {
            verdicts.heard(of, meaning, reading.words(from, to), SURE);
        }
    }

    private boolean asksBack(int from) {
        return reading.scene().isBlocked(from, from + 1)
                && from > 0
                && reading.tongue().cue(Cue.ASKS).at(reading.words(), from) == 0;
    }

    /** A name, where one was asked for; an address wherever it stands. */
    void text() {
        Matcher address = ADDRESS.matcher(reading.text());
        List<Question> addresses = questionnaire.questions().stream()
                .filter(PlainHearing::isAddress)
                .toList();
        if (address.find()) {
            String found = address.group();
            if (addresses.size() == 1 && !address.find()) {
                verdicts.heard(addresses.get(0), new Meaning.Plain(found), found, SURE);
            }
            return;
        }
        Question asked = reading.asked();
        if (asked != null && isAddress(asked) && length(Cue.NO, 0) > 0) {
            verdicts.heard(asked, new Meaning.Refused(), reading.text().strip(), SURE);
            return;
        }
        if (asked != null && asked.type() == AnswerType.TEXT && !isAddress(asked) && !isSilent()) {
            name(asked);
        }
    }

    private static boolean isAddress(Question question) {
        String id = question.id().toLowerCase(Locale.ROOT);
        return question.type() == AnswerType.TEXT && (id.contains("email") || id.equals("mail"));
    }

    private void name(Question asked) {
        List<Word> words = reading.words();
        int from = 0;
        int to = words.size();
        boolean moved = true;
        while (moved && from < to) {
            int before = from;
            from += reading.tongue().cue(Cue.INTRODUCTION).at(words, from);
            from += from < to && !words.get(from).isSpoken() ? 1 : 0;
            from += from < to && from + 1 < to && isGreeting(from) ? 1 : 0;
            moved = from > before;
        }
        while (to > from && (isEnd(to - 1) || reading.tongue().cue(Cue.CLOSING).before(words, to) > 0)) {
            to -= isEnd(to - 1) ? 1 : reading.tongue().cue(Cue.CLOSING).before(words, to);
        }
        from = whose(from, to);
        to = apart(from, to);
        boolean isBlocked = from >= to
                || from == 0 && reading.scene().isBlocked(from, to)
                || isDenial(from, to)
                || isAmount(from, to);
        if (!isBlocked && spoken(from, to) <= NAME && isOneSentence(from, to) && isNoReply(from, to)) {
            String name = reading.words(from, to).replaceAll("^[\"'“”„«»]+|[\"'“”„«»]+$", "");
            verdicts.heard(asked, new Meaning.Plain(name), name, TOLD + (from > 0 || to - from <= 3 ? 0.1 : 0));
        }
    }

    /** {@code this is Tom from Fabrikam}: whose he is. */
    private int whose(int from, int to) {
        for (int at = from + 1; from > 0 && at < Math.min(to - 1, from + 3); at++) {
            int whose = reading.tongue().cue(Cue.WHOSE).at(reading.words(), at);
            if (whose > 0) {
                return at + whose;
            }
        }
        return from;
    }

    /** What stands behind a comma is no part of the name where it counts something. */
    private int apart(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            int comma = at;
            boolean isCounted = reading.amounts().stream().anyMatch(a -> a.from() > comma && a.from() < to);
            if (reading.words().get(at).folded().equals(",") && isCounted) {
                return at;
            }
        }
        return to;
    }

    /** {@code about twelve hundred} is no name; {@code 3M} may be one. */
    private boolean isAmount(int from, int to) {
        return to - from > 1 && reading.amounts().stream().anyMatch(a -> a.from() <= from && to <= a.to());
    }

    private boolean isSilent() {
        for (int at = 0; at < reading.words().size(); at++) {
            if (length(Cue.REFUSED, at) > 0 || length(Cue.UNKNOWN, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isGreeting(int at) {
        return reading.words().get(at).isSpoken()
                && List.of(
                                "hi", "hello", "hey", "well", "so", "um", "uh", "hallo", "also", "äh", "ja", "yes",
                                "oh", "ok", "okay")
                        .contains(reading.words().get(at).folded());
    }

    private boolean isEnd(int at) {
        return List.of(".", "!", ",", ";", "…").contains(reading.words().get(at).folded());
    }

    private boolean isOneSentence(int from, int to) {
        return reading.scene().sentence(from) == reading.scene().sentence(to - 1)
                || reading.words().subList(from, to).stream()
                        .filter(Word::isSpoken)
                        .allMatch(w -> Character.isUpperCase(w.text().codePointAt(0)) || w.isDigits());
    }

    private long spoken(int from, int to) {
        return reading.words().subList(from, to).stream().filter(Word::isSpoken).count();
    }

    /** {@code we don't have a name yet}. */
    private boolean isDenial(int from, int to) {
        for (int at = from; at < to; at++) {
            if (spoken(from, to) > 3 && reading.tongue().cue(Cue.NOT).at(reading.words(), at) > 0) {
                return true;
            }
        }
        return reading.scene().isNegated(from, to);
    }

    private boolean isNoReply(int from, int to) {
        return to - from > 2
                || longest(from) == null
                        && (to - from > 1 || reading.tongue().cue(Cue.FILLER).at(reading.words(), from) == 0);
    }
}
