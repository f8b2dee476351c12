package dev.assay.job;

import dev.assay.batch.DamagedList;
import dev.assay.problem.Problem;
import dev.assay.storage.DatabaseUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** A run of a list: takes it up, has it worked on, and keeps what came of it. For use by many threads. */
final class JobRun {
    private static final Logger log = LoggerFactory.getLogger(JobRun.class);

    /** Runs in a row that ended with their process before their first row: more will end so too. */
    private static final int TRIES = 5;

    private final JobTable table;
    private final JobPlace place;
    private final JobWork work;
    private final JobSettings settings;
    private final Clock clock;

    JobRun(JobTable table, JobPlace place, JobWork work, JobSettings settings, Clock clock) {
        this.table = table;
        this.place = place;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a list up.
     *
     * @param died whether its last run ended with its process
     * @return as it is now; empty when somebody else took it up first
     */
    Optional<ListJob> claim(ListJob job, boolean died) {
        Instant now = clock.instant();
        Progress progress = job.progress().begin(now, died);
        int run = job.run() + 1;
        return table.claim(job, run, progress, now)
                ? Optional.of(job.with(JobState.RUNNING, run, progress, null, now, null))
                : Optional.empty();
    }

    /**
     * Works on a list that was taken up.
     *
     * @param closing whether the process is about to end: then the next goes on with it
     * @return whether it ended; false when it is to be taken up again
     * @throws DatabaseUnavailable if the database did not take how it ended
     */
    boolean work(ListJob job, RunCourse course, BooleanSupplier closing) {
        log.atInfo()
                .addKeyValue("list", job.id())
                .addKeyValue("program", job.program())
                .addKeyValue("run", job.run())
                .log("list.begun");
        JobOutcome outcome;
        JobState state;
        try {
            if (job.progress().lost() >= TRIES) {
                throw new JobWork.Unusable(List.of(JobProblems.vain()));
            }
            Optional<JobOutcome> done =
                    closing.getAsBoolean() ? Optional.empty() : work.work(job, place.files(job.id()), course);
            if (done.isEmpty() && closing.getAsBoolean()) {
                putBack(job, course, null);
                return false;
            }
            state = done.isEmpty() ? JobState.STOPPED : JobState.DONE;
            outcome = done.orElse(null);
            if (state == JobState.DONE) {
                place.files(job.id()).sync();
            }
        } catch (JobWork.Unusable e) {
            state = JobState.FAILED;
            outcome = JobOutcome.failed(e.problems());
        } catch (DamagedList e) {
            state = JobState.FAILED;
            outcome = JobOutcome.failed(List.of(e.problem()));
        } catch (IOException e) {
            state = JobState.FAILED;
            outcome = JobOutcome.failed(List.of(JobProblems.file(e, place.isFull())));
        } catch (DatabaseUnavailable e) {
            putBack(job, course, JobProblems.waits(e.problem().message()));
            return false;
        } catch (DataAccessException e) {
            putBack(job, course, JobProblems.waits("The database did not answer."));
            return false;
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            log.atError()
                    .addKeyValue("list", job.id())
                    .addKeyValue("kind", e.getClass().getName())
                    .addKeyValue("at", trace.length == 0 ? "" : trace[0])
                    .log("list.fault");
            state = JobState.FAILED;
            outcome = JobOutcome.failed(List.of(JobProblems.fault()));
        }
        end(job, state, course.progress(), outcome);
        return true;
    }

    /** Says that its process did not die with it: it is only to be taken up again. */
    private void putBack(ListJob job, RunCourse course, @Nullable Problem why) {
        JobOutcome outcome = why == null ? null : JobOutcome.failed(List.of(why));
        log.atInfo()
                .addKeyValue("list", job.id())
                .addKeyValue("why", why == null ? "closing" : why.code())
                .log("list.waits");
        table.putBack(job.with(JobState.QUEUED, job.run(), course.progress(), outcome, clock.instant(), null));
    }

    private void end(ListJob job, JobState state, Progress progress, @Nullable JobOutcome outcome) {
        Instant now = clock.instant();
        boolean kept = table.end(job.with(state, job.run(), progress, outcome, now, now.plus(settings.kept())));
        log.atInfo()
                .addKeyValue("list", job.id())
                .addKeyValue("program", job.program())
                .addKeyValue("state", kept ? state.json() : "lost")
                .addKeyValue("rows", progress.rows())
                .addKeyValue("mistakes", progress.mistakes())
                .log("list.ended");
    }
}
