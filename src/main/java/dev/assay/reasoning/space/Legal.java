package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Questionnaire;
import java.util.Map;

/** Whether the questionnaire itself lets an answer pass, unchanged. */
final class Legal {
    private final AnswerCheck check;
    private final String language;

    Legal(Questionnaire questionnaire) {
        check = new AnswerCheck(questionnaire);
        language = questionnaire.language();
    }

    boolean passes(String question, Value value) {
        AnswerCheck.Checked checked = check.check(Map.of(question, raw(value)), language);
        Answers answers = checked.answers();
        return checked.problems().isEmpty()
                && (value.equals(answers.value(question))
                        || value.equals(answers.setAside().get(question)));
    }

    /** As it comes from outside. */
    static Object raw(Value value) {
        if (value instanceof Value.Num num) {
            return num.number();
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : value.plain();
    }
}
