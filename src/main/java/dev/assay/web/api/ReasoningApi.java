package dev.assay.web.api;

import dev.assay.decision.Intake;
import dev.assay.decision.RecordedAnswers;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.reasoning.Asking;
import dev.assay.reasoning.Contrasts;
import dev.assay.reasoning.KeptReasonings;
import dev.assay.reasoning.Outlook;
import dev.assay.reasoning.Reasoning;
import dev.assay.reasoning.World;
import dev.assay.reasoning.search.Possible;
import dev.assay.reasoning.search.Search;
import dev.assay.ruleset.Circumstances;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/programs/{program}/reasoning", produces = "application/json")
@Tag(name = "Reasoning", description = "What may still come of answers that are not complete")
class ReasoningApi {
    private static final String ALL = """
            {"answers": {"industry": "banking", "employees": 12000}}""";
    private static final String NEXT = """
            {"answers": {"industry": "banking", "employees": 12000}, "next": true}""";
    private static final String CONTRAST = """
            {"answers": {"industry": "banking", "employees": 950}, "whyNot": ["regulated-enterprise"], "flips": {"to": "target"}}""";
    private static final String SETTLED = """
            {"answers": {"industry": "banking", "relationship": "resell"}, "settled": true}""";

    private final Programs programs;
    private final KeptReasonings reasonings;
    private final RecordedAnswers recorded;
    private final Clock clock;

    ReasoningApi(Programs programs, KeptReasonings reasonings, RecordedAnswers recorded, Clock clock) {
        this.programs = programs;
        this.reasonings = reasonings;
        this.recorded = recorded;
        this.clock = clock;
    }

    @PostMapping(consumes = "application/json")
    @Operation(
            operationId = "reason",
            summary = "Says what is still possible, and what is settled whatever else is answered",
            description =
                    "Send the answers so far. Nothing is recorded. Name the parts that you want; without any, possible and settled are answered."
                            + " It is exact: what is not named is impossible, and every example is one that a classification decides so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Request.class),
                            examples = {
                                @ExampleObject(name = "all", summary = "All that can be said", value = ALL),
                                @ExampleObject(name = "settled", summary = "What is settled", value = SETTLED),
                                @ExampleObject(name = "next", summary = "What to ask next", value = NEXT),
                                @ExampleObject(
                                        name = "contrast",
                                        summary = "Why not, and what would change it",
                                        value = CONTRAST)
                            }))
    ReasoningView reason(@PathVariable String program, HttpServletRequest http) throws IOException {
        Body body = Body.of(http);
        Program active = ProgramsApi.active(programs, program);
        ReasoningRequest request = ReasoningRequest.of(body.json(), active, clock.instant());
        Circumstances by = request.heard().by();
        Reasoning reasoning = reasonings.of(active, by.asOf(), by.language());
        Outlook outlook = new Outlook(reasoning, request.heard().answers(), by.market());
        Possible possible = outlook.possible(Search.STEPS);
        List<@Nullable String> markets = new ArrayList<>();
        outlook.worlds().stream().map(World::market).forEach(markets::add);
        return new ReasoningView(
                active.id(),
                active.revision().hex(),
                new ReasoningView.InputsView(by.asOf(), by.market(), Objects.requireNonNull(by.language())),
                markets,
                request.possible()
                        ? new PossibleViews(active.vocabulary(), request.heard().answers()).of(possible)
                        : null,
                request.settled() ? new SettledViews(active.vocabulary(), outlook).of(possible) : null,
                request.next()
                        ? NextView.of(
                                new Asking(reasoning, recorded.of(active.id()))
                                        .next(outlook, possible)
                                        .orElse(null),
                                active.vocabulary(),
                                Objects.requireNonNull(by.language()))
                        : null,
                request.contrast().isAny()
                        ? ContrastView.of(
                                request.contrast(), contrasts(active, reasoning, request.heard()), active.vocabulary())
                        : null);
    }

    /** By the rules of the market that is given, else of the one that the answers tell. */
    private static Contrasts contrasts(Program program, Reasoning reasoning, Intake.Heard heard) {
        Circumstances by = heard.by();
        String market = program.classify(heard.answers(), by).circumstances().market();
        return new Contrasts(reasoning, heard.answers(), market, by.market() == null);
    }

    /** What the body of a request may hold, for its description. */
    @Schema(name = "ReasoningRequest")
    record Request(
            @Schema(description = "By question id; null is unanswered, {\"unknown\": true} is \"don't know\"")
            Map<String, Object> answers,

            @Schema(description = "Id of a market of the program; each that the answers may lead to, when left out")
            @Nullable String market,

            @Schema(description = "Language tag of the prospect; the program's own, when left out", example = "en")
            @Nullable String language,

            @Schema(description = "Date or time to judge by; now, when left out") @Nullable String asOf,

            @Schema(description = "What may still come of it, each with an example") @Nullable Boolean possible,

            @Schema(description = "What is so whatever else is answered, and why") @Nullable Boolean settled,

            @Schema(description = "What to ask next, why, and how much is left") @Nullable Boolean next,

            @Schema(
                    description = "Tiers, segments or items, by id or title, of which it is asked why not; up to 10",
                    example = "[\"target\"]")
            @Nullable List<String> whyNot,

            @Schema(
                    description = "true for the smallest changes to another tier and segment, or {\"to\": \"target\"}",
                    example = "true")
            @Nullable Object flips,

            @Schema(description = "What holds whatever the answers are that are not known") @Nullable Boolean dontKnow) {}
}
