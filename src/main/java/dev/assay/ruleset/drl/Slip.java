package dev.assay.ruleset.drl;

import dev.assay.problem.Problem;

/** Signals that the rest of a construct cannot be understood; never leaves this package. */
final class Slip extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Slip(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
