package dev.assay.program.activation;

import dev.assay.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of going back.
 *
 * @param activation the new activation; null when it could not be done
 * @param problems why not; empty when it was done
 */
public record Rollback(@Nullable Activation activation, List<Problem> problems) {
    /** Copies. */
    public Rollback {
        problems = List.copyOf(problems);
    }
}
