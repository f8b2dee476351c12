package dev.assay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.activation.ManualScheduler;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import dev.assay.storage.DatabaseUnavailable;
import dev.assay.storage.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists as jobs, with work that does what the test says: states, durability, taking over, running out of room. */
class ListJobsTest {
    private static final Path HOME = Path.of("src/test/resources/web/home");
    private static final Problem WRONG = Problem.error("no-column", Place.NOWHERE, "No column answers a question.");

    @TempDir
    Path folder;

    private final Time clock = new Time();
    private final List<Database> opened = new ArrayList<>();
    private final Program program = new ProgramReader(HOME, clock).read("shop").program();

    /** Goes on when the test says so. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    /** Work of the test's choice. */
    private static final class Work implements JobWork {
        private final List<ListJob> begun = new ArrayList<>();
        private Consumer<Course> meanwhile = course -> {};
        private boolean stops;

        @Override
        public Optional<JobOutcome> work(ListJob job, JobFiles files, Course course) throws IOException {
            begun.add(job);
            meanwhile.accept(course);
            if (stops || course.isStopped()) {
                return Optional.empty();
            }
            Files.writeString(files.result(), "id\n");
            Files.writeString(files.errors(), "line\n");
            return Optional.of(new JobOutcome(2, 1, Map.of("target", 2L), Map.of(), List.of()));
        }
    }

    private final Work work = new Work();

    private ListJobs jobs(String where) {
        Database database = Database.open(where);
        opened.add(database);
        return TestLists.with(folder, database, work, clock, TestLists.here());
    }

    private ListJobs jobs() {
        return jobs(folder.resolve("assay.db").toString());
    }

    @AfterEach
    void close() {
        opened.forEach(Database::close);
    }

    private ListJob taken(ListJobs jobs, boolean start) throws IOException {
        try (Receiving receiving = jobs.receive(program)) {
            receiving.write(text("a,b\n1,2\n"));
            return receiving.keep(request(receiving.bytes()), start, null, null).job();
        }
    }

