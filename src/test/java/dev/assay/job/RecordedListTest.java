package dev.assay.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are recorded: whatever happens to their files between two runs, each row is one decision. */
class RecordedListTest {
    private static final int ROWS = 1_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private Programs programs;
    private JobWork work;

    @BeforeEach
    void open() {
        Path home = Path.of("src/test/resources/web/home");
        database = Database.open(folder.resolve("assay.db").toString());
        RevisionHistory history = RevisionHistory.in(database);
        programs = new Programs(home, history, CLOCK);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home, CLOCK), programs::active, CLOCK);
        work = new BatchWork(kept, new Decisions(database, new DecisionIds(new SplittableRandom(1)), CLOCK, kept), 1);
    }

    @AfterEach
    void close() {
        programs.close();
        database.close();
    }

    private ListJobs jobs(Path where, JobWork with) {
        return TestLists.with(100_000, where, database, with, CLOCK, TestLists.here());
    }

    /** They stop a list after its first rows. */
    private ListJobs stopping(Path where) {
        return jobs(
                where,
                (job, files, course) -> work.work(job, files, new JobWork.Course() {
                    private boolean stopped;

                    @Override
                    public boolean isStopped() {
                        return stopped;
                    }

                    @Override
                    public void seen(long rows, long mistakes, long read) {
                        stopped = true;
                        course.seen(rows, mistakes, read);
                    }
                }));
    }

    private ListJob stopped(ListJobs jobs) throws IOException {
        int before = recorded();
        ListJob job;
        try (Receiving receiving = jobs.receive(programs.active("shop").orElseThrow())) {
            receiving.write(new ByteArrayInputStream(list().getBytes(StandardCharsets.UTF_8)));
            JobRequest request = new JobRequest(
                    "crm.csv", receiving.bytes(), null, null, null, null, CLOCK.instant(), false, true, "api", "local");
            job = receiving.keep(request, true, null, null).job();
        }
        jobs.look();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.STOPPED);
        assertThat(recorded() - before).isBetween(1, ROWS - 1);
        return job;
    }

    private static String list() {
        StringBuilder csv = new StringBuilder("employees\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(i).append('\n');
        }
        return csv.toString();
    }

    private int recorded() {
        return database.sql()
                .sql("select count(*) from decision")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListWhoseFolderWasMovedIsGoneOnWith(boolean journal) throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Path after = folder.resolve("after");
        ListJob job = stopped(stopping(before));
        Files.move(before, after);
        ListJobs moved = jobs(after, work);
        Files.setLastModifiedTime(moved.files().listOf(job), FileTime.from(Instant.parse("2026-11-25T12:00:00Z")));
        if (!journal) {
            Files.delete(moved.files().resultOf(job).resolveSibling("result.csv.resume"));
        }

        moved.start(job.id());
        moved.look();

        ListJob done = moved.find(job.id()).orElseThrow();
        assertThat(done.state()).as(String.valueOf(done.outcome())).isEqualTo(JobState.DONE);
        assertThat(done.outcome().classified() + done.outcome().bad()).isEqualTo(ROWS);
        assertThat(recorded()).isEqualTo((int) done.outcome().classified());
    }

    @Test
    void theSameRowsInAnotherListAreOtherDecisions() throws IOException {
        ListJobs jobs = stopping(folder);
        stopped(jobs);
        stopped(jobs);
    }
}
