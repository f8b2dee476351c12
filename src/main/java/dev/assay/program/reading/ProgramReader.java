package dev.assay.program.reading;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.program.ProgramId;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.drl.KnownFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Reads whole programs, from a home folder or from kept bytes, and says everything that is wrong with all their files. For use by many threads. */
public final class ProgramReader {
    private final ProgramFolder folder;
    private final Clock clock;
    private final KnownFiles known = new KnownFiles();

    /**
     * @param home folder with {@code questionnaires/} and {@code rules/}
     */
    public ProgramReader(Path home) {
        this(home, Clock.systemUTC());
    }

    /**
     * @param home folder with {@code questionnaires/} and {@code rules/}
     * @param clock says what has expired
     */
    public ProgramReader(Path home, Clock clock) {
        this.folder = new ProgramFolder(home);
        this.clock = clock;
    }

    /** Names of all program folders, good or broken. */
    public SortedSet<String> names() {
        return folder.names();
    }

    /** Reads a program from its folder. A name that is not there is a problem as well. */
    public Reading read(String id) {
        Optional<Problem> missing = missing(id);
        if (missing.isPresent()) {
            return new Reading(null, List.of(missing.get()), ProgramFiles.of(id, java.util.Map.of()));
        }
        return read(folder.read(id));
    }

    /** Rebuilds a revision that was good once, from its kept bytes: stricter checks than those of its day are warnings, as far as the engine can do without them. */
    public Reading restore(ProgramFiles kept) {
        return OneReading.ofKept(kept, clock);
    }

    /** The words of a kept revision (questions, segments, tiers, collateral) without its rules; empty when they cannot be read. Far cheaper than {@link #restore}. */
    public Optional<Vocabulary> words(ProgramFiles kept) {
        return OneReading.wordsOfKept(kept, clock);
    }

    /** Reads a program from bytes, as strictly as from a folder. */
    public Reading read(ProgramFiles files) {
        return read(new ProgramFolder.Found(files, List.of()));
    }

    /** Reads a program from files as they were found. */
    public Reading read(ProgramFolder.Found found) {
        return OneReading.of(found, clock, known);
    }

    /** Where it reads from. */
    public ProgramFolder folder() {
        return folder;
    }

    private Optional<Problem> missing(String id) {
        if (folder.exists(id)) {
            return Optional.empty();
        }
        SortedSet<String> names = folder.names();
        if (names.contains(id)) {
            return ProgramId.problem(id, Place.of("rules/" + id));
        }
        String rest = names.isEmpty()
                ? "; there is none yet in " + folder.home().resolve("rules") + "."
                : Nearest.to(id, names).isPresent()
                        ? Nearest.hint(id, names)
                        : "; there " + (names.size() == 1 ? "is only " : "are ") + String.join(", ", names) + ".";
        return Optional.of(Problem.error(
                "unknown-program",
                Place.NOWHERE,
                "There is no program '" + id + "'" + rest,
                id,
                Nearest.to(id, names).orElse(null)));
    }
}
