package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.batch.ListPreview;
import dev.assay.batch.MappingDraft;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.job.ListMapping;
import dev.assay.job.Receiving;
import dev.assay.job.Recognised;
import dev.assay.problem.Nearest;
import dev.assay.program.Program;
import dev.assay.program.activation.Programs;
import dev.assay.web.upload.ListUpload;
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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Lists", description = "Whole files, classified in the background")
class ListsApi {
    private static final String JSON = "application/json";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> PARAMETERS = List.of("program", "cursor", "limit");
    private static final int MOST = 500;

    private final Programs programs;
    private final KeptPrograms kept;
    private final ListJobs lists;
    private final ListUpload upload;
    private final JsonMapper mapper;

    ListsApi(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock, JsonMapper mapper) {
        this.mapper = mapper;
        this.programs = programs;
        this.kept = kept;
        this.lists = lists;
        this.upload = new ListUpload(lists, clock);
    }

    @PostMapping(path = "/api/v1/programs/{program}/lists", produces = JSON)
    @Operation(
            summary = "Takes in a list, and classifies it in the background",
            description =
                    "As the part \"file\" of a form, with the wishes as further parts; or as the body itself, with the wishes as query parameters."
                            + " The list is on disk before the answer comes. With an Idempotency-Key, the same list sent again is taken in once, as long as it is kept.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = Form.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; Location says where to look",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The list is larger than this server takes",
            content = @Content(mediaType = ApiProblem.MEDIA_TYPE, schema = @Schema(implementation = ApiProblem.class)))
    @ApiResponse(
            responseCode = "507",
            description = "The disk has no room for it",
            content = @Content(mediaType = ApiProblem.MEDIA_TYPE, schema = @Schema(implementation = ApiProblem.class)))
    ResponseEntity<ListView> take(@PathVariable String program, HttpServletRequest request) throws IOException {
        Receiving.Received received = upload.take(
                request, ProgramsApi.active(programs, program), new ListUpload.Sender("api", "local", true));
        ResponseEntity.BodyBuilder response = ResponseEntity.accepted()
                .location(URI.create("/api/v1/lists/" + received.job().id()));
        if (received.again()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(view(received.job()));
    }

    /** The parts of a form, for its description. */
    @Schema(name = "ListForm")
    record Form(
            @Schema(type = "string", format = "binary", description = "CSV, XLSX or JSON Lines")
            String file,

            @Schema(
                    description =
                            "How its columns answer questions, as in mapping.json; the program's own, when left out")
            @Nullable String mapping,

            @Schema(description = "Column that names the prospect; what the mapping says, when left out") @Nullable String id,

            @Schema(description = "Id of a market of the program") @Nullable String market,

            @Schema(description = "Date (its noon in the program's time zone) or time to judge by; now, when left out")
            @Nullable String asOf,

            @Schema(defaultValue = "false", description = "Whether the result says why") @Nullable Boolean reasons,

            @Schema(defaultValue = "false", description = "Whether every row is recorded as a decision") @Nullable Boolean record,

            @Schema(defaultValue = "true", description = "false: wait to be started") @Nullable Boolean start,

            @Schema(description = "What the list is called, for people") @Nullable String name) {}

    @Schema(name = "Lists")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<ListView> lists, @Nullable String next) {}

