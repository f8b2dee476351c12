package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was stopped, and one that goes on with it. */
class ResumeTest {
    private static final int ROWS = 3_000;

    @TempDir
    Path folder;

    private Lists lists;
    private Path list;
    private byte[] whole = {};
    private byte[] wholeErrors = {};

    @BeforeEach
    void runWholeOnce() throws IOException {
        StringBuilder text = new StringBuilder("id,employees,stock\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 10 == 0 ? "many" : i)
                    .append(",\"a\n")
                    .append(i)
                    .append("\"\n");
        }
        lists = new Lists(folder);
        list = lists.write(text.toString(), "UTF-8");
        run(false, () -> false);
        whole = Files.readAllBytes(lists.out());
        wholeErrors = Files.readAllBytes(lists.errors());
        Files.delete(lists.out());
        Files.delete(lists.errors());
        lists = new Lists(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void endsAsIfItHadNeverBeenStopped(int blocks) throws IOException {
        ListOutcome stopped = run(false, after(blocks));
        assertThat(stopped.stopped()).isTrue();
        assertThat(stopped.summary())
                .isNotNull()
                .satisfies(s -> assertThat(s.rows()).isBetween(1L, ROWS - 1L));
        assertThat(lists.out()).doesNotExist();
        ListOutcome outcome = run(true, () -> false);
        assertEnded(outcome);
        assertThat(lists.recorded()).hasSize(ROWS - ROWS / 10);
    }

    @Test
    void mayBeStoppedAgainAndAgain() throws IOException {
        run(false, after(1));
        ListOutcome outcome = run(true, after(1));
        for (int i = 0; i < 20 && outcome.stopped(); i++) {
            outcome = run(true, after(1));
        }
        assertEnded(outcome);
    }

    @Test
    void cutsOffWhatWasHalfWrittenWhenTheProcessWasKilled() throws IOException {
        run(false, after(2));
        Files.writeString(ListWork.unfinished(lists.out()), "700,tar", StandardOpenOption.APPEND);
        Files.writeString(ListWork.unfinished(lists.errors()), "700,\"", StandardOpenOption.APPEND);
        assertEnded(run(true, () -> false));
    }

    @Test
    void recordsUnderTheSameKeysWhenARowWasRecordedButNotWritten() throws IOException {
        run(false, () -> false);
        Lists again = new Lists(folder);
        Lists first = lists;
        lists = again;
        run(false, () -> false);
        assertThat(again.keys()).isEqualTo(first.keys()).hasSize(12);
    }

    @Test
    void refusesToGoOnWithAnotherList() throws IOException {
        run(false, after(2));
        Files.writeString(list, Files.readString(list) + "9999,1,x\n");
        assertThat(run(true, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("the list has changed", "begin anew without --resume");
        assertThat(ListWork.unfinished(lists.out())).exists();
    }

    @Test
    void refusesToGoOnWithOtherOptions() throws IOException {
        run(false, after(2));
        ListRequest other = lists.request(list, lists.out(), Mapping.PLAIN, "stock", false, true);
        assertThat(lists.run(other, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains(": --id was id; --reasons was given. ");
        ListRequest mapped =
                lists.request(list, lists.out(), Lists.mapping("{\"unanswered\": [\"0\"]}"), "id", true, true);
        assertThat(lists.run(mapped, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("the mapping has changed");
    }

    @Test
    void saysThatThereIsNothingToGoOnWith() throws IOException {
        assertThat(run(true, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("nothing to go on with");
        run(false, after(2));
        Files.writeString(ListWork.journal(lists.out()), "{\"run\":");
        assertThat(run(true, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("out.csv.resume cannot be read");
    }

    private void assertEnded(ListOutcome outcome) throws IOException {
        assertThat(outcome.stopped()).isFalse();
        assertThat(outcome.summary()).isNotNull().satisfies(s -> {
            assertThat(s.classified()).isEqualTo(ROWS - ROWS / 10);
            assertThat(s.bad()).isEqualTo(ROWS / 10);
            assertThat(s.tiers().values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(s.classified());
        });
        assertThat(text(Files.readAllBytes(lists.out()))).isEqualTo(text(whole));
        assertThat(text(Files.readAllBytes(lists.errors()))).isEqualTo(text(wholeErrors));
        assertThat(ListWork.journal(lists.out())).doesNotExist();
        assertThat(ListWork.unfinished(lists.out())).doesNotExist();
    }

    private ListOutcome run(boolean resume, BooleanSupplier stop) throws IOException {
        return lists.run(lists.request(list, lists.out(), Mapping.PLAIN, "id", true, resume), stop);
    }

    private static BooleanSupplier after(int blocks) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() >= blocks;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
