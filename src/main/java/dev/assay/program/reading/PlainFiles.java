package dev.assay.program.reading;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes the content of files: only of plain ones inside the home folder, of reasonable size, also together. */
final class PlainFiles {
    /** Entries of one folder that are looked at. */
    static final int MOST = 5_000;

    private static final int LARGEST = 16 << 20;
    private static final long LARGEST_TOGETHER = 64L << 20;

    private final Path home;
    private final Problems problems;
    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private long together;

    PlainFiles(Path home, Problems problems) {
        this.home = home;
        this.problems = problems;
    }

    /** What was taken, by path relative to the home folder. */
    SortedMap<String, byte[]> contents() {
        return contents;
    }

    /** Entries of a folder, sorted, at most one more than {@link #MOST}; none of one that is gone. */
    static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().limit(MOST + 1L).toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    /** Its path relative to the home folder, with {@code /}. */
    String name(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    /** Takes the content of a file, unless it may not be read or is too much. */
    void take(Path file) {
        if (!isInside(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            error("not-a-plain-file", file, "This is not a plain file; only plain files are read.");
            return;
        }
        read(file).ifPresent(bytes -> {
            together += bytes.length;
            if (together <= LARGEST_TOGETHER) {
                contents.put(name(file), bytes);
            } else if (together - bytes.length <= LARGEST_TOGETHER) {
                error(
                        "program-too-large",
                        file,
                        "With this file the program is over " + (LARGEST_TOGETHER >> 20)
                                + " MB, the most that is read.");
            }
        });
    }

    private Optional<byte[]> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) {
                return Optional.of(bytes);
            }
            error("file-too-large", file, "This file is over " + (LARGEST >> 20) + " MB, the most that is read.");
        } catch (NoSuchFileException gone) {
            // An editor has just renamed it; the next look finds what there is then.
        } catch (IOException unreadable) {
            error("unreadable-file", file, "This file cannot be read. Who may read it?");
        }
        return Optional.empty();
    }

    /** Whether a path leads to something inside the home folder; tells why not. */
    boolean isInside(Path path) {
        try {
            if (path.toRealPath().startsWith(home.toRealPath())) {
                return true;
            }
            error(
                    "outside-home",
                    path,
                    "This is a link that leads out of the home folder; only what is inside is read. Put the file itself here.");
        } catch (NoSuchFileException gone) {
            if (Files.isSymbolicLink(path)) {
                error("dangling-link", path, "This is a link to something that does not exist.");
            }
        } catch (IOException unreadable) {
            error("unreadable-file", path, "This cannot be read. Who may read it?");
        }
        return false;
    }

    /** Tells of an error of a file or folder as a whole. */
    void error(String code, Path file, String message) {
        problems.add(Problem.error(code, Place.of(name(file)), message));
    }
}
