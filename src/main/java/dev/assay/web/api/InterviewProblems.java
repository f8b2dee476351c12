package dev.assay.web.api;

import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.time.Duration;
import java.util.List;

/** Why something cannot be done with an interview, and what can. */
final class InterviewProblems {
    private InterviewProblems() {}

    static Refusal unknown() {
        return new Refusal(ApiProblem.of(
                404,
                "unknown-interview",
                "No such interview",
                "There is no interview of this id. Begin one: POST /api/v1/interviews."));
    }

    static Refusal of(InterviewRefusal refusal, Duration lasts) {
        Interview now = refusal.interview();
        return switch (refusal.why()) {
            case CHANGED ->
                new Refusal(ApiProblem.of(
                        412,
                        "interview-changed",
                        "The interview was changed meanwhile",
                        List.of(Problem.error(
                                "interview-changed",
                                Place.NOWHERE,
                                "It is at version " + now.version()
                                        + " by now, as \"interview\" says. Look at what is new, and send your change again with If-Match: \""
                                        + now.version() + "\"; nothing was overwritten.",
                                Integer.toString(now.version()),
                                null))));
            case EXPIRED ->
                new Refusal(
                        ApiProblem.of(
                                410,
                                "interview-expired",
                                "The interview has expired",
                                "Nothing was said for " + lasts.toDays() + (lasts.toDays() == 1 ? " day" : " days")
                                        + ". Begin a new one, with what is still true as \"answers\"; GET …/history tells what was said in this one."));
            case FINISHED ->
                new Refusal(ApiProblem.of(
                        409,
                        "interview-finished",
                        "The interview is finished",
                        "Its decision is " + now.decision() + ". To go on with it, reopen it first: POST …/reopen."));
            case NOT_FINISHED ->
                new Refusal(
                        ApiProblem.of(
                                409,
                                "interview-open",
                                "The interview goes on",
                                "It is not finished: there is no decision yet to reopen or to see otherwise. Finish it first: POST …/finish."));
            case RULES_GONE ->
                new Refusal(ApiProblem.of(
                        409,
                        "rules-gone",
                        "The rules of the interview are not kept any more",
                        "Move it to the rules in force: POST …/move with {}."));
        };
    }
}
