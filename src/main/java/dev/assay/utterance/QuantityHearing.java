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
import java.util.function.Predicate;
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
    private static final double HALF = 0.5;
    private static final int RIGHT_BEHIND = 4;
    private static final double ENOUGH = 0.7;
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
    private record Candidate(Meaning meaning, int from, int to, double sure, boolean isNamed, boolean isCounted) {}

    void hear() {
        Map<Question, List<Candidate>> found = new LinkedHashMap<>();
        for (Counted counted : reading.amounts()) {
            amount(counted, found);
        }
        for (Dated dated : reading.days()) {
            day(dated, found);
        }
        found.forEach(this::choose);
        Question asked = reading.asked();
        if (asked != null && asked.type().isNumeric() && !found.containsKey(asked)) {
            few(asked);
        }
    }

    /** {@code none}, {@code an hour}. */
    private void few(Question asked) {
        List<Word> words = reading.words();
        for (int at = 0; at < words.size(); at++) {
            int zero = reading.tongue().cue(Cue.ZERO).at(words, at);
            int one = reading.tongue().cue(Cue.ARTICLE).at(words, at);
            boolean isOne = one > 0 && counts(asked, at + one) > 0;
            int half = reading.tongue().cue(Cue.HALF).at(words, at);
            int over = half > 0 ? reading.tongue().cue(Cue.ARTICLE).at(words, at + half) : 0;
            boolean isHalf = half > 0 && counts(asked, at + half + over) > 0;
            boolean isHere = !reading.scene().isBlocked(at, at + 1) && !reading.isSilent(at);
            if (isHere && (zero > 0 || isOne || isHalf)) {
                int to = Math.min(words.size(), at + Math.max(zero, isHalf ? half + over + 1 : one + 1));
                few(asked, isHalf ? HALF : isOne ? 1 : 0, at, to);
                return;
            }
        }
    }

    private void few(Question asked, double number, int from, int to) {
        Cue period = AmountReader.periodAt(reading.tongue(), reading.words(), to);
        String words = reading.words(from, to);
        if (number > 0 && !fits(asked, period)) {
            verdicts.misheard(asked, Misheard.Why.UNIT, List.of(), words);
        } else {
            Meaning meaning = new Meaning.Number(Amount.exactly(number, false));
            verdicts.heard(asked, meaning, words, sure(asked, from, to, false));
        }
    }

    private void amount(Counted counted, Map<Question, List<Candidate>> found) {
        int from = counted.from();
        int to = counted.to();
        if (reading.scene().isBlocked(from, to) || isDenied(from)) {
            return;
        }
        if (isOnlyArticle(counted)
                && to < reading.words().size()
                && reading.words().get(to).isSpoken()) {
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
        if (!fits(question, counted.period()) || isOtherMoney(question, from, to)) {
            verdicts.misheard(question, Misheard.Why.UNIT, List.of(), words);
            return;
        }
        boolean isNamed = reading.naming(question, from, to) > 0 || counts(question, to) > 0;
        double sure = sure(question, from, to, isNamed) - (amount.isAbout() ? ROUGH : 0);
        found.computeIfAbsent(question, q -> new ArrayList<>())
                .add(new Candidate(
                        new Meaning.Number(amount),
                        from,
                        to,
                        sure - (isNamed ? 0 : somethingElse(from, to)),
                        isNamed,
                        counts(question, to) > 0));
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
                        new Meaning.Day(dated.days()), from, to, sure(question, from, to, isNamed), isNamed, false));
    }

    /** The one that was asked, or the one that the words beside it name best; null where none or several do. */
    private @Nullable Question question(int from, int to, Predicate<Question> takes) {
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
        boolean isThere = to < reading.words().size()
                && (reading.lexicon().asks(question.id(), reading.words().get(to))
                        || reading.lexicon()
                                .names(question.id(), reading.words().get(to)));
        return isThere ? RIGHT_BEHIND : 0;
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
    private double somethingElse(int from, int to) {
        List<Word> words = reading.words();
        boolean isBehind = to < words.size() && words.get(to).isSpoken() && reading.isUnexplained(to);
        boolean isBefore = from > 0 && words.get(from - 1).isSpoken() && reading.isUnexplained(from - 1);
        boolean isYear =
                to - from == 1 && words.get(from).folded().matches("(19|20)\\d\\d") && reading.unexplained(from) > 0;
        return isBehind || isBefore || isYear ? OF_SOMETHING_ELSE : 0;
    }

    /** {@code one moment}: no number. */
    private boolean isOnlyArticle(Counted counted) {
        return counted.to() - counted.from() == 1
                && reading.tongue().cue(Cue.ARTICLE).at(reading.words(), counted.from()) == 1
                && questionnaire.questions().stream().noneMatch(q -> counts(q, counted.to()) > 0);
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

    private static final List<Cue> CURRENCIES = List.of(Cue.EURO, Cue.DOLLAR, Cue.POUND, Cue.FRANC);

    /** Whether another currency was said than the one that the question speaks of. */
    private boolean isOtherMoney(Question question, int from, int to) {
        Set<Cue> said = currencies(reading.words().subList(from, to));
        Set<Cue> asked = currencies(reading.tongue().words(reading.worded(question)));
        return !said.isEmpty() && !asked.isEmpty() && !asked.containsAll(said);
    }

    private Set<Cue> currencies(List<Word> words) {
        Set<Cue> found = new LinkedHashSet<>();
        for (int at = 0; at < words.size(); at++) {
            for (Cue cue : CURRENCIES) {
                if (reading.tongue().cue(cue).at(words, at) > 0) {
                    found.add(cue);
                }
            }
        }
        return found;
    }

    private void choose(Question question, List<Candidate> all) {
        List<Candidate> counted = all.stream().filter(Candidate::isCounted).toList();
        if (!counted.isEmpty() && counted.size() < all.size()) {
            choose(question, counted);
            return;
        }
        List<Candidate> good = all.stream().filter(c -> c.sure() >= ENOUGH).toList();
        if (!good.isEmpty() && good.size() < all.size()) {
            choose(question, good);
            return;
        }
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
