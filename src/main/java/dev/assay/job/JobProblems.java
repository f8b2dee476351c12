package dev.assay.job;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;
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
                "Assay ended several times while it began with this list, so it no longer begins by itself. Its log, or the system's, may say why; going on tries again.");
    }

    /**
     * The list is to be taken up again.
     *
     * @param why in a sentence
     */
    static Problem waits(String why) {
        return Problem.warning(
                "list-waits",
                Place.NOWHERE,
                why
                        + " So this list waits, and is tried again by itself, within a minute; nothing that was done is lost.");
    }
}
