package dev.assay.program.activation;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.program.reading.ProgramFolder;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes back to a kept revision. What the folder holds at that moment is held: it does not become active by itself, not even after a restart, as long as the
 * rollback is the newest activation. Any other content of the folder is checked and activated as always. To return to what was held without editing anything,
 * roll back to it by its revision. Works on the history alone, so that a command can do it beside a running server, which follows.
 */
public final class Rollbacks {
    private static final int ATTEMPTS = 5;

    private final ProgramReader reader;
    private final RevisionHistory history;
    private final Clock clock;

    /**
     * @param home whose folder content is to be held
     * @param history where the revisions are
     * @param clock says when
     */
    public Rollbacks(Path home, RevisionHistory history, Clock clock) {
        this.reader = new ProgramReader(home, clock);
        this.history = history;
        this.clock = clock;
    }

    /**
     * Activates a kept revision.
     *
     * @param program its program
     * @param revision the first four or more digits of it; null for the one before the active one
     * @param actor who does it
     */
    public Rollback to(String program, @Nullable String revision, String actor) {
        for (int attempt = 1; ; attempt++) {
            List<Activation> past = history.of(program);
            if (past.isEmpty()) {
                return refused(
                        "unknown-program",
                        "Nothing of a program '" + program + "' was ever active"
                                + Nearest.hint(program, history.active().keySet()),
                        program);
            }
            Target target = revision == null ? before(past) : named(past, revision);
            if (target.activation() == null) {
                return new Rollback(null, target.problems());
            }
            Rollback done = activate(past.get(0), target.activation(), actor);
            if (done.activation() != null || !done.problems().isEmpty()) {
                return done;
            }
            if (attempt == ATTEMPTS) {
                return refused(
                        "busy-program",
                        "Others activate revisions of '" + program + "' all the time; try again.",
                        program);
            }
        }
    }

    private record Target(@Nullable Activation activation, List<Problem> problems) {}

    /** An empty outcome when somebody was faster. */
    private Rollback activate(Activation newest, Activation target, String actor) {
        String program = newest.program();
        ProgramFiles files;
        try {
            files = history.files(program, target.revision())
                    .orElseThrow(() -> new IllegalStateException(
                            "The files of " + target.revision() + " are not in the database"));
        } catch (DamagedRevision damaged) {
            return refused(
                    "damaged-revision",
                    "Revision " + target.revision()
                            + " cannot be activated: its files were changed in the database. Go back to another, or put its files into the folder.",
                    target.revision().hex());
        }
        Reading reading = reader.restore(files);
        if (reading.program() == null) {
            return new Rollback(null, reading.errors());
        }
        Activation activation = new Activation(
                program,
                newest.number() + 1,
                target.revision(),
                clock.instant(),
                Cause.ROLLBACK,
                actor,
                held(program, target.revision()).orElse(null),
                target.report());
        return new Rollback(history.add(activation, files) ? activation : null, List.of());
    }

    private Optional<Revision> held(String program, Revision target) {
        ProgramFolder folder = reader.folder();
        return folder.exists(program)
                ? Optional.of(folder.read(program).files().revision()).filter(r -> !r.equals(target))
                : Optional.empty();
    }

    /** The revision that was active before the active one was first put into the folder: going back twice goes back two, not to and fro. */
    private static Target before(List<Activation> past) {
        Revision active = past.get(0).revision();
        boolean passed = false;
        for (Activation each : past) {
            if (each.revision().equals(active)) {
                passed |= each.cause() != Cause.ROLLBACK;
            } else if (passed && each.cause() != Cause.ROLLBACK) {
                return new Target(each, List.of());
            }
        }
        return new Target(
                null,
                refused(
                                "no-earlier-revision",
                                "Revision " + active + " is the first of '"
                                        + past.get(0).program() + "'; there is none before it.",
                                active.hex())
                        .problems());
    }

    private static Target named(List<Activation> past, String revision) {
        NamedRevision named = NamedRevision.among(past, revision);
        return new Target(named.activation(), named.problems());
    }

    private static Rollback refused(String code, String message, String found) {
        return new Rollback(null, List.of(Problem.error(code, Place.NOWHERE, message, found, null)));
    }
}
