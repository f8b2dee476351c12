package dev.assay.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that was taken in, and how far it is.
 *
 * @param id its id, which sorts by time
 * @param program by whose rules
 * @param revision of these rules; stays the same when it is gone on with
 * @param state how far it is
 * @param run how often it was taken up; who holds an older number has lost it
 * @param place id of the folder that holds its files
 * @param request what is to be done
 * @param progress of the run
 * @param outcome what came of it, or null before it ended
 * @param created when it was taken in
 * @param changed when its state last changed
 * @param expires when it will be deleted, or null while it is at work
 */
public record ListJob(
        String id,
        String program,
        String revision,
        JobState state,
        int run,
        String place,
        JobRequest request,
        Progress progress,
        @Nullable JobOutcome outcome,
        Instant created,
        Instant changed,
        @Nullable Instant expires) {
    /** The same, asked for otherwise. */
    ListJob with(JobRequest other) {
        return new ListJob(
                id, program, revision, state, run, place, other, progress, outcome, created, changed, expires);
    }

    /** The same, further on. */
    ListJob with(Progress other) {
        return with(state, run, other, outcome, changed, expires);
    }

    /** The same in another state. */
    ListJob with(
            JobState nowIn,
            int ofRun,
            Progress other,
            @Nullable JobOutcome came,
            Instant since,
            @Nullable Instant until) {
        return new ListJob(id, program, revision, nowIn, ofRun, place, request, other, came, created, since, until);
    }
}
