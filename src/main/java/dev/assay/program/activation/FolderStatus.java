package dev.assay.program.activation;

import dev.assay.problem.Problem;
import dev.assay.program.Revision;
import dev.assay.program.cases.CaseResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a program's folder now.
 *
 * @param state whether its content is the active one, and why not
 * @param revision of its content; null when there is no folder
 * @param problems errors and warnings; errors keep it from being activated
 * @param failures cases that fail, which keep it from being activated
 * @param checkedAt when it was last looked at because it had changed
 */
public record FolderStatus(
        State state,
        @Nullable Revision revision,
        List<Problem> problems,
        List<CaseResult> failures,
        Instant checkedAt) {
    /** Copies. */
    public FolderStatus {
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
    }

    /** What the folder's content is to the active revision. */
    public enum State {
        /** It is the active revision. */
        ACTIVE,
        /** It has errors or failing cases; the last good revision stays active. */
        REFUSED,
        /** Somebody went back from it to another revision; it becomes active again when it changes, or by a rollback to it. */
        ROLLED_BACK,
        /** It is good, but could not be kept in the database; tried again. */
        NOT_KEPT,
        /** Another process of the same database activated something newer. */
        OVERTAKEN,
        /** There is no folder any more; the last good revision stays active. */
        MISSING
    }
}
