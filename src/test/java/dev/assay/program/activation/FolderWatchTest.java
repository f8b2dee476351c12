package dev.assay.program.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Revision;
import dev.assay.program.StarterFiles;
import dev.assay.program.reading.ProgramFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that leaves size and time as they were shows whether a look reads content or only looks from outside. */
class FolderWatchTest {
    @TempDir
    private Path home;

    private final List<Revision> told = new ArrayList<>();
    private FileTime time = FileTime.from(Instant.parse("2026-06-01T12:00:00Z"));

    @BeforeEach
    void starter() {
        StarterFiles.in(home);
    }

    private FolderWatch watch() {
        return new FolderWatch(new ProgramFolder(home), found -> {
            told.add(found.get("demo").files().revision());
            return true;
        });
    }

    private void write(String text) throws IOException {
        Path file = home.resolve("rules/demo/more.drl");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
    }

    private static void look(FolderWatch watch, int times) {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    @Test
    void forAWhileChangesThatDoNotShowFromOutsideAreSeenThenLooksAreIdle() throws IOException {
        write("// a");
        FolderWatch watch = watch();
        look(watch, FolderWatch.LOOKS_BEFORE_IDLE);
        assertThat(told).hasSize(1);
        write("// b");
        look(watch, 2);
        assertThat(told).hasSize(2);
        look(watch, FolderWatch.LOOKS_BEFORE_IDLE);
        write("// c");
        look(watch, 5);
        assertThat(told).as("idle: nothing is read").hasSize(2);
    }

    @Test
    void looksBecomeIdleThoughAFileLiesInTheFuture() throws IOException {
        time = FileTime.from(Instant.parse("2999-01-01T00:00:00Z"));
        becomesIdle();
    }

    @Test
    void looksBecomeIdleThoughThereIsNoQuestionnaire() throws IOException {
        Files.move(home.resolve("questionnaires"), home.resolve("away"));
        becomesIdle();
    }

    @Test
    void looksBecomeIdleThoughALinkLeadsRound() throws IOException {
        Files.createSymbolicLink(home.resolve("rules/round"), home.resolve("rules"));
        becomesIdle();
    }

    private void becomesIdle() throws IOException {
        write("// a");
        FolderWatch watch = watch();
        look(watch, FolderWatch.LOOKS_BEFORE_IDLE + 1);
        write("// b");
        look(watch, 5);
        assertThat(told).hasSize(1);
        time = FileTime.from(Instant.parse("2026-07-01T12:00:00Z"));
        write("// b");
        look(watch, 2);
        assertThat(told).hasSize(2);
    }
}
