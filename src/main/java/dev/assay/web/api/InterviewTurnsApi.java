package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.InterviewRefusal;
import dev.assay.interview.InterviewRefusal.Why;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What else becomes of a conversation: reopened, seen otherwise, its collateral marked, moved to other rules, handed over. */
@RestController
@RequestMapping(path = "/api/v1/interviews", produces = "application/json")
@Tag(name = "Interviews")
class InterviewTurnsApi {
    private final Programs programs;
    private final KeptPrograms kept;
    private final Interviewer interviewer;
    private final InterviewReplies replies;

    InterviewTurnsApi(Programs programs, KeptPrograms kept, Interviews interviews, Interviewer interviewer) {
        this.programs = programs;
        this.kept = kept;
        this.interviewer = interviewer;
        replies = new InterviewReplies(interviews, interviewer);
    }

    @PostMapping("/{id}/reopen")
    @Operation(
            operationId = "reopenInterview",
            summary = "Goes on with an interview that was finished; its decision stays until a later one supersedes it")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> reopen(@PathVariable String id, HttpServletRequest http) {
        return replies.write(id, "reopen", http, InterviewReplies.empty(http), now -> {
            finished(now);
            return Change.of(new Event.Reopened());
        });
    }

    @PostMapping(path = "/{id}/override", consumes = "application/json")
    @Operation(
            operationId = "overrideInterview",
            summary = "Disagrees with the rules: another tier or segment, with a reason; both are kept")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = InterviewRequests.Override.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> override(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return replies.write(
                id,
                "override",
                http,
                body,
                now -> Change.of(InterviewRequests.override(
                        body.json(),
                        interviewer.program(finished(now)),
                        interviewer.standing(now).classification())));
    }

    @PostMapping(path = "/{id}/collateral", consumes = "application/json")
    @Operation(
            operationId = "markCollateral",
            summary = "Marks a piece of collateral as sent, or as not useful; false takes it back",
            description = "Also when the interview is finished.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MarkView.Request.class),
                            examples = @ExampleObject(name = "sent", value = MarkView.EXAMPLE)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> mark(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return replies.write(
                id, "collateral", http, body, now -> MarkView.read(body.json(), now, interviewer.program(now)));
    }

    @PostMapping(path = "/{id}/move", consumes = "application/json")
    @Operation(
            operationId = "moveInterview",
            summary = "Goes on by another revision of the rules: the active one, or the one named")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InterviewRequests.Move.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> move(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        return replies.write(id, "move", http, body, now -> {
            Program to = InterviewRequests.move(body.json(), InterviewReplies.goesOn(now), programs, kept);
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
    @Operation(
            operationId = "handOverInterview",
            summary = "Hands an interview over to a person, who goes on at the same point")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = InterviewRequests.Handover.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<HandoverView> handover(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        ResponseEntity<InterviewView> written = replies.write(id, "handover", http, body, now -> {
            InterviewReplies.goesOn(now);
            return Change.of(InterviewRequests.handover(body.json()));
        });
        InterviewView view = Objects.requireNonNull(written.getBody());
        return ResponseEntity.status(written.getStatusCode())
                .headers(written.getHeaders())
                .body(new HandoverView("/interviews/" + view.id(), view));
    }

    private static Interview finished(Interview now) {
        if (now.state() != Interview.State.FINISHED) {
            throw new InterviewRefusal(Why.NOT_FINISHED, now);
        }
        return now;
    }
}
