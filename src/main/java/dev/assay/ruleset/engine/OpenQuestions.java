package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which questions are still open: they can be asked now, have no answer, and a rule that counts reads them, or reads a question that is asked because of them. While any
 * question that rules read could still come to apply, one of these is left: that on which it depends.
 */
final class OpenQuestions {
    private final Questionnaire questionnaire;
    private final BitSet alwaysRead = new BitSet();
    private final List<Rule> dated;

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
        List<Question> questions = questionnaire.questions();
        List<String> open = List.of();
        for (int number = read.nextSetBit(0); number >= 0; number = read.nextSetBit(number + 1)) {
            if (answers.value(number) == null && canBeAsked(questions.get(number), answers)) {
                open = open.isEmpty() ? new ArrayList<>() : open;
                open.add(questions.get(number).id());
            }
        }
        return open;
    }

    private BitSet read(LocalDate day) {
        if (dated.isEmpty()) {
            return alwaysRead;
        }
        BitSet read = (BitSet) alwaysRead.clone();
        dated.stream().filter(r -> r.validity().covers(day)).forEach(r -> read(r, read));
        return read;
    }

    private static boolean canBeAsked(Question question, Answers answers) {
        return question.traits().asked()
                && !answers.isSettled(question.id())
                && (question.askWhen() == null || question.askWhen().holds(answers));
    }
}
