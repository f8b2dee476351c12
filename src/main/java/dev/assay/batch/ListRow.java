package dev.assay.batch;

import dev.assay.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, cut into its cells.
 *
 * @param line where it begins, from 1
 * @param fields its cells; none when it could not be cut
 * @param problem an error when it could not be cut, a warning when it may have been cut wrongly, or null
 */
record ListRow(long line, List<String> fields, @Nullable Problem problem) {
    ListRow {
        fields = List.copyOf(fields);
    }
}
