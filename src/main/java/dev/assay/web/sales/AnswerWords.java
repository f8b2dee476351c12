package dev.assay.web.sales;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Questions and answers as people read them. */
final class AnswerWords {
    private final Questionnaire questionnaire;
    private final String language;
    private final QuestionView.YesNo yesNo;
    private final Locale locale;

    AnswerWords(Questionnaire questionnaire, String language, QuestionView.YesNo yesNo, Locale locale) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.yesNo = yesNo;
        this.locale = locale;
    }

    /** The question's own words; the id where the question is unknown. */
    String question(String id) {
        return questionnaire.question(id).map(q -> q.wording(language).ask()).orElse(id);
    }

    /** An answer given in plain form. */
    String answer(String id, String plain) {
        return questionnaire.question(id).map(q -> answer(q, plain)).orElse(plain);
    }

    private String answer(Question question, String plain) {
        if (question.type() == AnswerType.BOOLEAN) {
            return plain.equals("true") ? yesNo.yes() : yesNo.no();
        }
        if (question.type().isNumeric()) {
            return NumberFormat.getInstance(locale).format(Double.parseDouble(plain));
        }
        if (question.type() == AnswerType.CHOICES) {
            return Arrays.stream(plain.split(", ")).map(o -> label(question, o)).collect(Collectors.joining(", "));
        }
        return label(question, plain);
    }

    private String label(Question question, String option) {
        return question.option(option).map((Option o) -> o.label(language)).orElse(option);
    }
}
