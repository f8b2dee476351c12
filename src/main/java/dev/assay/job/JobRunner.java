package dev.assay.job;

import dev.assay.storage.DatabaseUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes up what there is to do with the lists of one place, as many at once as is allowed. A list that is at work in the database, and whose lock is free, was left
 * by a process that died: it is taken up too. Whoever takes one up raises its number, and who finds a higher one than its own has lost it.
 */
final class JobRunner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private static final int PATIENCE_SECONDS = 15;

    private final JobTable table;
    private final JobPlace place;
    private final JobRun run;
    private final JobSettings settings;
    private final Clock clock;
    private final ExecutorService threads;
    private final Semaphore free;
    private final JobWaits waits = new JobWaits();
    private final Map<String, RunCourse> running = new ConcurrentHashMap<>();
    /** Held by a thread of this process. To be asked before a lock: on some systems, whoever closes a lock's file lets the lock go for the whole process. */
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    JobRunner(
            JobTable table, JobPlace place, JobWork work, JobSettings settings, Clock clock, ExecutorService threads) {
        this.table = table;
        this.place = place;
        this.run = new JobRun(table, place, work, settings, clock);
        this.settings = settings;
        this.clock = clock;
        this.threads = threads;
        this.free = new Semaphore(settings.atOnce());
    }

    /** Looks for what is to be done, and begins with it. */
    void look() {
        for (ListJob old : table.expired(place.id(), clock.instant())) {
            table.move(old.id(), Set.of(old.state()), JobState.DELETING, clock.instant(), null);
        }
        for (ListJob job : table.at(place.id(), JobState.AT_WORK)) {
            if (closing) {
                return;
            }
            boolean runs = job.state() == JobState.QUEUED || job.state() == JobState.RUNNING;
            if (!runs) {
                lock(job.id()).ifPresent(lock -> tidy(job.id(), lock));
            } else if (!waits.isEarly(job.id(), clock.instant()) && free.tryAcquire()) {
                lock(job.id()).ifPresentOrElse(lock -> execute(job.id(), lock), free::release);
            }
        }
    }

    private void execute(String id, JobLock lock) {
        threads.execute(() -> {
            try {
                run(id, lock);
            } finally {
                free.release();
            }
        });
    }

    /** The lock, and the list marked as busy; given back by {@link #unlock}. */
    Optional<JobLock> lock(String id) {
        if (!busy.add(id)) {
            return Optional.empty();
        }
        Optional<JobLock> lock = Optional.empty();
        try {
            lock = JobLock.of(place.files(id));
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("list", id)
                    .addKeyValue("kind", e.getClass().getName())
                    .log("list.unlocked");
        } finally {
            if (lock.isEmpty()) {
                busy.remove(id);
            }
        }
        return lock;
    }

    void unlock(String id, JobLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("list", id)
                    .addKeyValue("kind", e.getClass().getName())
                    .log("list.lock.kept");
        } finally {
            busy.remove(id);
        }
    }

    /** Stops a run of this process at its next row. */
    void stop(String id) {
        RunCourse course = running.get(id);
        if (course != null) {
            course.stop();
        }
    }

    /** How far a run of this process is. */
    @Nullable Progress live(String id) {
        RunCourse course = running.get(id);
        return course == null ? null : course.progress();
    }

    /** What a process that died, or was not at hand, has left to do. */
    private void tidy(String id, JobLock lock) {
        try {
            // Only now that nobody else is at work on it its state is sure.
            JobState state = table.find(id).map(ListJob::state).orElse(JobState.DELETING);
            if (state == JobState.STOPPING) {
                table.move(id, Set.of(state), JobState.STOPPED, clock.instant(), expires());
            } else if (state == JobState.DELETING || state == JobState.UPLOADING) {
                erase(id);
            }
        } catch (IOException e) {
            undeleted(id, e);
        } finally {
            unlock(id, lock);
        }
    }

    private static void undeleted(String id, IOException e) {
        log.atWarn()
                .addKeyValue("list", id)
                .addKeyValue("kind", e.getClass().getName())
                .log("list.undeleted");
    }

    /** Deletes files, then the row: who is interrupted in between is followed by somebody who goes on. */
    void erase(String id) throws IOException {
        place.files(id).delete();
        table.delete(id);
    }

    private void run(String id, JobLock lock) {
        try {
            Optional<ListJob> found = table.find(id);
            if (found.isEmpty()) {
                // Deleted between our look and our lock, which has made its folder again.
                place.files(id).delete();
                waits.remove(id);
            } else if (!closing) {
                begin(found.get());
            }
        } catch (DatabaseUnavailable | DataAccessException e) {
            // It is still at work in the database, and will be taken up again.
            log.atWarn().addKeyValue("list", id).log("list.unkept");
        } catch (IOException e) {
            undeleted(id, e);
        } finally {
            running.remove(id);
            unlock(id, lock);
        }
    }

    private void begin(ListJob job) {
        // Nobody holds its lock: whoever was at work on it died, unless it was this process, and the database kept it
        // from saying more.
        boolean died = job.state() == JobState.RUNNING && !waits.holds(job.id());
        Optional<ListJob> claimed = run.claim(job, died);
        if (claimed.isEmpty()) {
            return;
        }
        ListJob taken = claimed.get();
        RunCourse course = new RunCourse(table, clock, taken.id(), taken.run(), taken.progress());
        running.put(taken.id(), course);
        boolean ended = false;
        try {
            ended = run.work(taken, course, () -> closing);
        } finally {
            if (ended) {
                waits.remove(taken.id());
            } else {
                waits.add(taken.id(), course.progress().isVain(), clock.instant());
            }
        }
    }

    /** When a list that rests from now on will be deleted. */
    Instant expires() {
        return clock.instant().plus(settings.kept());
    }

    /** Stops what is at work; the next process goes on with it. */
    @Override
    public void close() {
        closing = true;
        running.values().forEach(RunCourse::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.atWarn().log("list.unstopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
