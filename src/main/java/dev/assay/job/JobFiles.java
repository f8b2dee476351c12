package dev.assay.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one list.
 *
 * @param folder that holds nothing else
 */
record JobFiles(Path folder) {
    /** As it was sent. */
    Path list() {
        return folder.resolve("list");
    }

    /** What was recognised of it. */
    Path seen() {
        return folder.resolve("seen.json");
    }

    /** The classified rows. */
    Path result() {
        return folder.resolve("result.csv");
    }

    /** The rows that were passed over, with every mistake. */
    Path errors() {
        return folder.resolve("errors.csv");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Returns when what was written is on disk. */
    void sync() throws IOException {
        for (Path file : List.of(list(), result(), errors())) {
            if (Files.exists(file)) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        syncFolder(folder);
        syncFolder(folder.resolveSibling("."));
    }

    /** Names of files are on disk too. Systems that cannot do it for a folder do it by themselves. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            return;
        }
    }

    /** Deletes all of them; the lock last, so that whoever is interrupted here is followed by somebody who goes on. */
    void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder())
                    .filter(p -> !p.equals(lock()) && !p.equals(folder))
                    .toList()) {
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(lock());
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
