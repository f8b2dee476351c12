package dev.assay.web.api;

import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.reasoning.KeptReasonings;
import dev.assay.reasoning.graph.DependencyGraph;
import dev.assay.reasoning.graph.GraphDocument;
import dev.assay.reasoning.graph.GraphPicture;
import dev.assay.reasoning.graph.GraphReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/programs/{program}/graph")
@Tag(name = "Reasoning")
class GraphApi {
    private static final String SVG = "image/svg+xml";

    private final Programs programs;
    private final KeptReasonings reasonings;
    private final Clock clock;

    GraphApi(Programs programs, KeptReasonings reasonings, Clock clock) {
        this.programs = programs;
        this.reasonings = reasonings;
        this.clock = clock;
    }

    @GetMapping(produces = {SVG, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "getGraph",
            summary = "Draws what depends on what: questions, traits, segments, score, tiers, collateral",
            description = "An SVG picture; nodes and edges as JSON where Accept asks for application/json.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = SVG,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\">…</svg>")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = GraphDocument.class))
            })
    ResponseEntity<Object> graph(
            @PathVariable String program,
            @Parameter(
                            description =
                                    "Only what this depends on, and what depends on it: id or title of a question, trait, segment, tier or item, or score or advice",
                            example = "target")
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(description = "Id of a market; the common rules, when left out")
                    @RequestParam(required = false)
                    @Nullable String market,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            HttpServletRequest request,
            HttpServletResponse response) {
        Refusals.otherParameters(request, List.of("of", "market"));
        Program active = ProgramsApi.active(programs, program);
        String known = DifferenceApi.known(active, market);
        DependencyGraph whole = GraphReader.of(
                active.title() + (known == null ? "" : ", market " + known),
                reasonings.of(active, clock.instant(), null).circuit(known));
        DependencyGraph graph = of == null
                ? whole
                : whole.around(whole.named(of).orElseThrow(() -> Refusals.unknown("node", of, names(whole))));
        if (wantsJson(accept)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(GraphDocument.of(graph));
        }
        // Opened by itself it is a page of its own, with styles of its own and nothing else.
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(SVG)).body(GraphPicture.of(graph));
    }

    private static List<String> names(DependencyGraph graph) {
        return graph.nodes().stream().flatMap(n -> Stream.of(n.id(), n.title())).toList();
    }

    private static boolean wantsJson(@Nullable String accept) {
        return accept != null && accept.contains("json") && !accept.contains("svg");
    }
}
