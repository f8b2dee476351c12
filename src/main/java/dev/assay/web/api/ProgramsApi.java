package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.FolderStatus;
import dev.assay.program.activation.ProgramStatus;
import dev.assay.program.activation.Programs;
import dev.assay.web.api.Views.ActivationView;
import dev.assay.web.api.Views.FailureView;
import dev.assay.web.api.Views.FileProblemView;
import dev.assay.web.api.Views.MarketChoiceView;
import dev.assay.web.api.Views.MarketView;
import dev.assay.web.api.Views.ProgramView;
import dev.assay.web.api.Views.ProgramsView;
import dev.assay.web.api.Views.QuestionnaireView;
import dev.assay.web.api.Views.RevisionsView;
import dev.assay.web.api.Views.SegmentView;
import dev.assay.web.api.Views.StatusView;
import dev.assay.web.api.Views.SummaryView;
import dev.assay.web.api.Views.TierView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = "/api/v1/programs", produces = "application/json")
@Tag(name = "Programs", description = "What is asked, which segments and tiers there are, and which revision is active")
class ProgramsApi {
    private final Programs programs;

    ProgramsApi(Programs programs) {
        this.programs = programs;
    }

    @GetMapping
    @Operation(operationId = "getPrograms", summary = "All programs")
    ProgramsView all() {
        return new ProgramsView(programs.ids().stream().map(this::summary).toList());
    }

    private SummaryView summary(String id) {
        Optional<ProgramStatus> status = programs.status(id);
        Optional<Activation> active = status.map(ProgramStatus::active);
        return new SummaryView(
                id,
                programs.active(id).map(Program::title).orElse(null),
                active.map(a -> a.revision().hex()).orElse(null),
                active.map(Activation::at).orElse(null),
                status.map(s -> s.folder().problems().size()
                                + s.folder().failures().size())
                        .orElse(0));
    }

    @GetMapping("/{program}")
    @Operation(
            operationId = "getProgram",
            summary = "A program: its questionnaire, segments, tiers, markets, and how it stands")
    ProgramView one(@PathVariable String program) {
        ProgramStatus status =
                programs.status(known(program)).orElseThrow(() -> Refusals.unknown("program", program, programs.ids()));
        Optional<Activation> activation = Optional.ofNullable(status.active());
        FolderStatus folder = status.folder();
        StatusView how = new StatusView(
                activation.map(Activation::at).orElse(null),
                activation.map(a -> a.cause().json()).orElse(null),
                activation.map(Activation::actor).orElse(null),
                folder.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                folder.problems().stream().map(FileProblemView::of).toList(),
                folder.failures().stream().map(FailureView::of).toList());
        Optional<Program> active = programs.active(program);
        return new ProgramView(
                program,
                active.map(Program::title).orElse(null),
                activation.map(a -> a.revision().hex()).orElse(null),
                how,
                active.map(p -> p.vocabulary().segments().stream()
                                .map(SegmentView::of)
                                .toList())
                        .orElse(List.of()),
                active.map(p -> p.vocabulary().tiers().stream()
                                .map(TierView::of)
                                .toList())
                        .orElse(List.of()),
                active.map(ProgramsApi::markets).orElse(List.of()),
                active.map(ProgramsApi::choice).orElse(null),
                active.map(p -> QuestionnaireView.of(p.questionnaire())).orElse(null));
    }

    private static List<MarketView> markets(Program program) {
        return program.markets().all().stream()
                .map(m -> MarketView.of(m, program.ruleset()))
                .toList();
    }

    private static @Nullable MarketChoiceView choice(Program program) {
        String question = program.markets().question();
        return question == null
                ? null
                : new MarketChoiceView(question, new TreeMap<>(program.markets().byAnswer()));
    }

    @GetMapping("/{program}/questionnaire")
    @Operation(operationId = "getQuestionnaire", summary = "What the active revision of a program asks")
    QuestionnaireView questionnaire(@PathVariable String program) {
        return QuestionnaireView.of(active(programs, program).questionnaire());
    }

    @GetMapping("/{program}/revisions")
    @Operation(operationId = "getRevisions", summary = "Every activation of a program, newest first")
    RevisionsView revisions(@PathVariable String program) {
        return new RevisionsView(
                program,
                programs.history(known(program)).stream()
                        .map(ActivationView::of)
                        .toList());
    }

    @PostMapping(path = "/{program}/rollback", consumes = "application/json")
    @Operation(operationId = "rollBack", summary = "Goes back to an earlier revision; without one, to the one before")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Rollback.class),
                            examples = @ExampleObject("{\"revision\": \"5e0c2f8a91b3\"}")))
    ProgramView rollback(@PathVariable String program, HttpServletRequest request) throws IOException {
        known(program);
        String revision = wanted(Body.of(request).json());
        List<Problem> refused = programs.rollback(program, revision, "api").problems();
        if (!refused.isEmpty()) {
            boolean unknown = refused.stream().anyMatch(p -> p.code().startsWith("unknown"));
            throw new Refusal(ApiProblem.of(unknown ? 404 : 409, "rollback", "Nothing was rolled back", refused));
        }
        return one(program);
    }

    /** What a rollback asks for. */
    @Schema(name = "Rollback")
    record Rollback(@Nullable String revision) {}

    private static @Nullable String wanted(Document document) {
        JsonNode root = document.root();
        JsonNode revision = root.path("revision");
        for (String name : root.propertyNames()) {
            if (!name.equals("revision")) {
                throw Refusals.body(List.of(Problem.error(
                        "unknown-field",
                        document.placeOfKey("/" + name),
                        "There is no field '" + name + "'" + Nearest.hint(name, List.of("revision")),
                        name,
                        Nearest.to(name, List.of("revision")).orElse(null))));
            }
        }
        if (!root.isObject() || !revision.isMissingNode() && !revision.isNull() && !revision.isString()) {
            Place place = document.placeOf(root.isObject() ? "/revision" : "");
            throw Refusals.body(List.of(
                    Problem.error("wrong-type", place, "Send {\"revision\": \"…\"}, or {} for the revision before.")));
        }
        return revision.isString() ? revision.asString() : null;
    }

    private String known(String program) {
        if (!programs.ids().contains(program)) {
            throw Refusals.unknown("program", program, programs.ids());
        }
        return program;
    }

    /** The active revision, or the refusal that says why there is none. */
    static Program active(Programs programs, String program) {
        return programs.active(program).orElseThrow(() -> {
            if (!programs.ids().contains(program)) {
                return Refusals.unknown("program", program, programs.ids());
            }
            return new Refusal(ApiProblem.of(
                    409,
                    "program-not-active",
                    "The program has no active revision",
                    "Program '" + program + "' was never without mistakes. GET /api/v1/programs/" + program
                            + " says what is wrong with its files."));
        });
    }
}
