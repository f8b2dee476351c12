package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which questions are still open: they can be asked now, have no answer, and a rule that counts reads them, or reads a question that is asked because of them. While any
 * question that rules read could still come to apply, one of these is left: that on which it depends.
 */
final class OpenQuestions {
    private final Questionnaire questionnaire;
    private final Set<String> alwaysRead = new HashSet<>();
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

    private void read(Rule rule, Set<String> into) {
        rule.questionsRead().forEach(id -> needed(id, into));
    }

    /** A question, and those that decide whether it is asked. */
    private void needed(String id, Set<String> into) {
        if (into.add(id)) {
            questionnaire
                    .question(id)
                    .map(Question::askWhen)
                    .ifPresent(when -> when.names().forEach(name -> needed(name, into)));
        }
    }

    /** Their ids, in the order of the questionnaire. */
    List<String> of(Answers answers, LocalDate day) {
        Set<String> read = alwaysRead;
        for (Rule rule : dated) {
            if (rule.validity().covers(day)) {
                if (read == alwaysRead) {
                    read = new HashSet<>(alwaysRead);
                }
                read(rule, read);
            }
        }
        Set<String> needed = read;
        return questionnaire.questions().stream()
                .filter(q -> needed.contains(q.id()) && canBeAsked(q, answers))
                .map(Question::id)
                .toList();
    }

    private static boolean canBeAsked(Question question, Answers answers) {
        return question.traits().asked()
                && !answers.isSettled(question.id())
                && (question.askWhen() == null || question.askWhen().holds(answers));
    }
}
