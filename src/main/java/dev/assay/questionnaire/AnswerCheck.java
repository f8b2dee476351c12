package dev.assay.questionnaire;

import dev.assay.document.Pointers;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a prospect's answers, as they come from forms, lists, CRMs and chats, into answers that rules can read: each by its question's type; those that do not apply set aside.
 * To check what was checked changes nothing. Immutable, for use by any thread.
 */
public final class AnswerCheck {
    /** Characters in one answer that are refused beyond. */
    public static final int MAX_LENGTH = 10_000;

    /** The text that means "don't know". */
    public static final String UNKNOWN = "?";

    private static final int HINTS = 50;

    private final Questionnaire questionnaire;
    private final AnswerReader[] readers;
    private final Settling settling;

    /**
     * @throws IllegalArgumentException if questions depend on each other in a circle
     */
    public AnswerCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.readers = questionnaire.questions().stream().map(AnswerReader::new).toArray(AnswerReader[]::new);
        this.settling = new Settling(questionnaire);
    }

    /**
     * What came of it.
     *
     * @param answers those without problems, in the questionnaire's order
     * @param problems one for each mistake, with pointers such as {@code /answers/employees}; when there is an error, the answers should not be used
     */
    public record Checked(Answers answers, List<Problem> problems) {
        /** Copies. */
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks.
     *
     * @param raw by question id: text, number, boolean, a list of these, or null; {@code {"unknown": true}} or {@code ?} for "don't know". Null and blank are unanswered
     * @param language BCP 47 tag of the language in which numbers are written, and days besides ISO, such as {@code de}
     */
    public Checked check(Map<String, ?> raw, String language) {
        @Nullable Reply[] replies = new Reply[readers.length];
        List<Problem> problems = new ArrayList<>();
        Notation notation = Notation.of(language);
        for (int i = 0; i < readers.length; i++) {
            String id = settling.id(i);
            if (raw.containsKey(id)) {
                Reply reply = readers[i].read(raw.get(id), notation);
                problems.addAll(reply.problems());
                replies[i] = reply;
            }
        }
        problems.addAll(unknownQuestions(raw.keySet()));
        return new Checked(settling.answers(replies), problems);
    }

    /** Whether an answer says nothing at all, neither a value nor "don't know": such as an empty text or list. */
    public boolean isNothing(String question, @Nullable Object raw, String language) {
        int number = questionnaire.number(question);
        return number >= 0 && readers[number].read(raw, Notation.of(language)).equals(Reply.NOTHING);
    }

    /** Checks many rows of answers to these questions in one language, one answer at a time. */
    public RowCheck rows(String language) {
        return new RowCheck(questionnaire, readers, settling, Notation.of(language));
    }

    private List<Problem> unknownQuestions(Set<String> ids) {
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            if (questionnaire.number(id) >= 0) {
                continue;
            }
            // A hostile request may name any number of questions, and each search looks at all that there are.
            String near = problems.size() < HINTS
                    ? Nearest.to(id, questionnaire.ids()).or(() -> said(id)).orElse(null)
                    : null;
            String shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
            problems.add(Problem.error(
                    "unknown-question",
                    Place.pointer(Pointers.child("/answers", id)),
                    "There is no question '" + shown + "'" + (near == null ? "." : "; did you mean '" + near + "'?"),
                    shown,
                    near));
        }
        return problems;
    }

    private Optional<String> said(String word) {
        String folded = Choices.folded(word);
        return questionnaire.questions().stream()
                .filter(q -> q.says().stream().anyMatch(s -> Choices.folded(s).equals(folded)))
                .map(Question::id)
                .findFirst();
    }
}
