package dev.assay.questionnaire;

import dev.assay.condition.Facts;
import dev.assay.condition.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checked and normalised answers of one prospect. Immutable. A question is answered, answered "don't know", set aside (answered, but it does not apply), or unanswered;
 * for conditions all but the first are null.
 */
public final class Answers implements Facts {
    private static final @Nullable Value[] NOT_NUMBERED = {};

    /** No answers at all. */
    public static final Answers NONE = new Answers(Map.of(), Set.of(), Map.of());

    private final Set<String> unknown;
    private final Map<String, Value> setAside;
    private final @Nullable Questionnaire questionnaire;
    private final @Nullable Value[] numbered;

    // Written once read, where there are numbers: nobody can change it, so it does no harm when two threads write the
    // same.
    private @Nullable Map<String, Value> values;

    /**
     * @param values answers that count, by question id
     * @param unknown ids of questions answered "don't know"
     * @param setAside answers to questions that do not apply, by id
     */
    public Answers(Map<String, Value> values, Set<String> unknown, Map<String, Value> setAside) {
        this(
                Collections.unmodifiableMap(new LinkedHashMap<>(values)),
                Collections.unmodifiableSet(new LinkedHashSet<>(unknown)),
                Collections.unmodifiableMap(new LinkedHashMap<>(setAside)),
                null,
                NOT_NUMBERED);
    }

    private Answers(
            @Nullable Map<String, Value> values,
            Set<String> unknown,
            Map<String, Value> setAside,
            @Nullable Questionnaire questionnaire,
            @Nullable Value[] numbered) {
        this.values = values;
        this.unknown = unknown;
        this.setAside = setAside;
        this.questionnaire = questionnaire;
        this.numbered = numbered;
    }

    /**
     * Without copying: whoever made them keeps none of them.
     *
     * @param questionnaire the questions answered
     * @param numbered answers that count, by number of the question
     */
    static Answers owning(
            Questionnaire questionnaire, @Nullable Value[] numbered, Set<String> unknown, Map<String, Value> setAside) {
        return new Answers(
                null,
                unknown.isEmpty() ? unknown : Collections.unmodifiableSet(unknown),
                setAside.isEmpty() ? setAside : Collections.unmodifiableMap(setAside),
                questionnaire,
                numbered);
    }

    /** The same answers, also to be had by the number of a question; those that {@link AnswerCheck} made already are. */
    @SuppressWarnings("ReferenceEquality") // Another questionnaire with the same questions may number them otherwise.
    public Answers in(Questionnaire asked) {
        if (questionnaire == asked) {
            return this;
        }
        List<Question> questions = asked.questions();
        @Nullable Value[] inOrder = new @Nullable Value[questions.size()];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[i] = value(questions.get(i).id());
        }
        return new Answers(values(), unknown, setAside, asked, inOrder);
    }

    @Override
    public @Nullable Value value(String question) {
        if (questionnaire == null) {
            return values().get(question);
        }
        int number = questionnaire.number(question);
        return number < 0 ? values().get(question) : numbered[number];
    }

    /**
     * The answer that counts, or null.
     *
     * @param question number of the question in the questionnaire given to {@link #in}
     * @throws IndexOutOfBoundsException if there is no such question, or no questionnaire was given
     */
    public @Nullable Value value(int question) {
        return numbered[question];
    }

    /** Answers that count, by question id, in the questionnaire's order. */
    public Map<String, Value> values() {
        Map<String, Value> written = values;
        if (written == null) {
            written = written();
            values = written;
        }
        return written;
    }

    private Map<String, Value> written() {
        Map<String, Value> written = new LinkedHashMap<>(numbered.length * 2);
        List<String> ids = questionnaire == null ? List.of() : questionnaire.ids();
        for (int i = 0; i < ids.size(); i++) {
            Value value = numbered[i];
            if (value != null) {
                written.put(ids.get(i), value);
            }
        }
        return Collections.unmodifiableMap(written);
    }

    /** Ids of questions answered "don't know". */
    public Set<String> unknown() {
        return unknown;
    }

    /** Answers to questions that do not apply. */
    public Map<String, Value> setAside() {
        return setAside;
    }

    /** Whether anything was said to this question: a value that counts, or "don't know". */
    public boolean isSettled(String question) {
        return value(question) != null || unknown.contains(question);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that
                && values().equals(that.values())
                && unknown.equals(that.unknown)
                && setAside.equals(that.setAside);
    }

    @Override
    public int hashCode() {
        return values().hashCode() * 31 + unknown.hashCode();
    }

    /** How many answers, never the answers themselves: they may be personal. */
    @Override
    public String toString() {
        return values().size() + " answers";
    }
}
