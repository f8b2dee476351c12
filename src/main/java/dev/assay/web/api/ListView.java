package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.job.JobOutcome;
import dev.assay.job.JobState;
import dev.assay.job.ListJob;
import dev.assay.job.Progress;
import dev.assay.ruleset.Vocabulary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list that is classified in the background, as the API tells it. */
@Schema(name = "ListJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListView(
        String id,
        String program,

        @Schema(description = "Of the rules; the same from upload to end")
        String revision,

        @Schema(
                description = "How far it is",
                allowableValues = {"ready", "queued", "running", "stopping", "stopped", "done", "failed"})
        String state,

        @Schema(description = "Of the file, as its sender calls it")
        String name,

        @Schema(description = "In which its numbers are written; not there for the program's own") @Nullable String language,

        @Nullable String market,
        Instant asOf,
        boolean reasons,
        boolean record,
        String channel,
        String actor,
        Instant created,
        @Schema(description = "When its state last changed") Instant changed,

        @Schema(description = "When it will be deleted; not there while it is at work") @Nullable Instant expires,

        Far progress,

        @Schema(description = "There when it is done") @Nullable Summary summary,

        @Schema(description = "Of the list as a whole; where it failed, why")
        List<ApiProblem.Item> problems,

        @Schema(description = "Where the classified rows are; there when it is done") @Nullable String result,

        @Schema(description = "Where the rows are that were passed over; there when it is done") @Nullable String errors) {

    @Schema(name = "ListProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Far(
            @Schema(description = "Rows done, good and bad") long rows,
            @Schema(description = "Mistakes found in them") long mistakes,
            long bytesRead,
            long bytes,
            int percent,
            @Schema(description = "In this run") @Nullable Double rowsPerSecond,

            @Schema(description = "At the rate so far; while it is running") @Nullable Long secondsLeft) {
        static Far of(Progress p, boolean running) {
            Double rate = p.rate();
            Duration left = running ? p.left() : null;
            return new Far(
                    p.rows(),
                    p.mistakes(),
                    p.read(),
                    p.total(),
                    p.percent(),
                    rate == null ? null : Math.round(rate * 10) / 10.0,
                    left == null ? null : left.toSeconds());
        }
    }

    @Schema(name = "ListSummary")
    record Summary(
            long classified,

            @Schema(description = "Rows with mistakes; each is in the errors file")
            long passedOver,

            List<Count> tiers,
            @Schema(description = "By primary segment") List<Count> segments) {}

    @Schema(name = "Count")
    record Count(String id, String title, long rows) {}

    static ListView of(ListJob job, Optional<Vocabulary> words) {
        JobOutcome outcome = job.outcome();
        boolean done = job.state() == JobState.DONE;
        String at = "/api/v1/lists/" + job.id();
        return new ListView(
                job.id(),
                job.program(),
                job.revision(),
                job.state().json(),
                job.request().name(),
                job.request().language(),
                job.request().market(),
                job.request().asOf(),
                job.request().reasons(),
                job.request().record(),
                job.request().channel(),
                job.request().actor(),
                job.created(),
                job.changed(),
                job.expires(),
                Far.of(job.progress(), job.state() == JobState.RUNNING),
                done && outcome != null ? summary(outcome, words) : null,
                outcome == null
                        ? List.of()
                        : outcome.problems().stream().map(ApiProblem.Item::of).toList(),
                done ? at + "/result" : null,
                done ? at + "/errors" : null);
    }

    private static Summary summary(JobOutcome outcome, Optional<Vocabulary> words) {
        return new Summary(
                outcome.classified(),
                outcome.bad(),
                counts(
                        outcome.tiers(),
                        id -> words.flatMap(w -> w.tiers().stream()
                                .filter(t -> t.id().equals(id))
                                .findFirst()
                                .map(t -> t.title()))),
                counts(
                        outcome.segments(),
                        id -> words.flatMap(w -> w.segments().stream()
                                .filter(s -> s.id().equals(id))
                                .findFirst()
                                .map(s -> s.title()))));
    }

    private static List<Count> counts(Map<String, Long> counts, Function<String, Optional<String>> title) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new Count(e.getKey(), title.apply(e.getKey()).orElse(e.getKey()), e.getValue()))
                .toList();
    }
}
