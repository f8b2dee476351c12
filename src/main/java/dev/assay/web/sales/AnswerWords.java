package dev.assay.web.sales;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Questionnaire;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

    /** An answer. */
    String answer(String id, Value value) {
        if (value instanceof Value.Flag flag) {
            return flag.yes() ? yesNo.yes() : yesNo.no();
        }
        if (value instanceof Value.Num num) {
            return number(num.number());
        }
        if (value instanceof Value.Day day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day.date());
        }
        if (value instanceof Value.Many many) {
            return many.texts().stream().map(o -> label(id, o)).collect(Collectors.joining(", "));
        }
        return label(id, value.plain());
    }

    /** A number as the reader's language writes it. */
    String number(double number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    private String label(String question, String option) {
        return questionnaire
                .question(question)
                .flatMap(q -> q.option(option))
                .map((Option o) -> o.label(language))
                .orElse(option);
    }
}
