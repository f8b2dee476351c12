package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .contains("the list has changed", "begin anew, with --force");
        assertThat(ListWork.unfinished(lists.out())).exists();
    }

    @Test
    void seesAChangeThatLeavesTheSizeAsItWas() throws IOException {
        run(false, after(2));
        Files.writeString(list, Files.readString(list).replace("2998\"", "2997\""));
        assertThat(run(true, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("the list has changed");
    }

    @Test
    void goesOnWithAListThatWasOnlyTouched() throws IOException {
        run(false, after(2));
        Files.setLastModifiedTime(list, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        assertEnded(run(true, () -> false));
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

    @ParameterizedTest
    @CsvSource({"out.csv", "errors.csv"})
    void refusesToGoOnWhereWhatWasDoneIsGone(String name) throws IOException {
        Path unfinished = ListWork.unfinished(folder.resolve(name));
        run(false, after(2));
        byte[] done = Files.readAllBytes(unfinished);
        Files.write(unfinished, Arrays.copyOf(done, done.length - 1));
        assertThat(refused()).contains(name + ".unfinished has ", "bytes, and ", "begin anew, with --force");
        Files.delete(unfinished);
        assertThat(refused()).contains("there is no " + name + ".unfinished", "begin anew, with --force");
        assertThat(unfinished).doesNotExist();
        Files.write(unfinished, done);
        assertEnded(run(true, () -> false));
    }

    @Test
    void neverPutsTheTailOfAResultInThePlaceOfTheWhole() throws IOException {
        run(false, after(2));
        byte[] journal = Files.readAllBytes(ListWork.journal(lists.out()));
        assertEnded(run(true, () -> false));
        Files.write(ListWork.journal(lists.out()), journal);
        assertThat(refused()).contains("there is no out.csv.unfinished");
        assertThat(Files.readAllBytes(lists.out())).isEqualTo(whole);
        assertThat(Files.readAllBytes(lists.errors())).isEqualTo(wholeErrors);
    }

    @ParameterizedTest(name = "errors moved {0}, result moved {1}")
    @CsvSource({"false, false", "true, false", "true, true"})
    void movesWhatIsWholeWhereTheRunDiedAtItsVeryEnd(boolean errorsMoved, boolean outMoved) throws IOException {
        dieAtTheVeryEnd();
        if (errorsMoved) {
            Files.move(ListWork.unfinished(lists.errors()), lists.errors());
        }
        if (outMoved) {
            Files.move(ListWork.unfinished(lists.out()), lists.out());
        }
        int recorded = lists.recorded().size();
        assertEnded(run(true, () -> false));
        assertThat(lists.recorded()).hasSize(recorded);
    }

    @Test
    void refusesToEndWithAnotherResultThanItsOwn() throws IOException {
        dieAtTheVeryEnd();
        Files.delete(ListWork.unfinished(lists.out()));
        Files.writeString(lists.out(), "another\n");
        assertThat(refused()).contains("there is no out.csv.unfinished");
        assertThat(lists.out()).hasContent("another");
    }

    /** As a process leaves it that is killed when all is written, and nothing is moved. */
    private void dieAtTheVeryEnd() throws IOException {
        Path inTheWay = lists.errors().resolve("file");
        BooleanSupplier meanwhile = () -> {
            try {
                Files.createDirectories(inTheWay);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        };
        assertThatThrownBy(() -> run(false, meanwhile)).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        Files.delete(lists.errors());
        assertThat(lists.out()).doesNotExist();
    }

    @Test
    void whatBeginsAnewTakesTheOldNoteAwayFirst() throws IOException {
        run(false, after(2));
        Files.delete(ListWork.unfinished(lists.errors()));
        Files.createDirectory(ListWork.unfinished(lists.errors()));
        assertThatThrownBy(() -> run(false, () -> false)).isInstanceOf(IOException.class);
        assertThat(ListWork.journal(lists.out())).doesNotExist();
    }

    @Test
    void oneAtATimeWritesAResult() throws IOException {
        AtomicReference<ListOutcome> second = new AtomicReference<>();
        run(false, () -> {
            try {
                second.compareAndSet(null, run(false, () -> false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        });
        assertThat(second.get().problems()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("in-use");
            assertThat(p.message()).startsWith("Another run is at work on this result, out.csv.");
        });
        assertThat(Files.readAllBytes(lists.out())).isEqualTo(whole);
        assertThat(folder.resolve("out.csv.lock")).doesNotExist();
    }

    @Test
    void oneAtATimeWritesAFileOfErrorsAlsoForAnotherResult() throws IOException {
        AtomicReference<ListOutcome> second = new AtomicReference<>();
        Path other = folder.resolve("other.csv");
        run(false, () -> {
            try {
                second.compareAndSet(
                        null, lists.run(lists.request(list, other, Mapping.PLAIN, null, false, false), () -> false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        });
        assertThat(second.get().problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("Another run is at work on this result, errors.csv.");
        assertThat(other).doesNotExist();
        assertThat(Files.readAllBytes(lists.errors())).isEqualTo(wholeErrors);
        assertThat(folder.resolve("errors.csv.lock")).doesNotExist();
        assertThat(folder.resolve("other.csv.lock")).doesNotExist();
    }

    @Test
    void aLockThatADeadProcessLeftIsNone() throws IOException {
        Files.writeString(folder.resolve("out.csv.lock"), "left");
        assertEnded(run(false, () -> false));
        assertThat(folder.resolve("out.csv.lock")).doesNotExist();
    }

    private String refused() throws IOException {
        ListOutcome outcome = run(true, () -> false);
        assertThat(outcome.summary()).isNull();
        assertThat(outcome.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("cannot-resume"));
        return outcome.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .findFirst()
                .orElseThrow();
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
