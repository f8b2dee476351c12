package dev.assay.web.sales;

import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Listener;
import dev.assay.interview.Said;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.web.language.AnswerProblems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rep typed or chose at a question, taken down: as the questionnaire reads it, or else by its words, such as {@code next March} or {@code around 500}.
 *
 * @param said what is to be taken down, or null where it was not understood
 * @param refusal why not; empty where it was
 */
record TypedAnswer(@Nullable Said said, String refusal) {
    /** Nothing was typed. */
    static final TypedAnswer NOTHING = new TypedAnswer(null, "");

    /**
     * @param wrong says what cannot be read
     */
    static TypedAnswer of(
            Object given,
            Question question,
            Interview now,
            Interviewer interviewer,
            Listener listener,
            AnswerProblems wrong) {
        Program program = interviewer.program(now);
        Optional<Problem> refused =
                program
                        .answerCheck()
                        .check(Map.of(question.id(), given), now.setting().language())
                        .problems()
                        .stream()
                        .filter(Problem::isError)
                        .findFirst();
        if (refused.isEmpty()) {
            return new TypedAnswer(Said.answer(given), "");
        }
        if (!(given instanceof String typed) || question.type() == AnswerType.TEXT) {
            return new TypedAnswer(null, wrong.of(refused.get(), question));
        }
        List<Event> events = listener.listen(interviewer.standing(now), typed, question.id(), Set.of());
        return events.stream()
                .filter(e -> e instanceof Event.Answered a && a.question().equals(question.id()))
                .map(e -> new TypedAnswer(((Event.Answered) e).said(), ""))
                .findFirst()
                .orElseGet(() -> new TypedAnswer(
                        null, again(events, question).orElseGet(() -> wrong.of(refused.get(), question))));
    }

    /** Of what may mean several things it is said how to say it. */
    private static Optional<String> again(List<Event> events, Question question) {
        return events.stream()
                .filter(Event.NotUnderstood.class::isInstance)
                .flatMap(e -> ((Event.NotUnderstood) e).missed().stream())
                .filter(m ->
                        m.question().equals(question.id()) && !m.candidates().isEmpty())
                .map(Event.Missed::ask)
                .findFirst();
    }
}
