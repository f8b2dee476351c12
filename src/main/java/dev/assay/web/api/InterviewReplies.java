package dev.assay.web.api;

import dev.assay.decision.KeyTaken;
import dev.assay.interview.Change;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.InterviewRefusal.Why;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Standing;
import dev.assay.interview.Written;
import dev.assay.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Reads what all requests about interviews have in common, and answers them alike. */
final class InterviewReplies {
    static final String ADDRESS = "/api/v1/interviews/";
    static final String ACTOR = "local";

    private final Interviews interviews;
    private final Interviewer interviewer;

    InterviewReplies(Interviews interviews, Interviewer interviewer) {
        this.interviews = interviews;
        this.interviewer = interviewer;
    }

    /**
     * Goes on with an interview, and answers how it stands then.
     *
     * @param what is done, as the address says it
     * @param work says what is to happen
     * @throws Refusal if it cannot be done, or was sent wrongly
     */
    ResponseEntity<InterviewView> write(
            String id, String what, HttpServletRequest http, Body body, Function<Interview, Change> work) {
        Interviews.By by = by(http, ADDRESS + id + "/" + what, body);
        return answered(200, guarded(() -> interviews.write(id, by, work)));
    }

    /** The same of a prospect's own words, with what was made of them. */
    ResponseEntity<InterviewView> listen(
            String id, HttpServletRequest http, Body body, Function<Interview, Change> work) {
        Interviews.By by = by(http, ADDRESS + id + "/answers", body);
        Written written = guarded(() -> interviews.write(id, by, work));
        Interview after = written.interview();
        HeardViews heard = HeardViews.of(interviews.history(id), after, guarded(() -> interviewer.program(after)));
        return answered(200, written, heard);
    }

    /** The same, unless it is finished. */
    static Interview goesOn(Interview now) {
        if (now.state() == Interview.State.FINISHED) {
            throw new InterviewRefusal(Why.FINISHED, now);
        }
        return now;
    }

    /** The same, unless it has expired. */
    Interview alive(Interview interview) {
        if (interviews.isExpired(interview)) {
            throw new InterviewRefusal(Why.EXPIRED, interview);
        }
        return interview;
    }

    /** How it stands, with its version. */
    ResponseEntity<InterviewView> answered(int status, Written written) {
        return answered(status, written, null);
    }

    private ResponseEntity<InterviewView> answered(int status, Written written, @Nullable HeardViews heard) {
        Interview interview = written.interview();
        Standing standing = guarded(() -> interviewer.standing(interview));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).eTag("\"" + interview.version() + "\"");
        if (status == 201) {
            response.location(URI.create(ADDRESS + interview.id()));
        }
        if (written.again()) {
            response.header(Keyed.REPLAYED, "true");
        }
        return response.body(view(standing, heard));
    }

    private InterviewView view(Standing standing, @Nullable HeardViews heard) {
        Interview interview = standing.interview();
        return InterviewView.of(
                standing,
                interview.state() == Interview.State.FINISHED
                        ? null
                        : interview.changed().plus(interviews.lasts()),
                heard);
    }

    /** Does something; what keeps it from being done is told as a problem. */
    <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (KeyTaken e) {
            throw Keyed.taken();
        } catch (NoSuchInterview e) {
            throw InterviewProblems.unknown();
        } catch (InterviewRefusal e) {
            throw e.why() == Why.CHANGED ? stale(e) : InterviewProblems.of(e, interviews.lasts());
        }
    }

    private StaleWrite stale(InterviewRefusal refusal) {
        Interview now = refusal.interview();
        ApiProblem problem = InterviewProblems.of(refusal, interviews.lasts()).problem();
        return new StaleWrite(InterviewChanged.of(problem, readable(now)), now.version());
    }

    /** As it stands; null where its rules are not kept any more. */
    private @Nullable InterviewView readable(Interview now) {
        try {
            return view(interviewer.standing(now), null);
        } catch (InterviewRefusal e) {
            return null;
        }
    }

    /** Who writes, and on what condition. */
    static Interviews.By by(HttpServletRequest http, String address, Body body) {
        return new Interviews.By(
                ACTOR,
                InterviewRequests.version(http.getHeader("If-Match")),
                Keyed.request(http.getHeader("Idempotency-Key"), http.getMethod() + " " + address, body));
    }

    /** The body of a request that needs none. */
    static Body empty(HttpServletRequest http) {
        Body body = Body.of(http);
        if (body.bytes().length > 0) {
            Problems problems = new Problems();
            new JsonFields(body.json(), "", problems).isObject("{}", new ArrayList<>());
            if (problems.hasErrors()) {
                throw Refusals.body(problems.sorted());
            }
        }
        return body;
    }
}
