package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.NamedRevision;
import dev.assay.program.activation.Programs;
import dev.assay.reasoning.KeptReasonings;
import dev.assay.reasoning.difference.DifferenceDocument;
import dev.assay.reasoning.difference.Effort;
import dev.assay.reasoning.difference.ProgramComparison;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/programs/{program}/difference", produces = "application/json")
@Tag(name = "Reasoning")
class DifferenceApi {
    private static final String ACTIVE = "active";
    private static final String FORM =
            "REVISION, REVISION:MARKET, or :MARKET of the active one; a revision is its first four digits or more, or active";

    private final Programs programs;
    private final KeptPrograms kept;
    private final KeptReasonings reasonings;
    private final Clock clock;

    DifferenceApi(Programs programs, KeptPrograms kept, KeptReasonings reasonings, Clock clock) {
        this.programs = programs;
        this.kept = kept;
        this.reasonings = reasonings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getDifference",
            summary = "Says in what two revisions or markets decide differently",
            description =
                    "Not the texts are compared but what is decided: for whom it differs, from what to what, an example with fewest answers, and the rules that do it."
                            + " identical says that it is proved that nothing differs. Both are judged by now. It may take some seconds; what was not settled then is named.")
    DifferenceDocument difference(
            @PathVariable String program,
            @Parameter(description = "What it was: " + FORM, required = true, example = ACTIVE)
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "What it is: " + FORM + ". Default: active", example = ":emea")
                    @RequestParam(defaultValue = ACTIVE)
                    String to,
            HttpServletRequest request) {
        Refusals.otherParameters(request, List.of("from", "to"));
        Program active = ProgramsApi.active(programs, program);
        ProgramComparison.Side one = side(active, "from", from == null ? "" : from);
        ProgramComparison.Side other = side(active, "to", to);
        // Seconds of a core each: whoever asks at the same time waits.
        synchronized (this) {
            return DifferenceDocument.of(one, other, ProgramComparison.of(one, other, Effort.USUAL));
        }
    }

    private ProgramComparison.Side side(Program active, String parameter, String typed) {
        int colon = typed.indexOf(':');
        String revision = colon < 0 ? typed : typed.substring(0, colon);
        String market = colon < 0 ? null : typed.substring(colon + 1);
        if (revision.isEmpty() && market == null || market != null && market.isEmpty()) {
            throw Refusals.parameter(parameter, typed, "Write " + FORM + ".");
        }
        Program meant = revision.isEmpty() || revision.equals(ACTIVE) ? active : kept(active.id(), revision);
        return new ProgramComparison.Side(reasonings.of(meant, clock.instant(), null), known(meant, market));
    }

    private Program kept(String id, String wanted) {
        NamedRevision named = NamedRevision.among(programs.history(id), wanted);
        Activation activation = named.activation();
        if (activation == null) {
            throw unknown("revision", named.problems());
        }
        return kept.program(id, activation.revision().hex())
                .orElseThrow(() -> unknown(
                        "revision",
                        List.of(Problem.error(
                                "unknown-revision",
                                Place.NOWHERE,
                                "Revision " + activation.revision() + " can no longer be read.",
                                wanted,
                                null))));
    }

    private static Refusal unknown(String what, List<Problem> problems) {
        return new Refusal(ApiProblem.of(404, "unknown-" + what, "No such " + what, problems));
    }

    /** The market, which the program has. */
    static @Nullable String known(Program program, @Nullable String market) {
        if (market != null) {
            program.markets().problem(market, Place.NOWHERE).ifPresent(p -> {
                throw unknown("market", List.of(p));
            });
        }
        return market;
    }
}
