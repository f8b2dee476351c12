package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.batch.ListPreview;
import dev.assay.batch.MappingDraft;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.job.ListMapping;
import dev.assay.job.Recognised;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the columns of a list answer questions. */
@RestController
@Tag(name = "Lists")
class ListColumnsApi {
    private static final String JSON = "application/json";

    private final ListJobs lists;
    private final KnownLists known;
    private final JsonMapper mapper;

    ListColumnsApi(KeptPrograms kept, ListJobs lists, JsonMapper mapper) {
        this.lists = lists;
        this.known = new KnownLists(lists, kept);
        this.mapper = mapper;
    }

    @Schema(name = "ListColumns")
    record Columns(
            @Schema(description = "As what the list is read")
            String format,

            List<Column> columns,

            @Schema(description = "With an error among them the list cannot be classified as it is")
            List<ApiProblem.Item> problems) {}

    @Schema(name = "ListColumn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String name,

            @Schema(description = "Id of the question it answers; not there when it answers none") @Nullable String question,

            @Schema(description = "Whether it names the prospect")
            boolean isId,

            @Schema(description = "Whether the mapping leaves it out on purpose")
            boolean leftOut,

            @Schema(description = "The question with the nearest name, where it answers none") @Nullable String nearest,

            @Schema(description = "Up to three of the different cells in it")
            List<String> samples) {
        static Column of(ListPreview.Column c) {
            return new Column(c.name(), c.question(), c.isId(), c.leftOut(), c.nearest(), c.samples());
        }
    }

    @GetMapping(path = "/api/v1/lists/{id}/columns", produces = JSON)
    @Operation(
            operationId = "getListColumns",
            summary = "What was recognised of a list: its format, and which column answers which question")
    Columns columns(@PathVariable String id) throws IOException {
        ListJob job = known.list(id);
        known.here(job, lists.files().listOf(job));
        Recognised seen = lists.files().recognised(job, known.program(job));
        return new Columns(
                seen.format(),
                seen.columns().stream().map(Column::of).toList(),
                seen.problems().stream().map(ApiProblem.Item::of).toList());
    }

    @PutMapping(path = "/api/v1/lists/{id}/mapping", consumes = JSON, produces = JSON)
    @Operation(
            operationId = "mapListColumns",
            summary = "Says how the columns of a list answer questions, as mapping.json does",
            description = "While it is ready, stopped or failed. It begins anew then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = "object", description = "As mapping.json"),
                            examples = @ExampleObject("{\"id\": \"CRM no\", \"columns\": {\"Staff\": \"employees\"}}")))
    Columns map(@PathVariable String id, HttpServletRequest request) throws IOException {
        ListJob job = known.list(id);
        byte[] body = Body.of(request).bytes();
        String text = new String(body, StandardCharsets.UTF_8);
        ListMapping mapping = ListMapping.of(known.program(job), text);
        if (mapping.hasErrors()) {
            throw Refusals.body(mapping.problems());
        }
        if (!lists.ask(job, job.request().mappedBy(text))) {
            throw KnownLists.wrongState(
                    known.list(id), "mapped anew", "Only a list that is ready, stopped or failed can be.");
        }
        return columns(id);
    }

    @Schema(name = "MappingDraft")
    record Draft(
            @Schema(description = "As mapping.json; to be read by a person before it is used")
            JsonNode mapping,

            int columns,

            @Schema(description = "How many of the columns got a question")
            int matched,

            @Schema(description = "What was guessed, and what was not found")
            List<String> notes) {}

    @GetMapping(path = "/api/v1/lists/{id}/mapping/draft", produces = JSON)
    @Operation(
            operationId = "draftListMapping",
            summary = "A mapping drafted from the names of the columns and the values seen in them")
    Draft draft(@PathVariable String id) throws IOException {
        ListJob job = known.list(id);
        MappingDraft.Drafted drafted = MappingDraft.of(
                known.program(job),
                known.here(job, lists.files().listOf(job)),
                job.request().name(),
                job.request().language());
        if (drafted.json() == null) {
            throw Refusals.body(drafted.problems());
        }
        return new Draft(mapper.readTree(drafted.json()), drafted.columns(), drafted.matched(), drafted.notes());
    }
}
