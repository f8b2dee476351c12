package dev.assay.web.api;

/** A request is refused. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ApiProblem problem;

    Refusal(ApiProblem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }
}
