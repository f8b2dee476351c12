package dev.assay.web.api;

import dev.assay.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The programs that are served. */
public interface ServedPrograms {
    /** Ids of all programs that are in the folder or were ever active. */
    List<String> ids();

    /** The active revision; empty when there is none, or no such program. */
    Optional<ServedProgram> active(String id);

    /** Any kept revision. */
    Optional<ServedProgram> revision(String id, String revision);

    /** How a program stands. Its id is one of {@link #ids()}. */
    Status status(String id);

    /** Every activation, newest first. */
    List<Activated> revisions(String id);

    /**
     * Makes an earlier revision active again.
     *
     * @param revision which, or null for the one before
     * @return why not; empty when it was done
     */
    List<Problem> rollback(String id, @Nullable String revision, String actor);

    /**
     * How a program stands.
     *
     * @param revision the active one, or null
     * @param since when it became active, or null
     * @param problems what is wrong with the folder now
     */
    record Status(@Nullable String revision, @Nullable Instant since, List<Problem> problems) {
        /** Copies. */
        public Status {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One activation.
     *
     * @param number 1 for the program's first
     * @param revision what became active
     * @param at when
     * @param cause why, such as {@code folder} or {@code rollback}
     * @param actor who
     */
    record Activated(int number, String revision, Instant at, String cause, String actor) {}
}
