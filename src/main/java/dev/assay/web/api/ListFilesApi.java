package dev.assay.web.api;

import dev.assay.decision.KeptPrograms;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.ListJobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a list, to be fetched. */
@RestController
@Tag(name = "Lists")
class ListFilesApi {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ListJobs lists;
    private final KnownLists known;

    ListFilesApi(KeptPrograms kept, ListJobs lists) {
        this.lists = lists;
        this.known = new KnownLists(lists, kept);
    }

    @GetMapping("/api/v1/lists/{id}/result")
    @Operation(operationId = "getListResult", summary = "The classified rows, as CSV, in the order of the list")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<Resource> result(@PathVariable String id) {
        ListJob job = done(id);
        return file(job, lists.files().resultOf(job), "result");
    }

    @GetMapping("/api/v1/lists/{id}/errors")
    @Operation(
            operationId = "getListErrors",
            summary = "The rows that were passed over, as CSV, with every mistake in them")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<Resource> errors(@PathVariable String id) {
        ListJob job = done(id);
        return file(job, lists.files().errorsOf(job), "errors");
    }

    private ListJob done(String id) {
        ListJob job = known.list(id);
        if (job.state() != JobState.DONE) {
            throw KnownLists.wrongState(job, "fetched", "The files are there when it is done.");
        }
        return job;
    }

    private ResponseEntity<Resource> file(ListJob job, Path path, String what) {
        known.here(job, path);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(lists.files().fileName(job, what), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }
}
