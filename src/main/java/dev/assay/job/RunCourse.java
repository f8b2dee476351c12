package dev.assay.job;

import dev.assay.storage.DatabaseUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One run: how far it is, kept in the database every second, and whether somebody wants it to stop, here or at another server. */
final class RunCourse implements JobWork.Course {
    private static final Logger log = LoggerFactory.getLogger(RunCourse.class);
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final JobTable table;
    private final Clock clock;
    private final String id;
    private final int run;
    private volatile Progress progress;
    private volatile boolean stopped;
    private Instant kept;

    RunCourse(JobTable table, Clock clock, String id, int run, Progress progress) {
        this.table = table;
        this.clock = clock;
        this.id = id;
        this.run = run;
        this.progress = progress;
        this.kept = clock.instant();
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void seen(long rows, long mistakes, long read) {
        Instant now = clock.instant();
        if (rows < progress.rows()) {
            return;
        }
        progress = progress.seen(rows, mistakes, read, now);
        if (!now.isBefore(kept.plus(KEPT))) {
            kept = now;
            keep();
        }
    }

    private void keep() {
        try {
            Optional<JobState> state = table.progress(id, run, progress);
            stopped |= state.isEmpty() || state.get() != JobState.RUNNING;
        } catch (DatabaseUnavailable | DataAccessException e) {
            // How far it is will be kept another time; the rows are in their files.
            log.atWarn().addKeyValue("list", id).log("list.progress.unkept");
        }
    }

    void stop() {
        stopped = true;
    }

    Progress progress() {
        return progress;
    }
}
