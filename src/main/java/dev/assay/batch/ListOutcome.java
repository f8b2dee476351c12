package dev.assay.batch;

import dev.assay.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a list.
 *
 * @param summary of what was done; null when nothing was, because of an error among the problems
 * @param problems of the list as a whole
 * @param mistakes the first mistakes in rows, some dozens at most, in the order of the rows
 * @param stopped whether it was stopped before its end; what was done lies beside its place, and {@link ListRequest#resume} goes on with it
 * @param format as what the list was read, such as {@code CSV, separated by semicolons, UTF-8}; empty when it was not
 */
public record ListOutcome(
        @Nullable ListSummary summary,
        List<Problem> problems,
        List<RowProblem> mistakes,
        boolean stopped,
        String format) {
    /** Copies. */
    public ListOutcome {
        problems = List.copyOf(problems);
        mistakes = List.copyOf(mistakes);
    }

    static ListOutcome refused(List<Problem> problems) {
        return new ListOutcome(null, problems, List.of(), false, "");
    }
}
