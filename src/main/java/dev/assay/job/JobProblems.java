package dev.assay.job;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Why a list failed that is not at fault itself. */
final class JobProblems {
    private JobProblems() {}

    private static Problem full() {
        return Problem.error(
                "disk-full",
                Place.NOWHERE,
                "The disk of the server is full. Make room (old lists can be deleted here), then go on: nothing that was done is lost.");
    }

    /**
     * Of the system's own words only the kind is told: they may hold a path.
     *
     * @param full whether the disk is known to be
     */
    static Problem file(IOException e, boolean full) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (full || words.contains("no space left") || words.contains("not enough space")) {
            return full();
        }
        return Problem.error(
                "list-file",
                Place.NOWHERE,
                "A file of this list cannot be read or written (" + e.getClass().getSimpleName()
                        + "). Look after the disk and the folder of the lists, then go on.");
    }

    static Problem folder() {
        return Problem.error(
                "list-folder",
                Place.NOWHERE,
                "The server's folder for lists cannot be written; nothing was kept. Look after it (--lists says where it is), then send the list again.");
    }

    static Problem fault() {
        return Problem.error(
                "fault", Place.NOWHERE, "Something went wrong inside Assay, not with the list. Its log says where.");
    }

    static Problem vain() {
        return Problem.error(
                "given-up",
                Place.NOWHERE,
                "Assay ended several times while it began with this list, so it no longer begins by itself. Its log, or the system's, may say why; going on tries once more.");
    }

    /** What the command would say with an option, as it is said here. */
    static List<Problem> here(List<Problem> problems) {
        return problems.stream()
                .map(p -> new Problem(
                        p.severity(),
                        p.code(),
                        p.place(),
                        p.message()
                                .replace("Say which does with --map, or give", "Say in a mapping which does, or give")
                                .replace("--id COLUMN names one", "a mapping names one under \"id\""),
                        p.found(),
                        p.suggestion()))
                .toList();
    }
}