    private JobRequest request(long bytes) {
        return new JobRequest("crm.csv", bytes, null, null, null, null, clock.instant(), false, false, "api", "local");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JobState state(ListJobs jobs, ListJob job) {
        return jobs.find(job.id()).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesThroughItsStatesOnBothDatabases(TestDatabase kind) throws IOException {
        ListJobs jobs = jobs(kind.fresh(folder));
        ListJob job = taken(jobs, false);
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.READY);
        assertThat(jobs.stop(job.id())).isFalse();
        assertThat(jobs.start(job.id())).isTrue();
        assertThat(jobs.start(job.id())).isFalse();
        assertThat(jobs.stop(job.id())).isTrue();
        assertThat(state(jobs, job)).isEqualTo(JobState.STOPPED);
        assertThat(jobs.start(job.id())).isTrue();
        jobs.look();
        ListJob done = jobs.find(job.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.outcome()).isEqualTo(new JobOutcome(2, 1, Map.of("target", 2L), Map.of(), List.of()));
        assertThat(done.request()).isEqualTo(job.request());
        assertThat(done.run()).isEqualTo(1);
        assertThat(jobs.start(job.id())).isFalse();
        assertThat(jobs.list("shop", null, 10)).containsExactly(done);
        assertThat(jobs.delete(job.id())).isTrue();
        assertThat(jobs.delete(job.id())).isFalse();
        assertThat(jobs.list(null, null, 10)).isEmpty();
    }

    @Test
    void aListThatWasAtWorkWhenItsProcessDiedIsGoneOnWithByTheNext() throws IOException {
        ListJobs first = jobs();
        ListJob job = taken(first, true);
        // As a process leaves it that is killed after a hundred rows.
        opened.get(0)
                .write(sql -> sql.sql(
                                "update list_job set state = 'running', run = 1, progress = replace(progress, '\"rows\":0', '\"rows\":100')")
                        .update());

        ListJobs next = jobs();
        next.look();

        assertThat(work.begun).extracting(ListJob::run).containsExactly(2);
        assertThat(work.begun.get(0).progress().rows()).isEqualTo(100);
        assertThat(state(next, job)).isEqualTo(JobState.DONE);
        assertThat(next.find(job.id()).orElseThrow().run()).isEqualTo(2);
    }

    @Test
    void oneThatWasStoppingWhenItsProcessDiedIsStopped() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        opened.get(0)
                .write(sql -> sql.sql("update list_job set state = 'stopping'").update());
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.STOPPED);
        assertThat(work.begun).isEmpty();
    }

    @Test
    void twoServersDoNotRunOneListTwice() throws IOException {
        ListJobs here = jobs();
        ListJobs there = jobs();
        ListJob job = taken(here, true);
        work.meanwhile = course -> there.look();
        here.look();
        there.look();
        assertThat(work.begun).hasSize(1);
        assertThat(state(there, job)).isEqualTo(JobState.DONE);
    }

    @Test
    void aServerLeavesListsAloneWhoseFilesAreElsewhere() throws IOException {
        ListJobs here = jobs();
        ListJob job = taken(here, true);
        ListJobs there = TestLists.with(folder.resolve("other"), opened.get(0), work, clock, TestLists.here());
        there.look();
        assertThat(work.begun).isEmpty();
        assertThat(there.files().isHere(job)).isFalse();
        there.stop(job.id());
        assertThat(state(here, job)).isEqualTo(JobState.STOPPED);
        assertThat(there.delete(job.id())).isTrue();
        assertThat(here.find(job.id())).isEmpty();
        assertThat(here.files().listOf(job)).exists();
        here.look();
        assertThat(here.files().listOf(job).getParent()).doesNotExist();
    }

    @Test
    void oneWhoLostItEndsNothing() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        work.meanwhile = course -> {
            opened.get(0).write(sql -> sql.sql("update list_job set run = 7").update());
            clock.pass(Duration.ofSeconds(2));
            course.seen(1, 0, 1);
            assertThat(course.isStopped()).isTrue();
        };
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.RUNNING);
        assertThat(jobs.find(job.id()).orElseThrow().run()).isEqualTo(7);
    }

    @Test
    void stopsARunFromAnywhereAndGoesOn() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        ListJobs other = jobs();
        work.meanwhile = course -> {
            course.seen(1, 0, 2);
            assertThat(other.stop(job.id())).isTrue();
            assertThat(state(other, job)).isEqualTo(JobState.STOPPING);
            clock.pass(Duration.ofSeconds(2));
            course.seen(4, 0, 4);
            assertThat(course.isStopped()).isTrue();
        };
        jobs.look();
        ListJob stopped = jobs.find(job.id()).orElseThrow();
        assertThat(stopped.state()).isEqualTo(JobState.STOPPED);
        assertThat(stopped.progress().rows()).isEqualTo(4);
        work.meanwhile = course -> {};
        jobs.start(job.id());
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.DONE);
    }

    @Test
    void aListThatIsDeletedWhileItRunsIsGoneAfterwards() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        work.meanwhile = course -> {
            assertThat(jobs.delete(job.id())).isTrue();
            assertThat(jobs.find(job.id())).isEmpty();
            assertThat(course.isStopped()).isTrue();
        };
        jobs.look();
        jobs.look();
        assertThat(jobs.files().listOf(job).getParent()).doesNotExist();
        assertThat(opened.get(0)
                        .sql()
                        .sql("select count(*) from list_job")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhyItFailedAndMayBeTriedAgain() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        AtomicReference<RuntimeException> why = new AtomicReference<>(new JobWork.Unusable(List.of(WRONG)));
        work.meanwhile = course -> {
            throw why.get();
        };
        jobs.look();
        assertThat(jobs.find(job.id()).orElseThrow().outcome()).isEqualTo(JobOutcome.failed(List.of(WRONG)));
        why.set(new IllegalStateException("Erika"));
        jobs.start(job.id());
        jobs.look();
        assertThat(jobs.find(job.id()).orElseThrow().outcome())
                .isEqualTo(JobOutcome.failed(List.of(JobProblems.fault())));
    }

    @Test
    void aDiskThatIsFullFailsTheListAndLeavesNothingHalfDone() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        Files.createSymbolicLink(jobs.files().resultOf(job), Path.of("/dev/full"));
        jobs.look();
        ListJob failed = jobs.find(job.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.outcome().problems()).extracting(Problem::code).containsExactly("disk-full");
        Files.delete(jobs.files().resultOf(job));
        jobs.start(job.id());
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.DONE);
    }

    /** As a process leaves it that dies before the first row of a run. */
    private void die(ListJob job) {
        opened.get(0)
                .write(sql -> sql.sql("update list_job set state = 'running' where id = ?")
                        .param(job.id())
                        .update());
    }

    @Test
    void givesUpOnAListThatEndsTheProcessAgainAndAgain() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        opened.get(0)
                .write(sql -> sql.sql("update list_job set progress = replace(progress, '\"lost\":0', '\"lost\":4')")
                        .update());
        die(job);
        jobs.look();
        assertThat(work.begun).isEmpty();
        assertThat(jobs.find(job.id()).orElseThrow().outcome().problems()).containsExactly(JobProblems.vain());
        assertThat(jobs.start(job.id())).isTrue();
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.DONE);
    }

    @Test
    void aServerThatIsStoppedAgainAndAgainLosesNoList() throws IOException {
        ListJob job = taken(jobs(), true);
        for (int i = 0; i < 8; i++) {
            ListJobs stopped = jobs();
            work.meanwhile = course -> stopped.close();
            stopped.look();
            assertThat(state(stopped, job)).isEqualTo(JobState.QUEUED);
        }
        work.meanwhile = course -> {};
        ListJobs next = jobs();
        next.look();
        assertThat(state(next, job)).isEqualTo(JobState.DONE);
    }

    @Test
    void aListWaitsLongerAndLongerForADatabaseThatTakesNoRows() throws IOException {
        ListJobs jobs = jobs();
        ListJob job = taken(jobs, true);
        DatabaseUnavailable unavailable =
                catchThrowableOfType(DatabaseUnavailable.class, () -> Database.open("postgresql://"));
        work.meanwhile = course -> {
            throw unavailable;
        };
        for (int i = 0; i < 120; i++) {
            jobs.look();
            clock.pass(Duration.ofSeconds(1));
        }
        // At 0, 1, 3, 7, 15, 31, 63 seconds.
        assertThat(work.begun).hasSize(7);
        ListJob waits = jobs.find(job.id()).orElseThrow();
        assertThat(waits.state()).isEqualTo(JobState.QUEUED);
        assertThat(waits.outcome().problems())
                .containsExactly(JobProblems.waits(unavailable.problem().message()));

        work.meanwhile = course ->
                assertThat(jobs.find(job.id()).orElseThrow().outcome()).isNull();
        clock.pass(Duration.ofMinutes(1));
        jobs.look();
        assertThat(state(jobs, job)).isEqualTo(JobState.DONE);
    }

    @Test
    void aListThatIsDeletedBetweenLookAndLockLeavesNoFolder() throws IOException {
        Database database = Database.open(folder.resolve("assay.db").toString());
        opened.add(database);
        ListJobs jobs = TestLists.with(
                folder,
                database,
                work,
                clock,
                TestLists.here(() ->
                        database.write(sql -> sql.sql("delete from list_job").update())));
        taken(jobs, true);
        jobs.look();
        assertNothingLeft();
    }

    @Test
    void deletesListsWhoseTimeIsOverAndNoneAtWork() throws IOException {
        ListJobs jobs = jobs();
        ListJob old = taken(jobs, true);
        jobs.look();
        clock.pass(Duration.ofDays(29));
        ListJob young = taken(jobs, false);
        jobs.look();
        assertThat(jobs.list(null, null, 10)).hasSize(2);
        clock.pass(Duration.ofDays(2));
        jobs.look();
        assertThat(jobs.list(null, null, 10)).extracting(ListJob::id).containsExactly(young.id());
        assertThat(jobs.files().listOf(old).getParent()).doesNotExist();
        jobs.start(young.id());
        clock.pass(Duration.ofDays(400));
        assertThat(jobs.find(young.id())).isPresent();
    }

    @Test
    void keepsNothingOfAListThatIsTooLargeOrBreaksOff() throws IOException {
        ListJobs jobs = jobs();
        try (Receiving receiving = jobs.receive(program)) {
            assertThatThrownBy(() -> receiving.write(text("x".repeat(1_001))))
                    .isInstanceOfSatisfying(
                            Receiving.NoRoom.class,
                            e -> assertThat(e.problem().message()).contains("1,000 bytes"));
        }
        try (Receiving receiving = jobs.receive(program)) {
            assertThatThrownBy(() -> receiving.expect(Long.MAX_VALUE / 2)).isInstanceOf(Receiving.NoRoom.class);
            assertThatThrownBy(() -> receiving.write(new SequenceInputStream(text("abc"), new InputStream() {
                        @Override
                        public int read() throws IOException {
                            throw new IOException("reset");
                        }
                    })))
                    .isInstanceOf(IOException.class);
        }
        assertNothingLeft();
    }

    @Test
    void takesNothingWhereItsFolderCannotBeWritten() throws IOException {
        ListJobs jobs = jobs();
        Files.delete(folder.resolve("lists/place.id"));
        Files.delete(folder.resolve("lists"));
        Files.createFile(folder.resolve("lists"));
        assertThatThrownBy(() -> jobs.receive(program))
                .isInstanceOfSatisfying(
                        Receiving.NoRoom.class,
                        e -> assertThat(e.problem().code()).isEqualTo("list-folder"));
        assertThat(opened.get(0)
                        .sql()
                        .sql("select count(*) from list_job")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void deletesWhatWasBeingSentWhenTheProcessDied() throws IOException {
        ListJobs dead = jobs();
        ListJob job = taken(dead, false);
        opened.get(0)
                .write(sql -> sql.sql("update list_job set state = 'uploading'").update());
        ListJobs next = jobs();
        assertThat(next.find(job.id())).isEmpty();
        next.look();
        assertNothingLeft();
    }

    @Test
    @Timeout(60)
    void ofTwoThatAreKeptUnderOneKeyAtOnceTheSecondIsTheFirstAgain() throws Exception {
        ListJobs jobs = jobs(TestDatabase.POSTGRESQL.fresh(folder));
        ListJob first = keyed(jobs).job();
        opened.get(0)
                .write(sql ->
                        sql.sql("update list_job set idempotency_key = null").update());
        ExecutorService another = Executors.newSingleThreadExecutor();
        try (Connection holding = opened.get(0).dataSource().getConnection();
                Statement sql = holding.createStatement()) {
            holding.setAutoCommit(false);
            // As another server does that is about to keep the same list under the same key.
            sql.execute("update list_job set idempotency_key = 'k'");
            Future<Receiving.Received> kept = another.submit(() -> keyed(jobs));
            while (!isWaiting()) {
                Thread.onSpinWait();
            }
            holding.commit();
            assertThat(kept.get().again()).isTrue();
            assertThat(kept.get().job().id()).isEqualTo(first.id());
        } finally {
            another.shutdownNow();
        }
        assertThat(jobs.list(null, null, 10)).hasSize(1);
    }

    private Receiving.Received keyed(ListJobs jobs) throws IOException {
        try (Receiving receiving = jobs.receive(program)) {
            receiving.write(text("a,b\n1,2\n"));
            return receiving.keep(request(receiving.bytes()), false, null, "k");
        }
    }

    private boolean isWaiting() {
        return opened.get(0)
                        .sql()
                        .sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void looksByItselfWhenItIsWatched() throws IOException {
        ListJobs jobs = jobs();
        ManualScheduler scheduler = new ManualScheduler();
        jobs.watch(scheduler);
        ListJob job = taken(jobs, true);
        scheduler.pass(Duration.ofSeconds(1));
        assertThat(state(jobs, job)).isEqualTo(JobState.DONE);
        jobs.close();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            assertThat(files.map(p -> p.getFileName().toString())).containsExactly("place.id");
        }
    }
}
