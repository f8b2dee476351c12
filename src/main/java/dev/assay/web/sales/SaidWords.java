package dev.assay.web.sales;

import dev.assay.condition.Value;
import dev.assay.interview.Said;
import dev.assay.program.Program;
import dev.assay.questionnaire.Answers;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.MessageSourceAccessor;

/** What was said to questions at any time in a conversation, as people read it. */
final class SaidWords {
    private final MessageSourceAccessor messages;
    private final String language;
    private final Program program;
    private final AnswerWords words;

    SaidWords(MessageSourceAccessor messages, Locale locale, String language, Program program) {
        this.messages = messages;
        this.language = language;
        this.program = program;
        words = new AnswerWords(
                program.questionnaire(),
                language,
                new QuestionView.YesNo(messages.getMessage("answer.yes"), messages.getMessage("answer.no")),
                locale);
    }

    /** The question's own words; the id where the program does not have it any more. */
    String question(String id) {
        return words.question(id);
    }

    /** What was said; letter by letter where the program does not take it any more. */
    String said(String id, Said said) {
        if (said.kind() != Said.Kind.ANSWER || said.given() == null) {
            return messages.getMessage("interview.state." + said.kind().word());
        }
        Object given = said.given();
        Answers answers =
                program.answerCheck().check(Map.of(id, given), language).answers();
        Value value = answers.value(id);
        Value shown = value == null ? answers.setAside().get(id) : value;
        return shown == null ? String.valueOf(given) : words.answer(id, shown);
    }
}
