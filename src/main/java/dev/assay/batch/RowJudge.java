package dev.assay.batch;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Classification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and classifies the raw answers of one prospect. */
@FunctionalInterface
public interface RowJudge {
    /** A classification, or all that is wrong with the answers, at pointers such as {@code /answers/employees}. */
    Outcome of(Map<String, @Nullable Object> answers);

    /**
     * What came of it.
     *
     * @param classification or null when there are errors
     * @param problems all of them
     */
    record Outcome(@Nullable Classification classification, List<Problem> problems) {
        /** Copies. */
        public Outcome {
            problems = List.copyOf(problems);
        }
    }
}
