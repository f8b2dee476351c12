package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.decision.Decision;
import dev.assay.decision.DecisionPage;
import dev.assay.decision.DecisionQuery;
import dev.assay.decision.Decisions;
import dev.assay.decision.Explanation;
import dev.assay.decision.KeptPrograms;
import dev.assay.decision.Succession;
import dev.assay.program.activation.Programs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/decisions", produces = "application/json")
@Tag(name = "Decisions", description = "What was recorded")
class DecisionsApi {
    private static final List<String> PARAMETERS =
            List.of("program", "market", "tier", "segment", "since", "cursor", "limit");

    private final Programs programs;
    private final KeptPrograms kept;
    private final Decisions decisions;

    DecisionsApi(Programs programs, KeptPrograms kept, Decisions decisions) {
        this.programs = programs;
        this.kept = kept;
        this.decisions = decisions;
    }

    @Schema(name = "Decision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(DecisionView classification, Map<String, @Nullable Object> given) {}

    @Schema(name = "Decisions")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<DecisionView> decisions, @Nullable String next) {}

    @Schema(name = "Explanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explained(
            @Schema(description = "Whether it decides the same; the words may differ")
            boolean identical,

            String said,
            List<Explanation.Difference> differences,

            @Schema(description = "Sentences, reasons and advice that are worded otherwise by now")
            List<Explanation.Difference> wording,

            DecisionView recorded) {}

    @GetMapping("/{id}")
    @Operation(
            operationId = "getDecision",
            summary = "A decision as it was recorded, with the answers as they were given")
    Recorded one(@PathVariable String id) {
        Decision decision = known(id);
        return new Recorded(views(List.of(decision)).get(0), decision.given());
    }

    @GetMapping("/{id}/explanation")
    @Operation(
            operationId = "explainDecision",
            summary = "A decision derived anew from its revision, and whether that gives the same")
    Explained explanation(@PathVariable String id) {
        Explanation explanation = decisions.explain(known(id));
        return new Explained(
                explanation.isIdentical(),
                said(explanation),
                explanation.differences(),
                explanation.wording(),
                views(List.of(explanation.decision())).get(0));
    }

    private static String said(Explanation explanation) {
        if (explanation.derived() == null) {
            return "The revision it was decided by is not kept any more: it cannot be derived anew.";
        }
        if (!explanation.isIdentical()) {
            return "Derived anew from its revision, it differs: see differences.";
        }
        return explanation.wording().isEmpty()
                ? "Derived anew from its revision, it is identical."
                : "Derived anew from its revision, it is the same decision, told in other words: see wording.";
    }

    @GetMapping
    @Operation(
            operationId = "getDecisions",
            summary = "Decisions, newest first",
            description = "\"next\" is the cursor of the next page; without it, that was all.")
    Page list(
            @RequestParam(required = false) @Nullable String program,
            @Parameter(description = "Made by the rules of this market") @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String tier,
            @Parameter(description = "Members of this segment") @RequestParam(required = false) @Nullable String segment,
            @Parameter(description = "A date (UTC) or a time") @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = "How many on a page",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    String limit,
            HttpServletRequest request) {
        Refusals.otherParameters(request, PARAMETERS);
        request.getParameterMap().keySet().forEach(name -> refuseControl(name, request.getParameter(name)));
        if (program != null && !programs.ids().contains(program)) {
            throw Refusals.unknown("program", program, programs.ids());
        }
        DecisionPage page = decisions.list(new DecisionQuery(
                program,
                market,
                tier,
                segment,
                since == null ? null : time(since),
                cursor == null ? null : before(cursor),
                Refusals.limit(limit, DecisionQuery.MOST)));
        return new Page(views(page.decisions()), page.next());
    }

    /** No id holds one, and PostgreSQL would not take it. */
    private static void refuseControl(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Refusals.parameter(name, "", "'" + name + "' holds a control character; send it without.");
        }
    }

    private Decision known(String id) {
        return decisions.find(id).orElseThrow(() -> Refusals.unknown("decision", id, List.of()));
    }

    private List<DecisionView> views(List<Decision> some) {
        Map<String, Succession> places = decisions.successions(some);
        return some.stream()
                .map(d -> DecisionView.of(
                        d, places.getOrDefault(d.id(), Succession.NONE), kept.words(d.program(), d.revision())))
                .toList();
    }

    private static String before(String cursor) {
        return DecisionQuery.read(cursor)
                .orElseThrow(() -> Refusals.parameter(
                        "cursor",
                        cursor,
                        "This is no cursor of ours: send the \"next\" of the page before, unchanged."));
    }

    private static Instant time(String since) {
        try {
            Instant time = since.length() == 10
                    ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(since).toInstant();
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 0 && year <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            // Told below, like a year out of range.
        }
        throw Refusals.parameter(
                "since", since, "'since' is a date such as 2026-03-01, or a time such as 2026-03-01T12:00:00Z.");
    }
}
