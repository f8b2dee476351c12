package dev.assay.reasoning.contrast;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changed answers, and what is decided then.
 *
 * @param changes one for each question changed, in the questionnaire's order
 * @param size how far all changes are together: for numbers and days the boundaries that rules draw between old and new, for a question with several answers each option, else one
 * @param outcome what is decided then, as the engine decides
 * @param answers all answers then; what no longer applies is set aside
 * @param setAside questions that were answered and no longer apply then
 * @param open questions that come to apply then and are counted as not answered
 * @param back questions whose answers were set aside and count then
 */
public record Flip(
        List<Change> changes,
        int size,
        Outcome outcome,
        Answers answers,
        List<String> setAside,
        List<String> open,
        List<String> back) {
    /** Copies. */
    public Flip {
        changes = List.copyOf(changes);
        setAside = List.copyOf(setAside);
        open = List.copyOf(open);
        back = List.copyOf(back);
    }

    /**
     * One changed answer.
     *
     * @param question its id
     * @param from what was answered; null for nothing
     * @param to the nearest legal answer that will do; null for nothing chosen any more
     * @param within all answers that no rule tells from it, in words: {@code 1,000 or more}
     */
    public record Change(
            String question, @Nullable Value from, @Nullable Value to, String within) {}

    /** Ids of the questions changed. */
    public List<String> questions() {
        return changes.stream().map(Change::question).toList();
    }
}
