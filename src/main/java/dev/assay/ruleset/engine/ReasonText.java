package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import dev.assay.questionnaire.Questionnaire;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills a prospect's answers into the reasons of rules: options by label, numbers grouped as the language does, yes and no in the language's words (English where there are none), dates as ISO writes them. */
final class ReasonText {
    private static final String WORDS = "dev.assay.ruleset.engine.reasons";

    private final Questionnaire questionnaire;
    private final Answers answers;
    private final String language;
    private final ResourceBundle words;

    ReasonText(Questionnaire questionnaire, Answers answers, @Nullable String language) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.language = language == null ? questionnaire.language() : language;
        words = ResourceBundle.getBundle(
                WORDS,
                Locale.forLanguageTag(this.language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text with each {@code {question}} replaced; brackets around anything else stay. */
    String fill(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            Question question = close < 0
                    ? null
                    : questionnaire
                            .question(text.substring(open + 1, close).strip())
                            .orElse(null);
            if (question != null) {
                out.append(text, from, open).append(answer(question));
                from = close + 1;
            }
            open = text.indexOf('{', Math.max(open + 1, from));
        }
        return out.append(text.substring(from)).toString();
    }

    private String answer(Question question) {
        Value value = answers.value(question.id());
        if (value == null) {
            return words.getString("unanswered");
        }
        if (value instanceof Value.Num num) {
            NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag(language));
            format.setMaximumFractionDigits(6);
            return format.format(num.number());
        }
        if (value instanceof Value.Flag flag) {
            return words.getString(flag.yes() ? "yes" : "no");
        }
        if (value instanceof Value.Many many) {
            return many.texts().stream().map(t -> label(question, t)).collect(Collectors.joining(", "));
        }
        return value instanceof Value.Text text ? label(question, text.text()) : value.plain();
    }

    private String label(Question question, String option) {
        return question.option(option).map((Option o) -> o.label(language)).orElse(option);
    }
}
