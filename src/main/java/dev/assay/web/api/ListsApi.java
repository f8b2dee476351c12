package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import dev.assay.job.Receiving;
import dev.assay.problem.Nearest;
import dev.assay.program.activation.Programs;
import dev.assay.web.upload.ListUpload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lists", description = "Whole files, classified in the background")
class ListsApi {
    private static final String JSON = "application/json";
    private static final List<String> PARAMETERS = List.of("program", "cursor", "limit");
    private static final int MOST = 500;

    private final Programs programs;
    private final ListJobs lists;
    private final KnownLists known;
    private final ListUpload upload;

    ListsApi(Programs programs, KeptPrograms kept, ListJobs lists, Clock clock) {
        this.programs = programs;
        this.lists = lists;
        this.known = new KnownLists(lists, kept);
        this.upload = new ListUpload(lists, clock);
    }

    @PostMapping(path = "/api/v1/programs/{program}/lists", produces = JSON)
    @Operation(
            operationId = "sendList",
            summary = "Takes in a list, and classifies it in the background",
            description =
                    "As the part \"file\" of a form, with the wishes as further parts; or as the body itself, with the wishes as query parameters."
                            + " The list is on disk before the answer comes. With an Idempotency-Key, the same list sent again is taken in once, as long as it is kept.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = ListForm.class)),
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
        return response.body(known.view(received.job()));
    }

    @Schema(name = "Lists")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<ListView> lists, @Nullable String next) {}

    @GetMapping(path = "/api/v1/lists", produces = JSON)
    @Operation(
            operationId = "getLists",
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
        int count = Refusals.limit(limit, MOST);
        List<ListJob> found = lists.list(program, cursor == null ? null : before(cursor), count + 1);
        List<ListJob> page = found.subList(0, Math.min(count, found.size()));
        return new Page(
                page.stream().map(known::view).toList(),
                found.size() > count ? page.get(count - 1).id() : null);
    }

    @GetMapping(path = "/api/v1/lists/{id}", produces = JSON)
    @Operation(operationId = "getList", summary = "A list, and how far it is")
    ListView one(@PathVariable String id) {
        return known.view(known.list(id));
    }

    @PostMapping(path = "/api/v1/lists/{id}/start", produces = JSON)
    @Operation(operationId = "startList", summary = "Starts a list that waits to be started")
    ListView start(@PathVariable String id) {
        ListJob job = known.list(id);
        if (job.state() != JobState.READY || !lists.start(id)) {
            throw KnownLists.wrongState(
                    known.list(id),
                    "started",
                    "Only a list that is ready can be started; one that stopped is gone on with by /resume.");
        }
        return known.view(known.list(id));
    }

    @PostMapping(path = "/api/v1/lists/{id}/resume", produces = JSON)
    @Operation(operationId = "resumeList", summary = "Goes on with a list that was stopped or failed, where it stopped")
    ListView resume(@PathVariable String id) {
        ListJob job = known.list(id);
        if (job.state() == JobState.READY || !lists.start(id)) {
            throw KnownLists.wrongState(
                    known.list(id), "gone on with", "Only a list that was stopped or that failed can be.");
        }
        return known.view(known.list(id));
    }

    @PostMapping(path = "/api/v1/lists/{id}/stop", produces = JSON)
    @Operation(operationId = "stopList", summary = "Stops a list, in a moment; /resume goes on with it")
    ListView stop(@PathVariable String id) {
        known.list(id);
        if (!lists.stop(id)) {
            throw KnownLists.wrongState(known.list(id), "stopped", "Only a list that is queued or running can be.");
        }
        return known.view(known.list(id));
    }

    @DeleteMapping(path = "/api/v1/lists/{id}")
    @Operation(operationId = "deleteList", summary = "Deletes a list, its result and its errors, stopping it before")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> delete(@PathVariable String id) {
        known.list(id);
        lists.delete(id);
        return ResponseEntity.noContent().build();
    }

    private static String before(String cursor) {
        if (cursor.chars().anyMatch(c -> c != '-' && Character.digit(c, 16) < 0)) {
            throw Refusals.parameter(
                    "cursor", cursor, "This is no cursor of ours: send the \"next\" of the page before, unchanged.");
        }
        return cursor;
    }
}
