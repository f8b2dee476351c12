package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.decision.KeyTaken;
import dev.assay.document.Document;
import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.InterviewRefusal.Why;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.NoSuchInterview;
import dev.assay.interview.Standing;
import dev.assay.interview.Written;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One conversation over the API: what a chatbot needs. */
@RestController
@RequestMapping(path = "/api/v1/interviews", produces = "application/json")
@Tag(name = "Interviews", description = "One conversation: ask, answer, take back, finish, hand over")
class InterviewsApi {
    private static final String ADDRESS = "/api/v1/interviews/";
    private static final String ACTOR = "local";

    private final Programs programs;
    private final KeptPrograms kept;
    private final Interviews interviews;
    private final Interviewer interviewer;

    InterviewsApi(Programs programs, KeptPrograms kept, Interviews interviews, Interviewer interviewer) {
        this.programs = programs;
        this.kept = kept;
        this.interviews = interviews;
        this.interviewer = interviewer;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            summary = "Begins an interview",
            description =
                    "Says whom it is with and what is known, and gets the first question. Everything that is acknowledged is durable. Each write takes an Idempotency-Key, so that it can be sent again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewRequests.Begin.class),
                            examples = @ExampleObject(name = "begin", value = InterviewRequests.BEGIN)))
    @ApiResponse(
            responseCode = "201",
            description = "Begun; Location says where it is",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> begin(HttpServletRequest http) {
        Body body = Body.of(http);
        Interviews.By by = by(http, ADDRESS, body);
        return answered(
                201,
                guarded(() -> interviews.before(by.request()).orElseGet(() -> {
                    InterviewRequests.Beginning beginning = InterviewRequests.begin(body.json(), programs);
                    return interviews.begin(beginning.began(), beginning.known(), by);
                })));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An interview as it stands")
    ResponseEntity<InterviewView> one(@PathVariable String id) {
        return answered(200, new Written(guarded(() -> open(interviews.find(id))), false));
    }

    @Schema(name = "InterviewHistory")
    record History(List<HappenedView> events) {}

    @Schema(name = "InterviewEvent")
    record HappenedView(
            int number,
            Instant at,
            String actor,

            @Schema(description = "Its kind as \"event\", and what else there is to it", type = "object")
            JsonNode what) {
        static HappenedView of(Happened happened) {
            return new HappenedView(happened.number(), happened.at(), happened.actor(), happened.json());
        }
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "All that happened in an interview, in order")
    History history(@PathVariable String id) {
        return new History(guarded(() -> interviews.history(id)).stream()
                .map(HappenedView::of)
                .toList());
    }

    @PostMapping(path = "/{id}/answers", consumes = "application/json")
    @Operation(
            summary = "Takes down answers, and says what to ask next",
            description =
                    "By question: an option's id, a value, or an object with value, words, sure and note; {\"unknown\": true}, {\"refused\": true}, or {\"doubted\": true} to have it asked again. All of it or nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewRequests.Answers.class),
                            examples = @ExampleObject(name = "answers", value = InterviewRequests.ANSWERS)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> answer(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return write(id, "answers", http, body, now -> {
            Document document = body.json();
            return Change.of(InterviewRequests.answers(document, goesOn(now), interviewer.program(now)));
        });
    }

    @DeleteMapping("/{id}/answers/{question}")
    @Operation(summary = "Takes an answer back; what follows from it is judged anew")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> takeBack(
            @PathVariable String id, @PathVariable String question, HttpServletRequest http) {
        return write(id, "answers/" + question, http, new Body(new byte[0]), now -> {
            if (goesOn(now).said(question) != null) {
                return Change.of(new Event.TakenBack(question));
            }
            if (interviewer.program(now).questionnaire().question(question).isEmpty()) {
                throw Refusals.unknown(
                        "question",
                        question,
                        interviewer.program(now).questionnaire().ids());
            }
            return Change.NONE;
        });
    }

    @PostMapping("/{id}/finish")
    @Operation(
            summary = "Finishes an interview: the decision is recorded",
            description = "By what was said, settled or not. A decision after reopening supersedes the one before.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> finish(@PathVariable String id, HttpServletRequest http) {
        return write(
                id,
                "finish",
                http,
                empty(http),
                now -> Change.finish(
                        interviewer.decision(goesOn(now), ACTOR),
                        interviewer.standing(now).isDecided()));
    }

    @PostMapping("/{id}/reopen")
    @Operation(
            summary = "Goes on with an interview that was finished; its decision stays until a later one supersedes it")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> reopen(@PathVariable String id, HttpServletRequest http) {
        return write(id, "reopen", http, empty(http), now -> Change.of(new Event.Reopened()), Why.NOT_FINISHED);
    }

    @PostMapping(path = "/{id}/override", consumes = "application/json")
    @Operation(summary = "Disagrees with the rules: another tier or segment, with a reason; both are kept")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = InterviewRequests.Override.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> override(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return write(
                id,
                "override",
                http,
                body,
                now -> Change.of(InterviewRequests.override(body.json(), interviewer.program(now))));
    }

    @PostMapping(path = "/{id}/move", consumes = "application/json")
    @Operation(summary = "Goes on by another revision of the rules: the active one, or the one named")
    @RequestBody(content = @Content(schema = @Schema(implementation = InterviewRequests.Move.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> move(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return write(id, "move", http, body, now -> {
            Program to = InterviewRequests.move(body.json(), goesOn(now), programs, kept);
            String revision = to.revision().hex();
            return revision.equals(now.setting().revision()) ? Change.NONE : Change.of(new Event.Moved(revision));
        });
    }

    /** Where somebody goes on with it. */
    @Schema(name = "Handover")
    record HandoverView(
            @Schema(description = "Page on which a person goes on at the same point")
            String url,

            InterviewView interview) {}

    @PostMapping(path = "/{id}/handover", consumes = "application/json")
    @Operation(summary = "Hands an interview over to a person, who goes on at the same point")
    @RequestBody(content = @Content(schema = @Schema(implementation = InterviewRequests.Handover.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<HandoverView> handover(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        ResponseEntity<InterviewView> written = write(id, "handover", http, body, now -> {
            goesOn(now);
            return Change.of(InterviewRequests.handover(body.json()));
        });
        InterviewView view = Objects.requireNonNull(written.getBody());
        return ResponseEntity.status(written.getStatusCode())
                .headers(written.getHeaders())
                .body(new HandoverView("/interviews/" + view.id(), view));
    }

    private ResponseEntity<InterviewView> write(
            String id, String what, HttpServletRequest http, Body body, Function<Interview, Change> work) {
        return write(id, what, http, body, work, null);
    }

    /**
     * @param unless the reason to refuse it while the interview goes on, or null
     */
    private ResponseEntity<InterviewView> write(
            String id,
            String what,
            HttpServletRequest http,
            Body body,
            Function<Interview, Change> work,
            @Nullable Why unless) {
        Interviews.By by = by(http, ADDRESS + id + "/" + what, body);
        return answered(
                200,
                guarded(() -> interviews.write(id, by, now -> {
                    if (unless != null && now.state() != Interview.State.FINISHED) {
                        throw new InterviewRefusal(unless, now);
                    }
                    return work.apply(now);
                })));
    }

    private static Interview goesOn(Interview now) {
        if (now.state() == Interview.State.FINISHED) {
            throw new InterviewRefusal(Why.FINISHED, now);
        }
        return now;
    }

    private Interview open(Interview interview) {
        if (interviews.isExpired(interview)) {
            throw new InterviewRefusal(Why.EXPIRED, interview);
        }
        return interview;
    }

    private ResponseEntity<InterviewView> answered(int status, Written written) {
        Interview interview = written.interview();
        Standing standing = guarded(() -> interviewer.standing(interview));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).eTag("\"" + interview.version() + "\"");
        if (status == 201) {
            response.location(URI.create(ADDRESS + interview.id()));
        }
        if (written.again()) {
            response.header(Keyed.REPLAYED, "true");
        }
        return response.body(view(standing));
    }

    private InterviewView view(Standing standing) {
        Interview interview = standing.interview();
        return InterviewView.of(
                standing,
                interview.state() == Interview.State.FINISHED
                        ? null
                        : interview.changed().plus(interviews.lasts()));
    }

    private <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (KeyTaken e) {
            throw Keyed.taken();
        } catch (NoSuchInterview e) {
            throw InterviewProblems.unknown();
        } catch (InterviewRefusal e) {
            throw InterviewProblems.of(e, interviews.lasts());
        }
    }

    private static Interviews.By by(HttpServletRequest http, String address, Body body) {
        return new Interviews.By(
                ACTOR,
                InterviewRequests.version(http.getHeader("If-Match")),
                Keyed.request(http.getHeader("Idempotency-Key"), http.getMethod() + " " + address, body));
    }

    /** The body of a request that needs none. */
    private static Body empty(HttpServletRequest http) {
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
