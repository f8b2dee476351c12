package dev.assay.utterance;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says to which questions amounts and days belong: to the one that was asked, unless the words beside them name another. */
final class QuantityHearing {
    private static final double ASKED = 0.95;
    private static final double NAMED = 0.9;
    private static final double ROUGH = 0.05;
    private static final double HEDGED = 0.1;
    private static final double EACH = 0.05;
    private static final double OF_SOMETHING_ELSE = 0.25;
    private static final int MOST = 4;
    private static final List<Cue> PERIODS = List.of(Cue.HOUR, Cue.DAY, Cue.WEEK, Cue.MONTH, Cue.YEAR);

    private final Questionnaire questionnaire;
    private final Reading reading;
    private final Verdicts verdicts;

    QuantityHearing(Questionnaire questionnaire, Reading reading, Verdicts verdicts) {
        this.questionnaire = questionnaire;
        this.reading = reading;
        this.verdicts = verdicts;
    }

    /** Something of a kind that a question asks for, and how sure it is meant. */
    private record Candidate(Meaning meaning, int from, int to, double sure, boolean isNamed) {}

    void hear() {
        Map<Question, List<Candidate>> found = new LinkedHashMap<>();
        for (Counted counted : reading.amounts()) {
            amount(counted, found);
        }
        for (Dated dated : reading.days()) {
            day(dated, found);
        }
        found.forEach(this::choose);
    }

    private void amount(Counted counted, Map<Question, List<Candidate>> found) {
        int from = counted.from();
        int to = counted.to();
        if (reading.scene().isBlocked(from, to) || isDenied(from)) {
            return;
        }
        Question question =
                question(from, to, q -> q.type().isNumeric() && (!counted.isMoney() || q.type() == AnswerType.MONEY));
        if (question == null) {
            return;
        }
        String words = reading.words(from, to);
        Amount amount = counted.amount();
        if (amount == null) {
            verdicts.misheard(question, Misheard.Why.AMBIGUOUS, List.of(), words);
            return;
        }
        if (!fits(question, counted.period())) {
            verdicts.misheard(question, Misheard.Why.PERIOD, List.of(), words);
            return;
        }
        boolean isNamed = reading.naming(question, from, to) > 0;
        double sure = sure(question, from, to, isNamed) - (amount.isAbout() ? ROUGH : 0);
        found.computeIfAbsent(question, q -> new ArrayList<>())
                .add(new Candidate(new Meaning.Number(amount), from, to, sure - somethingElse(to), isNamed));
    }

    private void day(Dated dated, Map<Question, List<Candidate>> found) {
        int from = dated.from();
        int to = dated.to();
        if (reading.scene().isBlocked(from, to) || isDenied(from)) {
            return;
        }
        Question question = question(from, to, q -> q.type() == AnswerType.DATE);
        if (question == null) {
            return;
        }
        boolean isNamed = reading.naming(question, from, to) > 0;
        found.computeIfAbsent(question, q -> new ArrayList<>())
                .add(new Candidate(
                        new Meaning.Day(dated.days()), from, to, sure(question, from, to, isNamed), isNamed));
    }

    /** The one that was asked, or the one that the words beside it name best; null where none or several do. */
    private @Nullable Question question(int from, int to, java.util.function.Predicate<Question> takes) {
        List<Question> best = new ArrayList<>();
        int most = 0;
        for (Question question : questionnaire.questions()) {
            if (!takes.test(question)) {
                continue;
            }
            int names =
                    2 * reading.naming(question, from, to) + reading.asking(question, from, to) + counts(question, to);
            if (names > most) {
                best.clear();
                most = names;
            }
            if (names == most && names > 0) {
                best.add(question);
            }
        }
        Question asked = reading.asked();
        if (asked != null && takes.test(asked) && (best.isEmpty() || best.contains(asked) || most < 2)) {
            return asked;
        }
        return best.size() == 1 && most >= 2 ? best.get(0) : null;
    }

    /** {@code 300 people}: what is counted stands right behind. */
    private int counts(Question question, int to) {
        return to < reading.words().size()
                        && reading.lexicon().asks(question.id(), reading.words().get(to))
                ? 1
                : 0;
    }

    private double sure(Question question, int from, int to, boolean isNamed) {
        boolean isAsked = reading.isAsked(question.id());
        double hedged = hedged(from) ? HEDGED : 0;
        int unknown = Math.min(MOST, reading.unexplained(from) - namesOf(question, from, to));
        return (isAsked ? ASKED : NAMED) - hedged - Math.max(0, unknown) * EACH;
    }

    /** Words that name a question which was not asked are explained by that. */
    private int namesOf(Question question, int from, int to) {
        return reading.isAsked(question.id())
                ? 0
                : Math.max(reading.naming(question, from, to), reading.asking(question, from, to));
    }

    private boolean hedged(int from) {
        int clause = reading.scene().clause(from);
        for (int at = 0; at < reading.words().size(); at++) {
            if (reading.scene().clause(at) == clause
                    && reading.tongue().cue(Cue.HEDGE).at(reading.words(), at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code 500 cars}: who was asked for employees did not answer. */
    private double somethingElse(int to) {
        List<Word> words = reading.words();
        boolean isWord = to < words.size() && words.get(to).isSpoken() && reading.isUnexplained(to);
        boolean isName = isWord
                && questionnaire.questions().stream()
                        .anyMatch(q -> reading.lexicon().names(q.id(), words.get(to))
                                || reading.lexicon().asks(q.id(), words.get(to)));
        return isWord && !isName ? OF_SOMETHING_ELSE : 0;
    }

    /** Only right before it: "not 500". */
    private boolean isDenied(int from) {
        return reading.scene().isNegated(from, from + 1);
    }

    /** Whether what is said by the month is also asked by the month; where the question names no period, none is fitting. */
    private boolean fits(Question question, @Nullable Cue period) {
        if (period == null) {
            return true;
        }
        Set<Cue> asked = new LinkedHashSet<>();
        String wording =
                question.wording(reading.tongue().locale().getLanguage()).ask();
        List<Word> words = reading.tongue().words(wording);
        for (int at = 0; at < words.size(); at++) {
            for (Cue cue : PERIODS) {
                if (reading.tongue().cue(cue).at(words, at) > 0) {
                    asked.add(cue);
                }
            }
        }
        return asked.isEmpty() ? period == Cue.YEAR || period == Cue.HOUR : asked.contains(period);
    }

    private void choose(Question question, List<Candidate> all) {
        List<Candidate> named = all.stream().filter(Candidate::isNamed).toList();
        List<Candidate> left = reading.corrected(named.isEmpty() ? all : named, Candidate::from);
        long different = left.stream().map(Candidate::meaning).distinct().count();
        Candidate first = left.get(0);
        if (different == 1) {
            verdicts.heard(question, first.meaning(), reading.words(first.from(), first.to()), first.sure());
        } else {
            Candidate last = left.get(left.size() - 1);
            verdicts.misheard(question, Misheard.Why.AMBIGUOUS, List.of(), reading.words(first.from(), last.to()));
        }
    }
}
