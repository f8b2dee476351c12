package dev.assay.web.api;

import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as people read them in a language. */
final class AnswerLabels {
    private final Questionnaire questionnaire;
    private final String language;
    private final Locale locale;

    AnswerLabels(Questionnaire questionnaire, String language) {
        this.questionnaire = questionnaire;
        this.language = language;
        locale = Locale.forLanguageTag(language);
    }

    /** Labels of options, numbers and days as they are written; null for yes, no and nothing. */
    @Nullable String of(String questionId, @Nullable Object given) {
        Question question = questionnaire.question(questionId).orElse(null);
        if (question == null || given == null || given instanceof Boolean) {
            return null;
        }
        if (given instanceof List<?> several) {
            return several.stream().map(one -> option(question, one.toString())).collect(Collectors.joining(", "));
        }
        if (given instanceof Number number) {
            return NumberFormat.getNumberInstance(locale).format(number);
        }
        return switch (question.type()) {
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(LocalDate.parse(given.toString()));
            default -> option(question, given.toString());
        };
    }

    private String option(Question question, String id) {
        return question.option(id).map(o -> o.label(language)).orElse(id);
    }
}
