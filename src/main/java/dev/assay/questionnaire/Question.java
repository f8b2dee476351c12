package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.problem.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id name by which rules read its answer, {@code [a-z][A-Za-z0-9]*}
 * @param type kind of answer
 * @param wording in the questionnaire's language
 * @param wordings in other languages, by language tag
 * @param options legal answers of a choice, else empty
 * @param range what is refused outside it
 * @param askWhen when it applies; null for always. Only names other questions
 * @param traits how and whether it is asked
 * @param about what it tells of, such as {@code firmographic}, or null
 * @param says other names for it that a prospect or a list may use
 * @param place where it stands in the questionnaire
 */
public record Question(
        String id,
        AnswerType type,
        Wording wording,
        Map<String, Wording> wordings,
        List<Option> options,
        Range range,
        @Nullable Condition askWhen,
        Asking traits,
        @Nullable String about,
        List<String> says,
        Place place) {

    /** Copies. */
    public Question {
        wordings = Map.copyOf(wordings);
        options = List.copyOf(options);
        says = List.copyOf(says);
    }

    /**
     * Bounds of legal answers, both included; null where there is none.
     *
     * @param min least number
     * @param max greatest number
     * @param from earliest date
     * @param until latest date
     */
    public record Range(
            @Nullable Double min,
            @Nullable Double max,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** No bounds. */
        public static final Range ANY = new Range(null, null, null, null);
    }

    /**
     * How and whether a question is asked.
     *
     * @param required whether an interview wants an answer before it finishes
     * @param asked false when the answer comes from a CRM or an import only; such a question never keeps a decision open
     * @param open whether values other than the options are legal and kept as text
     * @param fixed whether nobody can change it, such as the country
     * @param pii whether the answer is personal data, masked in logs
     * @param sensitive whether to ask it late
     * @param cost seconds it takes to ask
     */
    public record Asking(
            boolean required, boolean asked, boolean open, boolean fixed, boolean pii, boolean sensitive, double cost) {
        /** Asked, nothing special, 5 seconds. */
        public static final Asking PLAIN = new Asking(false, true, false, false, false, false, 5);
    }

    /** The words in a language, or in the questionnaire's where there are none. */
    public Wording wording(String language) {
        return wordings.getOrDefault(language, wording);
    }

    /** The option with exactly this id. */
    public Optional<Option> option(String optionId) {
        return options.stream().filter(o -> o.id().equals(optionId)).findFirst();
    }

    /** Ids of all options, in order. */
    public List<String> optionIds() {
        return options.stream().map(Option::id).toList();
    }
}
