package dev.assay.job;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.program.Program;
import dev.assay.program.activation.Scheduler;
import dev.assay.storage.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are classified in the background. What was acknowledged is durable; a list that was at work when its process died is gone on with by the next. Several
 * servers may share a database: each works on the lists whose files are with it, and of those that share the files one works on each. For use by many threads.
 */
public final class ListJobs implements AutoCloseable {
    /** How often it is looked for lists to begin with, to delete, or to take over. */
    static final Duration LOOK = Duration.ofSeconds(1);

    private final JobTable table;
    private final JobPlace place;
    private final JobSettings settings;
    private final DecisionIds ids;
    private final Clock clock;
    private final JobRunner runner;
    private @Nullable Scheduler scheduler;

    ListJobs(
            Database database,
            JobSettings settings,
            DecisionIds ids,
            Clock clock,
            JobWork work,
            ExecutorService threads) {
        this.table = new JobTable(database);
        this.place = JobPlace.at(settings.folder());
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.runner = new JobRunner(table, place, work, settings, clock, threads);
    }

    /**
     * Opens the lists of a folder. Nothing is begun before they are {@link #watch watched}.
     *
     * @param database where it is written how far they are
     * @param settings where their files are, and limits
     * @param programs by whose rules, of any revision that was active
     * @param decisions where rows are recorded, when that is asked for
     * @param ids makes their ids
     * @param clock tells when
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static ListJobs open(
            Database database,
            JobSettings settings,
            KeptPrograms programs,
            Decisions decisions,
            DecisionIds ids,
            Clock clock) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(settings.atOnce(), task -> {
            Thread thread = new Thread(task, "assay-list-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        return new ListJobs(
                database, settings, ids, clock, new BatchWork(programs, decisions, settings.cores()), threads);
    }

    /** Works from now on, until closed. The scheduler is closed with this. */
    public synchronized void watch(Scheduler with) {
        scheduler = with;
        with.every(LOOK, runner::look);
    }

    /** Looks now for what there is to do. */
    void look() {
        runner.look();
    }

    /** Limits. */
    public JobSettings settings() {
        return settings;
    }

    JobPlace place() {
        return place;
    }

    JobTable table() {
        return table;
    }

    /**
     * Makes ready for a list that is about to be sent. To be closed.
     *
     * @param program by whose rules it will be classified
     * @throws dev.assay.storage.DatabaseUnavailable if the database did not take it
     */
    public Receiving receive(Program program) {
        Instant now = clock.instant();
        String id = ids.next(now);
        JobLock lock = runner.lock(id).orElseThrow(() -> new Receiving.NoRoom(JobProblems.folder()));
        JobRequest nothing = new JobRequest("", 0, null, null, null, null, now, false, false, "", "");
        ListJob job = new ListJob(
                id,
                program.id(),
                program.revision().hex(),
                JobState.UPLOADING,
                0,
                place.id(),
                nothing,
                Progress.none(0),
                null,
                now,
                now,
                null);
        try {
            table.insert(job);
        } catch (RuntimeException e) {
            received(id, lock, false);
            throw e;
        }
        return new Receiving(this, job, place.files(id), lock);
    }

    ListJob whole(ListJob job, JobRequest request, boolean start) {
        Instant now = clock.instant();
        return job.with(request)
                .with(
                        start ? JobState.QUEUED : JobState.READY,
                        job.run(),
                        Progress.none(request.bytes()),
                        null,
                        now,
                        start ? null : runner.expires());
    }

    void received(String id, JobLock lock, boolean kept) {
        try {
            if (!kept) {
                runner.erase(id);
            }
        } catch (IOException | RuntimeException e) {
            // It is still there as being sent, and will be deleted when somebody looks.
            return;
        } finally {
            runner.unlock(id, lock);
        }
    }

    /** A list, as far as it is just now. */
    public Optional<ListJob> find(String id) {
        return table.find(id).filter(job -> JobState.SEEN.contains(job.state())).map(this::live);
    }

    /**
     * Lists, newest first.
     *
     * @param program only of this program, or null for all
     * @param before only older than the list of this id, or null
     * @param limit how many at most
     */
    public List<ListJob> list(@Nullable String program, @Nullable String before, int limit) {
        return table.list(program, before, limit).stream().map(this::live).toList();
    }

    private ListJob live(ListJob job) {
        Progress live = runner.live(job.id());
        return live == null || !job.state().isMoving() ? job : job.with(live);
    }

    /** Starts a list, or goes on with it. False when it is in no state for it, or gone. */
    public boolean start(String id) {
        return table.move(id, JobState.MAY_START, JobState.QUEUED, clock.instant(), null);
    }

    /** Stops a list, in a moment. False when it is in no state for it, or gone. */
    public boolean stop(String id) {
        boolean waited = table.move(id, Set.of(JobState.QUEUED), JobState.STOPPED, clock.instant(), runner.expires());
        boolean stops = waited || table.move(id, Set.of(JobState.RUNNING), JobState.STOPPING, clock.instant(), null);
        runner.stop(id);
        return stops;
    }

    /**
     * Says anew what is to be done with a list, such as how its columns are read; it begins anew then. False when it is at work, done or gone.
     *
     * @param request with a mapping without errors, and what was sent unchanged
     */
    public boolean ask(ListJob job, JobRequest request) {
        return table.remap(job.with(request)
                .with(job.state(), job.run(), Progress.none(request.bytes()), null, clock.instant(), job.expires()));
    }

    /**
     * Takes a list in once more, to classify it otherwise: the same file, and the same wishes. The one before stays as it is.
     *
     * @param program by whose rules, as they are now
     * @throws Receiving.NoRoom if there is no room for it
     * @throws IOException if its file cannot be read
     */
    public ListJob again(ListJob job, Program program) throws IOException {
        try (Receiving receiving = receive(program);
                InputStream list = Files.newInputStream(files().listOf(job))) {
            receiving.expect(job.request().bytes());
            receiving.write(list);
            JobRequest request = job.request().at(clock.instant());
            receiving.recognise(program, request);
            return receiving.keep(request, false, null, null).job();
        }
    }

    /** Deletes a list and its files, stopping it before. False when there is none. */
    public boolean delete(String id) {
        boolean here = table.find(id).filter(files()::isHere).isPresent();
        boolean deleted = table.move(id, JobState.SEEN, JobState.DELETING, clock.instant(), null);
        runner.stop(id);
        if (here && deleted) {
            runner.lock(id).ifPresent(lock -> received(id, lock, false));
        }
        return deleted;
    }

    /** Where the files of lists are. */
    public ListFiles files() {
        return new ListFiles(place);
    }

    /** Stops what is at work, to be gone on with by the next process. */
    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.close();
        }
        runner.close();
    }
}
