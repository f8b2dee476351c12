package dev.assay.web.language;

import dev.assay.phrase.Phrases;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Option;
import dev.assay.questionnaire.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.MessageSourceAccessor;

/** What is wrong with an answer, in the words of a page: options by their labels, numbers and days as the language writes them. */
public final class AnswerProblems {
    private static final int SHOWN = 6;

    private final MessageSourceAccessor messages;
    private final Phrases phrases;
    private final String language;

    /**
     * @param phrases in the language of the page
     * @param language in which options are called
     */
    public AnswerProblems(MessageSourceAccessor messages, Phrases phrases, String language) {
        this.messages = messages;
        this.phrases = phrases;
        this.language = language;
    }

    /**
     * In a sentence or two; of kinds that no page can bring about, as everybody is told.
     *
     * @param question that was answered, or null where there is none such by now
     */
    public String of(Problem problem, @Nullable Question question) {
        String found = problem.found();
        String what = found == null
                ? messages.getMessage("wrong.this")
                : messages.getMessage("wrong.what", new Object[] {found});
        if (question == null) {
            return problem.code().equals("unknown-question") ? say("wrong.unknown-question", what) : problem.message();
        }
        return switch (problem.code()) {
            case "not-a-number", "ambiguous-number", "bad-number", "not-whole", "not-yes-or-no", "too-long" ->
                say("wrong." + problem.code(), what);
            case "out-of-bounds" -> say("wrong.out-of-bounds", what, bounds(question.range()));
            case "bad-date" -> date(what, problem.suggestion());
            case "unknown-option" -> option(what, problem.suggestion(), question);
            default -> problem.message();
        };
    }

    private String date(String what, @Nullable String meant) {
        String wrong = say("wrong.bad-date", what);
        return meant == null ? wrong : wrong + " " + say("wrong.meant", phrases.day(LocalDate.parse(meant)));
    }

    private String option(String what, @Nullable String meant, Question question) {
        if (meant != null) {
            String label = question.option(meant).map(o -> o.label(language)).orElse(meant);
            return say("wrong.no-option", what) + " " + say("wrong.meant", say("wrong.what", label));
        }
        List<String> labels =
                question.options().stream().map((Option o) -> o.label(language)).toList();
        String some = labels.size() <= SHOWN
                ? phrases.or(labels)
                : phrases.say("cell.more", String.join(", ", labels.subList(0, SHOWN)), labels.size() - SHOWN);
        return say("wrong.no-option", what) + " " + say("wrong.options", some);
    }

    private String bounds(Question.Range range) {
        String least = range.min() != null
                ? phrases.number(range.min())
                : range.from() != null ? phrases.day(range.from()) : null;
        String most = range.max() != null
                ? phrases.number(range.max())
                : range.until() != null ? phrases.day(range.until()) : null;
        if (least != null && most != null) {
            return phrases.say("cell.between", least, most);
        }
        return least != null
                ? phrases.say(range.min() != null ? "cell.atLeast" : "cell.from", least)
                : phrases.say(range.max() != null ? "cell.atMost" : "cell.until", String.valueOf(most));
    }

    private String say(String code, String... parts) {
        return messages.getMessage(code, parts);
    }
}
