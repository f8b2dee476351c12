package dev.assay.web.api;

import dev.assay.decision.Appended;
import dev.assay.decision.Decision;
import dev.assay.decision.Decisions;
import dev.assay.decision.Draft;
import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.Intake;
import dev.assay.decision.KeptPrograms;
import dev.assay.decision.KeyTaken;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/programs/{program}/classifications", produces = "application/json")
@Tag(name = "Classifications", description = "Answers in, an explained classification out")
class ClassificationsApi {
    private static final Logger log = LoggerFactory.getLogger(ClassificationsApi.class);

    private static final String ONE = """
            {"answers": {"industry": "banking", "employees": 12000}, "prospect": "crm-4711"}""";
    private static final String LIST = """
            [{"answers": {"industry": "banking"}, "record": false}, {"answers": {"industry": "software"}, "record": false}]""";

    private final Programs programs;
    private final KeptPrograms kept;
    private final Decisions decisions;
    private final Clock clock;

    ClassificationsApi(Programs programs, KeptPrograms kept, Decisions decisions, Clock clock) {
        this.programs = programs;
        this.kept = kept;
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "classify",
            summary = "Classifies one prospect, or a list of up to 1,000",
            description =
                    "Recorded unless \"record\" is false. A list is taken whole or, when anything is wrong with any of it, not at all."
                            + " With an Idempotency-Key, the same request sent again gets the same answer, and nothing is recorded twice;"
                            + " the key of a request that is not recorded has no meaning.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(oneOf = {Request.class, Request[].class}),
                            examples = {
                                @ExampleObject(name = "one", summary = "One prospect", value = ONE),
                                @ExampleObject(name = "list", summary = "A list, not recorded", value = LIST)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(oneOf = {DecisionView.class, DecisionView[].class})))
    @ApiResponse(
            responseCode = "200",
            description = "Not recorded, as asked",
            content = @Content(schema = @Schema(oneOf = {DecisionView.class, DecisionView[].class})))
    @ApiResponse(
            responseCode = "409",
            description = "The key was used for another request",
            content = @Content(mediaType = ApiProblem.MEDIA_TYPE, schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Mistakes in the request, all of them",
            content = @Content(mediaType = ApiProblem.MEDIA_TYPE, schema = @Schema(implementation = ApiProblem.class)))
    ResponseEntity<Object> classify(
            @PathVariable String program,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http)
            throws IOException {
        Body body = Body.of(http);
        IdempotentRequest request = Keyed.request(key, program, body);
        boolean isList = startsList(body);
        Optional<List<Decision>> before = request == null ? Optional.empty() : recordedBefore(request);
        if (before.isPresent()) {
            return recorded(new Appended(before.get(), true), this::again, isList);
        }
        Program active = ProgramsApi.active(programs, program);
        Intake.Result result = new Intake(active).take(body.json(), clock.instant());
        if (!result.problems().isEmpty()) {
            throw Refusals.body(result.problems());
        }
        List<Intake.Taken> taken = result.taken();
        if (taken.get(0).request().record()) {
            List<Draft> drafts = taken.stream()
                    .map(t -> t.draft(active, t.request().channel(), "local"))
                    .toList();
            Appended appended = append(drafts, request);
            // What is durable now is answered from what is at hand: a database that fails here must not make it a
            // failure.
            return recorded(appended, appended.again() ? this::again : d -> view(d, active), isList);
        }
        List<DecisionView> views =
                taken.stream().map(t -> DecisionView.of(active, t)).toList();
        return ResponseEntity.ok(isList ? views : views.get(0));
    }

    /** What the body of a request may hold, for its description. */
    @Schema(name = "ClassificationRequest")
    record Request(
            @Schema(description = "By question id; null is unanswered, {\"unknown\": true} is \"don't know\"")
            Map<String, Object> answers,

            @Schema(description = "Your reference of the prospect") @Nullable String prospect,

            @Schema(
                    description =
                            "Id of a market of the program; the one that the answers tell, else none, when left out")
            @Nullable String market,

            @Schema(description = "Language tag of the prospect; the program's own, when left out", example = "en")
            @Nullable String language,

            @Schema(description = "Date (its noon in the program's time zone) or time to judge by; now, when left out")
            @Nullable String asOf,

            @Schema(
                    description = "open while more answers may come, final for the last word",
                    allowableValues = {"open", "final"},
                    defaultValue = "final")
            @Nullable String mode,

            @Schema(
                    name = "final",
                    description = "The same in another way: false is mode open, true is final. Give one of both")
            @Nullable Boolean isFinal,

            @Schema(description = "Where it came from", defaultValue = "api") @Nullable String channel,

            @Schema(defaultValue = "true") @Nullable Boolean record) {}

    private Appended append(List<Draft> drafts, @Nullable IdempotentRequest request) {
        try {
            return request == null ? new Appended(decisions.append(drafts), false) : decisions.append(drafts, request);
        } catch (KeyTaken e) {
            throw Keyed.taken();
        }
    }

    private Optional<List<Decision>> recordedBefore(IdempotentRequest request) {
        try {
            return decisions.recordedBefore(request);
        } catch (KeyTaken e) {
            throw Keyed.taken();
        }
    }

    private ResponseEntity<Object> recorded(Appended appended, Function<Decision, DecisionView> view, boolean isList) {
        log.atDebug()
                .addKeyValue("decisions", appended.decisions().size())
                .addKeyValue("again", appended.again())
                .log("decisions.recorded");
        List<DecisionView> views = appended.decisions().stream().map(view).toList();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(HttpStatus.CREATED);
        if (appended.again()) {
            response.header(Keyed.REPLAYED, "true");
        }
        if (!isList) {
            response.location(URI.create("/api/v1/decisions/" + views.get(0).id()));
        }
        return response.body(isList ? views : views.get(0));
    }

    private static DecisionView view(Decision decision, Program by) {
        return DecisionView.of(decision, Optional.of(by.vocabulary()));
    }

    private DecisionView again(Decision decision) {
        return DecisionView.of(decision, kept.words(decision.program(), decision.revision()));
    }

    private static boolean startsList(Body body) {
        for (byte b : body.bytes()) {
            if (b == '[' || b == '{') {
                return b == '[';
            }
        }
        return false;
    }
}
