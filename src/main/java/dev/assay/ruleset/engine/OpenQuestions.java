package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are still open: they can be asked now, have no answer, and a rule that counts reads them, or reads a question that is asked because of them. While any
 * question that rules read could still come to apply, one of these is left: that on which it depends.
 */
final class OpenQuestions {
    private static final int[] NONE = {};

    private final Questionnaire questionnaire;
    private final BitSet alwaysRead = new BitSet();
    private final List<Rule> dated;
    private final List<String> ids;
    private final boolean[] asked;
    private final @Nullable Check[] askWhen;

    // Each is found again when it is not what is wanted, so it does no harm when two threads write.
    private volatile @Nullable ReadOn readOn;
    private volatile @Nullable Listed last;

    private record ReadOn(LocalDate day, BitSet questions) {}

    private record Listed(int[] numbers, List<String> ids) {}

    OpenQuestions(Ruleset ruleset) {
        this(ruleset, Set.of());
    }

    /**
     * @param alsoRead ids of questions that something besides the rules reads
     */
    OpenQuestions(Ruleset ruleset, Set<String> alsoRead) {
        questionnaire = ruleset.vocabulary().questionnaire();
        List<Rule> enabled =
                ruleset.rules().stream().filter(r -> r.validity().enabled()).toList();
        dated = enabled.stream().filter(OpenQuestions::isDated).toList();
        enabled.stream().filter(r -> !isDated(r)).forEach(r -> read(r, alwaysRead));
        alsoRead.forEach(id -> needed(id, alwaysRead));
        ids = questionnaire.ids();
        asked = new boolean[ids.size()];
        askWhen = new @Nullable Check[ids.size()];
        Checks checks = new Checks(new FactFields(questionnaire), FactType.PROSPECT);
        for (int number = 0; number < askWhen.length; number++) {
            Question question = questionnaire.questions().get(number);
            asked[number] = question.traits().asked();
            askWhen[number] = question.askWhen() == null ? null : checks.check(question.askWhen());
        }
    }

    private static boolean isDated(Rule rule) {
        return rule.validity().effective() != null || rule.validity().expires() != null;
    }

    private void read(Rule rule, BitSet into) {
        rule.questionsRead().forEach(id -> needed(id, into));
    }

    /** A question, and those that decide whether it is asked. */
    private void needed(String id, BitSet into) {
        int number = questionnaire.number(id);
        if (number >= 0 && !into.get(number)) {
            into.set(number);
            questionnaire
                    .question(id)
                    .map(Question::askWhen)
                    .ifPresent(when -> when.names().forEach(name -> needed(name, into)));
        }
    }

    /**
     * Their ids, in the order of the questionnaire.
     *
     * @param answers by number
     */
    List<String> of(Answers answers, LocalDate day) {
        BitSet read = read(day);
        Row.Prospect prospect = new Row.Prospect(answers);
        int[] open = NONE;
        int count = 0;
        for (int number = read.nextSetBit(0); number >= 0; number = read.nextSetBit(number + 1)) {
            if (answers.value(number) == null && canBeAsked(number, prospect, answers)) {
                open = count == 0 ? new int[read.cardinality()] : open;
                open[count++] = number;
            }
        }
        return count == 0 ? List.of() : listed(open, count);
    }

    /** Many prospects in a row leave the same questions open. */
    private List<String> listed(int[] open, int count) {
        Listed known = last;
        if (known == null || !Arrays.equals(known.numbers(), 0, known.numbers().length, open, 0, count)) {
            int[] numbers = Arrays.copyOf(open, count);
            known = new Listed(
                    numbers, Arrays.stream(numbers).mapToObj(ids::get).toList());
            last = known;
        }
        return known.ids();
    }

    private BitSet read(LocalDate day) {
        if (dated.isEmpty()) {
            return alwaysRead;
        }
        ReadOn known = readOn;
        if (known == null || !known.day().equals(day)) {
            BitSet read = (BitSet) alwaysRead.clone();
            dated.stream().filter(r -> r.validity().covers(day)).forEach(r -> read(r, read));
            known = new ReadOn(day, read);
            readOn = known;
        }
        return known.questions();
    }

    private boolean canBeAsked(int number, Row.Prospect prospect, Answers answers) {
        Check when = askWhen[number];
        return asked[number]
                && (answers.unknown().isEmpty() || !answers.unknown().contains(ids.get(number)))
                && (when == null || when.holds(prospect));
    }
}
