package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Happened;
import dev.assay.interview.Interview;
import dev.assay.interview.Interviewer;
import dev.assay.interview.Interviews;
import dev.assay.interview.Listener;
import dev.assay.interview.Written;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Programs programs;
    private final Interviews interviews;
    private final Interviewer interviewer;
    private final Listener listener;
    private final InterviewReplies replies;

    InterviewsApi(Programs programs, Interviews interviews, Interviewer interviewer, Listener listener) {
        this.programs = programs;
        this.interviews = interviews;
        this.interviewer = interviewer;
        this.listener = listener;
        replies = new InterviewReplies(interviews, interviewer);
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "beginInterview",
            summary = "Begins an interview",
            description =
                    "Says whom it is with and what is known, and gets the first question. Everything that is acknowledged is durable. Each write takes an Idempotency-Key, so that it can be sent again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewBeginning.Request.class),
                            examples = @ExampleObject(name = "begin", value = InterviewBeginning.BEGIN)))
    @ApiResponse(
            responseCode = "201",
            description = "Begun; Location says where it is",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> begin(HttpServletRequest http) {
        Body body = Body.of(http);
        Interviews.By by = InterviewReplies.by(http, InterviewReplies.ADDRESS, body);
        return replies.answered(
                201,
                replies.guarded(() -> interviews.before(by.request()).orElseGet(() -> {
                    InterviewBeginning.Beginning beginning = InterviewBeginning.of(body.json(), programs);
                    return interviews.begin(beginning.began(), beginning.known(), by);
                })));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getInterview", summary = "An interview as it stands")
    ResponseEntity<InterviewView> one(@PathVariable String id) {
        return replies.answered(200, new Written(replies.guarded(() -> replies.alive(interviews.find(id))), false));
    }

    @Schema(name = "InterviewHistory")
    record History(List<HappenedView> events) {}

    @Schema(name = "InterviewEvent")
    record HappenedView(
            int number,
            Instant at,
            String actor,

            @Schema(description = "Its kind as \"event\", and what else there is to it")
            JsonNode what) {
        static HappenedView of(Happened happened) {
            return new HappenedView(happened.number(), happened.at(), happened.actor(), happened.json());
        }
    }

    @GetMapping("/{id}/history")
    @Operation(operationId = "getInterviewHistory", summary = "All that happened in an interview, in order")
    History history(@PathVariable String id) {
        return new History(replies.guarded(() -> interviews.history(id)).stream()
                .map(HappenedView::of)
                .toList());
    }

    @PostMapping(path = "/{id}/answers", consumes = "application/json")
    @Operation(
            operationId = "answerQuestions",
            summary = "Takes down answers, and says what to ask next",
            description =
                    "By question: an option's id, a value, or an object with value, words, sure and note; {\"unknown\": true}, {\"refused\": true}, or {\"doubted\": true} to have it asked again. Or the prospect's own words as text. All of it or nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewRequests.Answers.class),
                            examples = {
                                @ExampleObject(name = "answers", value = InterviewRequests.ANSWERS),
                                @ExampleObject(name = "own words", value = InterviewRequests.WORDS)
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "Taken down",
            content = @Content(schema = @Schema(implementation = InterviewView.class)))
    @ApiResponse(
            responseCode = "412",
            description = ProblemResponses.CHANGED,
            content =
                    @Content(
                            mediaType = ApiProblem.MEDIA_TYPE,
                            schema = @Schema(implementation = InterviewChanged.class)))
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> answer(@PathVariable String id, HttpServletRequest http) {
        Body body = Body.of(http);
        Function<Interview, Change> work = now -> Change.of(answers(body.json(), InterviewReplies.goesOn(now)));
        return body.json().root().path("text").isString()
                ? replies.listen(id, http, body, work)
                : replies.write(id, "answers", http, body, work);
    }

    private List<Event> answers(Document document, Interview now) {
        List<Event> events = new ArrayList<>(InterviewRequests.answers(document, now, interviewer.program(now)));
        JsonNode text = document.root().path("text");
        if (!text.isString()) {
            return events;
        }
        Set<String> told = events.stream()
                .filter(Event.Answered.class::isInstance)
                .map(e -> ((Event.Answered) e).question())
                .collect(Collectors.toSet());
        String asked = document.root().path("question").asString(null);
        events.addAll(listener.listen(interviewer.standing(now), text.asString().strip(), asked, told));
        return events;
    }

    @DeleteMapping("/{id}/answers/{question}")
    @Operation(operationId = "takeBackAnswer", summary = "Takes an answer back; what follows from it is judged anew")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> takeBack(
            @PathVariable String id, @PathVariable String question, HttpServletRequest http) {
        return replies.write(id, "answers/" + question, http, new Body(new byte[0]), now -> {
            if (InterviewReplies.goesOn(now).said(question) != null) {
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
            operationId = "finishInterview",
            summary = "Finishes an interview: the decision is recorded",
            description = "By what was said, settled or not. A decision after reopening supersedes the one before.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<InterviewView> finish(@PathVariable String id, HttpServletRequest http) {
        return replies.write(
                id,
                "finish",
                http,
                InterviewReplies.empty(http),
                now -> Change.finish(
                        interviewer.decision(InterviewReplies.goesOn(now), InterviewReplies.ACTOR),
                        interviewer.standing(now).isDecided()));
    }
}
