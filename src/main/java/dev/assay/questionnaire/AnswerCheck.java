package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import dev.assay.document.Pointers;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final Map<String, AnswerReader> readers = new HashMap<>();
    private final List<Question> byNeed;

    /**
     * @throws IllegalArgumentException if questions depend on each other in a circle
     */
    public AnswerCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(q -> readers.put(q.id(), new AnswerReader(q)));
        this.byNeed = byNeed(questionnaire);
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
     * @param language BCP 47 tag of the language in which numbers are written, such as {@code de}
     */
    public Checked check(Map<String, ?> raw, String language) {
        Map<String, Value> values = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        Numerals numerals = Numerals.of(language);
        for (Question question : questionnaire.questions()) {
            if (raw.containsKey(question.id())) {
                Reply reply = reader(question).read(raw.get(question.id()), numerals);
                problems.addAll(reply.problems());
                if (reply.value() != null) {
                    values.put(question.id(), reply.value());
                }
                if (reply.isUnknown()) {
                    unknown.add(question.id());
                }
            }
        }
        problems.addAll(unknownQuestions(raw.keySet()));
        return new Checked(settled(values, unknown), problems);
    }

    private AnswerReader reader(Question question) {
        AnswerReader reader = readers.get(question.id());
        if (reader == null) {
            throw new IllegalStateException(question.id());
        }
        return reader;
    }

    /** Judged on answers that apply themselves, each question after those that it depends on. */
    private Answers settled(Map<String, Value> values, Set<String> unknown) {
        Map<String, Value> counting = new HashMap<>();
        Facts facts = counting::get;
        Set<String> hidden = new HashSet<>();
        for (Question question : byNeed) {
            Condition askWhen = question.askWhen();
            Value value = values.get(question.id());
            if (askWhen != null && !askWhen.holds(facts)) {
                hidden.add(question.id());
            } else if (value != null) {
                counting.put(question.id(), value);
            }
        }
        Map<String, Value> kept = new LinkedHashMap<>();
        Map<String, Value> aside = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        for (String id : questionnaire.ids()) {
            @Nullable Value value = values.get(id);
            if (value != null) {
                (hidden.contains(id) ? aside : kept).put(id, value);
            } else if (unknown.contains(id) && !hidden.contains(id)) {
                open.add(id);
            }
        }
        return new Answers(kept, open, aside);
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

    private static List<Question> byNeed(Questionnaire questionnaire) {
        Set<String> waiting = new LinkedHashSet<>(questionnaire.ids());
        List<Question> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int before = order.size();
            for (Question question : questionnaire.questions()) {
                Condition askWhen = question.askWhen();
                if (waiting.contains(question.id())
                        && (askWhen == null || askWhen.names().stream().noneMatch(waiting::contains))) {
                    order.add(question);
                    waiting.remove(question.id());
                }
            }
            if (order.size() == before) {
                throw new IllegalArgumentException("questions in a circle: " + waiting);
            }
        }
        return order;
    }
}
