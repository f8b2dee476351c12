package dev.assay.decision;

import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.program.activation.DamagedRevision;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import dev.assay.ruleset.Vocabulary;
import dev.assay.storage.DatabaseUnavailable;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Programs of every revision that was ever active: the active one as it is, others rebuilt from what was kept. The last few stay in memory. For use by many threads. */
public final class KeptPrograms implements KeptRules {
    private static final int PROGRAMS = 16;
    private static final int WORDS = 256;

    private static final Logger log = LoggerFactory.getLogger(KeptPrograms.class);

    private final RevisionHistory history;
    private final ProgramReader reader;
    private final Function<String, Optional<Program>> active;
    private final Remembered<Program> programs;
    private final Remembered<Vocabulary> words;

    /**
     * Where no program is active, such as in a command that only reads.
     *
     * @param history where revisions are kept
     * @param reader rebuilds them
     */
    public KeptPrograms(RevisionHistory history, ProgramReader reader) {
        this(history, reader, id -> Optional.empty(), Clock.systemUTC());
    }

    /**
     * @param history where revisions are kept
     * @param reader rebuilds them
     * @param active the active program of an id
     * @param clock says when to look again for what could not be rebuilt
     */
    public KeptPrograms(
            RevisionHistory history, ProgramReader reader, Function<String, Optional<Program>> active, Clock clock) {
        this.history = history;
        this.reader = reader;
        this.active = active;
        this.programs = new Remembered<>(PROGRAMS, clock);
        this.words = new Remembered<>(WORDS, clock);
    }

    /** The program of a revision; empty when its content is not kept, or can no longer be read. */
    public Optional<Program> program(String id, String revision) {
        Optional<Program> now = active(id, revision);
        return now.isPresent()
                ? now
                : programs.get(
                        key(id, revision),
                        () -> files(id, revision).map(reader::restore).map(Reading::program));
    }

    /** The words of a revision, for titles beside ids. Empty also when the database does not answer just now: what was decided can be told without. */
    public Optional<Vocabulary> words(String id, String revision) {
        Optional<Program> now = active(id, revision);
        if (now.isPresent()) {
            return now.map(Program::vocabulary);
        }
        try {
            return words.get(key(id, revision), () -> files(id, revision).flatMap(reader::words));
        } catch (DatabaseUnavailable | DataAccessException e) {
            log.atWarn().addKeyValue("program", id).log("revision.unread");
            return Optional.empty();
        }
    }

    @Override
    public Optional<Judge> of(String id, String revision) {
        return program(id, revision).map(p -> p::classify);
    }

    private Optional<Program> active(String id, String revision) {
        return active.apply(id).filter(p -> p.revision().hex().equals(revision));
    }

    private Optional<ProgramFiles> files(String id, String revision) {
        try {
            return history.files(id, new Revision(revision));
        } catch (DamagedRevision e) {
            log.atError()
                    .addKeyValue("program", id)
                    .addKeyValue("revision", revision)
                    .log("revision.damaged");
            return Optional.empty();
        }
    }

    private static String key(String id, String revision) {
        return id + " " + revision;
    }
}
