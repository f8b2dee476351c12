package dev.assay.storage;

import dev.assay.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened, or did not take a write: nothing of that write is kept. Carries what to tell the person who runs Assay. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    DatabaseUnavailable(Problem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** What is wrong, and the way out. Holds no password. */
    public Problem problem() {
        return problem;
    }
}
