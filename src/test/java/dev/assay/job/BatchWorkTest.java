package dev.assay.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.ListWork;
import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that is gone on with, whatever an earlier run left of its files. */
class BatchWorkTest {
    private static final int ROWS = 1_500;
    private static final Path HOME = Path.of("src/test/resources/web/home");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private Programs programs;
    private BatchWork work;
    private JobFiles files;
    private ListJob job;
    private String whole;

    /** Stops after so many blocks. */
    private static final class Stopping implements JobWork.Course {
        private int left;

        Stopping(int blocks) {
            left = blocks;
        }

        @Override
        public boolean isStopped() {
            return --left <= 0;
        }

        @Override
        public void seen(long rows, long mistakes, long read) {}
    }

    @BeforeEach
    void runWholeOnceThenStopAnother() throws IOException {
        database = Database.open(folder.resolve("assay.db").toString());
        RevisionHistory history = RevisionHistory.in(database);
        programs = new Programs(HOME, history, CLOCK);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(HOME, CLOCK), programs::active, CLOCK);
        work = new BatchWork(kept, new Decisions(database, new DecisionIds(new SplittableRandom(1)), CLOCK, kept), 1);
        StringBuilder list = new StringBuilder("employees,note\n");
        for (int i = 0; i < ROWS; i++) {
            list.append(i % 10 == 0 ? "many" : i).append(",x\n");
        }
        JobRequest request = new JobRequest(
                "l.csv", list.length(), null, null, null, null, CLOCK.instant(), false, true, "api", "local");
        String revision = programs.active("shop").orElseThrow().revision().hex();
        job = new ListJob(
                "7",
                "shop",
                revision,
                JobState.RUNNING,
                1,
                "here",
                request,
                Progress.none(list.length()),
                null,
                CLOCK.instant(),
                CLOCK.instant(),
                null);
        files = new JobFiles(Files.createDirectory(folder.resolve("7")));
        Files.writeString(files.list(), list);
        assertThat(run(Integer.MAX_VALUE)).isPresent();
        whole = Files.readString(files.result());
        Files.delete(files.result());
        Files.delete(files.errors());
        assertThat(run(2)).isEmpty();
        assertThat(ListWork.journal(files.result())).exists();
    }

    @AfterEach
    void close() {
        programs.close();
        database.close();
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        assertEnded();
    }

    @Test
    void beginsAnewWhereWhatWasDoneIsGone() throws IOException {
        Files.delete(ListWork.unfinished(files.result()));
        assertEnded();
    }

    @Test
    void beginsAnewWhereWhatWasDoneIsShort() throws IOException {
        Path errors = ListWork.unfinished(files.errors());
        byte[] done = Files.readAllBytes(errors);
        Files.write(errors, Arrays.copyOf(done, done.length - 1));
        assertEnded();
    }

    @Test
    void beginsAnewWhereTheNoteOutlivedTheResult() throws IOException {
        byte[] journal = Files.readAllBytes(ListWork.journal(files.result()));
        assertEnded();
        Files.write(ListWork.journal(files.result()), journal);
        assertEnded();
    }

    private void assertEnded() throws IOException {
        JobOutcome outcome = run(Integer.MAX_VALUE).orElseThrow();
        assertThat(outcome.classified()).isEqualTo(ROWS - ROWS / 10);
        assertThat(Files.readString(files.result())).isEqualTo(whole);
        assertThat(Files.readAllLines(files.errors())).hasSize(1 + ROWS / 10);
        assertThat(database.sql()
                        .sql("select count(*) from decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ROWS - ROWS / 10);
        assertThat(ListWork.journal(files.result())).doesNotExist();
    }

    private Optional<JobOutcome> run(int blocks) throws IOException {
        return work.work(job, files, new Stopping(blocks));
    }
}
