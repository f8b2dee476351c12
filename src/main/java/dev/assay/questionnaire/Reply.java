package dev.assay.questionnaire;

import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one answer: a value, "don't know", problems, or nothing. Immutable; the same raw answer to the same question always gives an equal one, so it may be kept.
 *
 * @param value null for all but the first
 * @param isUnknown whether it was "don't know"
 * @param problems empty for all but the third
 */
public record Reply(@Nullable Value value, boolean isUnknown, List<Problem> problems) {
    /** Nothing was said. */
    public static final Reply NOTHING = new Reply(null, false, List.of());

    static final Reply DONT_KNOW = new Reply(null, true, List.of());

    /** Copies. */
    public Reply {
        problems = List.copyOf(problems);
    }

    static Reply of(Value value) {
        return new Reply(value, false, List.of());
    }

    static Reply refused(Problem problem) {
        return new Reply(null, false, List.of(problem));
    }
}
