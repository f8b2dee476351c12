package dev.assay.web.api;

import dev.assay.decision.KeptRules.Judge;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a program, as the API needs it.
 *
 * @param title what people read
 * @param revision identity of its content
 * @param vocabulary what its rules speak of
 * @param check of its answers
 * @param judge its rules
 */
public record ServedProgram(String title, String revision, Vocabulary vocabulary, Check check, Judge judge) {
    /** Id of the program. */
    public String id() {
        return vocabulary.program();
    }

    /** Checks and normalises answers. */
    @FunctionalInterface
    public interface Check {
        /** All problems at once, at pointers such as {@code /answers/employees}. */
        Outcome of(Map<String, @Nullable Object> raw, String language);
    }

    /**
     * What became of answers.
     *
     * @param answers checked and normalised; of use only without errors
     * @param problems all of them
     */
    public record Outcome(Answers answers, List<Problem> problems) {
        /** Copies. */
        public Outcome {
            problems = List.copyOf(problems);
        }
    }
}