    @GetMapping(path = "/api/v1/lists", produces = JSON)
    @Operation(
            summary = "Lists, newest first",
            description = "\"next\" is the cursor of the next page; without it, that was all.")
    Page all(
            @RequestParam(required = false) @Nullable String program,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(
                            description = "How many on a page",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @RequestParam(defaultValue = "50")
                    String limit,
            HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Refusals.parameter(
                        "unknown", name, "There is no parameter '" + name + "'" + Nearest.hint(name, PARAMETERS));
            }
        }
        if (program != null && !programs.ids().contains(program)) {
            throw Refusals.unknown("program", program, programs.ids());
        }
        int count = count(limit);
        List<ListJob> found = lists.list(program, cursor == null ? null : before(cursor), count + 1);
        List<ListJob> page = found.subList(0, Math.min(count, found.size()));
        return new Page(
                page.stream().map(this::view).toList(),
                found.size() > count ? page.get(count - 1).id() : null);
    }

    @GetMapping(path = "/api/v1/lists/{id}", produces = JSON)
    @Operation(summary = "A list, and how far it is")
    ListView one(@PathVariable String id) {
        return view(known(id));
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

            @Schema(description = "The question with the nearest name, where it answers none") @Nullable String nearest) {
        static Column of(ListPreview.Column c) {
            return new Column(c.name(), c.question(), c.isId(), c.leftOut(), c.nearest());
        }
    }

    @GetMapping(path = "/api/v1/lists/{id}/columns", produces = JSON)
    @Operation(summary = "What was recognised of a list: its format, and which column answers which question")
    Columns columns(@PathVariable String id) throws IOException {
        ListJob job = known(id);
        Recognised seen = Recognised.of(program(job), here(job, lists.listOf(job)), job.request());
        return new Columns(
                seen.format(),
                seen.columns().stream().map(Column::of).toList(),
                seen.problems().stream().map(ApiProblem.Item::of).toList());
    }

    @PutMapping(path = "/api/v1/lists/{id}/mapping", consumes = JSON, produces = JSON)
    @Operation(
            summary = "Says how the columns of a list answer questions, as mapping.json does",
            description = "While it is ready, stopped or failed. It begins anew then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples = @ExampleObject("{\"id\": \"CRM no\", \"columns\": {\"Staff\": \"employees\"}}")))
    Columns map(@PathVariable String id, HttpServletRequest request) throws IOException {
        ListJob job = known(id);
        byte[] body = Body.of(request).bytes();
        String text = new String(body, StandardCharsets.UTF_8);
        ListMapping mapping = ListMapping.of(program(job), text);
        if (mapping.hasErrors()) {
            throw Refusals.body(mapping.problems());
        }
        if (!lists.map(job, text)) {
            throw wrongState(known(id), "mapped anew", "Only a list that is ready, stopped or failed can be.");
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
    @Operation(summary = "A mapping drafted from the names of the columns and the values seen in them")
    Draft draft(@PathVariable String id) throws IOException {
        ListJob job = known(id);
        MappingDraft.Drafted drafted = MappingDraft.of(
                program(job), here(job, lists.listOf(job)), job.request().name());
        if (drafted.json() == null) {
            throw Refusals.body(drafted.problems());
        }
        return new Draft(mapper.readTree(drafted.json()), drafted.columns(), drafted.matched(), drafted.notes());
    }

    private Program program(ListJob job) {
        return kept.program(job.program(), job.revision())
                .orElseThrow(() -> new Refusal(ApiProblem.of(
                        409,
                        "revision-gone",
                        "The rules of this list can no longer be read",
                        "The rules of the day on which this list was sent can no longer be read. Send it again.")));
    }

    @PostMapping(path = "/api/v1/lists/{id}/start", produces = JSON)
    @Operation(summary = "Starts a list that waits to be started")
    ListView start(@PathVariable String id) {
        ListJob job = known(id);
        if (job.state() != JobState.READY || !lists.start(id)) {
            throw wrongState(
                    known(id),
                    "started",
                    "Only a list that is ready can be started; one that stopped is gone on with by /resume.");
        }
        return view(known(id));
    }

    @PostMapping(path = "/api/v1/lists/{id}/resume", produces = JSON)
    @Operation(summary = "Goes on with a list that was stopped or failed, where it stopped")
    ListView resume(@PathVariable String id) {
        ListJob job = known(id);
        if (job.state() == JobState.READY || !lists.start(id)) {
            throw wrongState(known(id), "gone on with", "Only a list that was stopped or that failed can be.");
        }
        return view(known(id));
    }

    @PostMapping(path = "/api/v1/lists/{id}/stop", produces = JSON)
    @Operation(summary = "Stops a list, in a moment; /resume goes on with it")
    ListView stop(@PathVariable String id) {
        known(id);
        if (!lists.stop(id)) {
            throw wrongState(known(id), "stopped", "Only a list that is queued or running can be.");
        }
        return view(known(id));
    }

    @DeleteMapping(path = "/api/v1/lists/{id}")
    @Operation(summary = "Deletes a list, its result and its errors, stopping it before")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> delete(@PathVariable String id) {
        known(id);
        lists.delete(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/v1/lists/{id}/result")
    @Operation(summary = "The classified rows, as CSV, in the order of the list")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<Resource> result(@PathVariable String id) {
        ListJob job = done(id);
        return file(job, lists.resultOf(job), "result");
    }

    @GetMapping("/api/v1/lists/{id}/errors")
    @Operation(summary = "The rows that were passed over, as CSV, with every mistake in them")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<Resource> errors(@PathVariable String id) {
        ListJob job = done(id);
        return file(job, lists.errorsOf(job), "errors");
    }

    private ListJob done(String id) {
        ListJob job = known(id);
        if (job.state() != JobState.DONE) {
            throw wrongState(job, "fetched", "The files are there when it is done.");
        }
        return job;
    }

    private Path here(ListJob job, Path path) {
        if (!lists.isHere(job) || !Files.isRegularFile(path)) {
            throw new Refusal(
                    ApiProblem.of(
                            409,
                            "list-elsewhere",
                            "The files of this list are not here",
                            lists.isHere(job)
                                    ? "The files of this list were removed from the server's folder."
                                    : "The files of this list are with another server, the one that took it in. Ask that one."));
        }
        return path;
    }

    private ResponseEntity<Resource> file(ListJob job, Path path, String what) {
        here(job, path);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(lists.fileName(job, what), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }

    private ListJob known(String id) {
        return lists.find(id).orElseThrow(() -> Refusals.unknown("list", id, List.of()));
    }

    private ListView view(ListJob job) {
        return ListView.of(job, kept.words(job.program(), job.revision()));
    }

    private static Refusal wrongState(ListJob job, String what, String when) {
        return new Refusal(ApiProblem.of(
                409,
                "list-state",
                "The list is in no state for that",
                "This list is " + job.state().json() + " and cannot be " + what + " now. " + when));
    }

    private static String before(String cursor) {
        if (cursor.chars().anyMatch(c -> c != '-' && Character.digit(c, 16) < 0)) {
            throw Refusals.parameter(
                    "cursor", cursor, "This is no cursor of ours: send the \"next\" of the page before, unchanged.");
        }
        return cursor;
    }

    private static int count(String limit) {
        try {
            int count = Integer.parseInt(limit);
            if (count >= 1 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw Refusals.parameter("limit", limit, "'limit' is a whole number from 1 to " + MOST + ".");
    }
}
