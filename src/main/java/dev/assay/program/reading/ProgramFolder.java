package dev.assay.program.reading;

import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds programs in a home folder and gathers their files: only plain files inside home, of reasonable size. Reads no meaning. */
public final class ProgramFolder {
    private final Path home;

    /**
     * @param home folder with {@code questionnaires/} and {@code rules/}
     */
    public ProgramFolder(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * What was found.
     *
     * @param files as far as they could be read
     * @param problems files that could not be, or that no release reads yet
     */
    public record Found(ProgramFiles files, List<Problem> problems) {}

    /** The home folder. */
    public Path home() {
        return home;
    }

    /** Names of the folders in {@code rules/}, well formed or not, without hidden and temporary ones. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : PlainFiles.list(home.resolve("rules"))) {
            String name = entry.getFileName().toString();
            if (!FileNames.isTemporary(name) && Files.isDirectory(entry)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether there is a folder of a program of this name. */
    public boolean exists(String id) {
        return ProgramId.isWellFormed(id)
                && Files.isDirectory(home.resolve("rules").resolve(id));
    }

    /**
     * Gathers the files of a program; none of one that cannot be called so.
     *
     * @param id name of a folder
     */
    public Found read(String id) {
        if (!ProgramId.isWellFormed(id)) {
            return new Found(ProgramFiles.of(id, Map.of()), List.of());
        }
        return new Gathering(home, id).found();
    }
}
