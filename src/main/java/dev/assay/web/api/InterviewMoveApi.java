package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Moving;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what would change if an interview went on by other rules. */
@RestController
@RequestMapping(path = "/api/v1/interviews", produces = "application/json")
@Tag(name = "Interviews")
class InterviewMoveApi {
    private final Programs programs;
    private final KeptPrograms kept;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final InterviewReplies replies;

    InterviewMoveApi(Programs programs, KeptPrograms kept, Interviews interviews, Interviewer interviewer) {
        this.programs = programs;
        this.kept = kept;
        this.interviews = interviews;
        this.interviewer = interviewer;
        replies = new InterviewReplies(interviews, interviewer);
    }

    @GetMapping("/{id}/move")
    @Operation(
            operationId = "previewInterviewMove",
            summary = "What would change if an interview went on by another revision of the rules",
            description =
                    "Questions that would appear, vanish or be set aside, answers that would no longer be taken, and how it stands before and after. Nothing is recorded.")
    MoveView preview(
            @PathVariable String id,
            @Parameter(
                            description = "The first digits of a kept revision. Default: the active one",
                            example = "159fddc4")
                    @RequestParam(required = false)
                    @Nullable String revision,
            HttpServletRequest request) {
        Refusals.otherParameters(request, List.of("revision"));
        return replies.guarded(() -> {
            Interview now = InterviewReplies.goesOn(replies.alive(interviews.find(id)));
            Program to = InterviewRequests.revision(now, revision, programs, kept);
            return MoveView.of(Moving.of(interviewer.standing(now), interviewer.standing(now, to)));
        });
    }
}
