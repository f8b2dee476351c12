package dev.assay.ruleset.engine;

import dev.assay.condition.Facts;
import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which questions are still open: asked, perhaps applicable, not settled, and read by a rule that counts. */
final class OpenQuestions {
    private final Questionnaire questionnaire;
    private final Set<String> alwaysRead = new HashSet<>();
    private final List<Rule> dated;

    OpenQuestions(Ruleset ruleset) {
        questionnaire = ruleset.vocabulary().questionnaire();
        List<Rule> enabled =
                ruleset.rules().stream().filter(r -> r.validity().enabled()).toList();
        dated = enabled.stream().filter(OpenQuestions::isDated).toList();
        enabled.stream().filter(r -> !isDated(r)).forEach(r -> alwaysRead.addAll(r.questionsRead()));
    }

    private static boolean isDated(Rule rule) {
        return rule.validity().effective() != null || rule.validity().expires() != null;
    }

    /** Their ids, in the order of the questionnaire. */
    List<String> of(Answers answers, LocalDate day) {
        Set<String> read = alwaysRead;
        for (Rule rule : dated) {
            if (rule.validity().covers(day)) {
                if (read == alwaysRead) {
                    read = new HashSet<>(alwaysRead);
                }
                read.addAll(rule.questionsRead());
            }
        }
        Set<String> asked = read;
        Applicability applicability = new Applicability(answers);
        return questionnaire.questions().stream()
                .filter(q -> asked.contains(q.id()) && applicability.isOpen(q.id()))
                .map(Question::id)
                .toList();
    }

    private final class Applicability implements Facts {
        private final Answers answers;
        private final Map<String, Boolean> known = new HashMap<>();

        Applicability(Answers answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable Value value(String name) {
            return answers.value(name);
        }

        @Override
        public boolean isOpen(String id) {
            if (answers.isSettled(id)) {
                return false;
            }
            Boolean before = known.get(id);
            if (before == null) {
                before = questionnaire.question(id).map(this::mayBeAsked).orElse(false);
                known.put(id, before);
            }
            return before;
        }

        private boolean mayBeAsked(Question question) {
            return question.traits().asked()
                    && (question.askWhen() == null || question.askWhen().truth(this) != Truth.FALSE);
        }
    }
}
