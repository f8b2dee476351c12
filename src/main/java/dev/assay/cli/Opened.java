package dev.assay.cli;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The database, and what stands on it.
 *
 * @param database is closed with this
 * @param history the revisions
 * @param kept programs of earlier revisions
 * @param decisions the log
 */
record Opened(Database database, RevisionHistory history, KeptPrograms kept, Decisions decisions)
        implements AutoCloseable {

    /**
     * Opens.
     *
     * @param where the database
     * @param home whose programs it keeps
     * @param clock tells when
     * @throws dev.assay.storage.DatabaseUnavailable if it cannot be opened
     */
    static Opened at(String where, Path home, Clock clock) {
        Database database = Database.open(where);
        RevisionHistory history = RevisionHistory.in(database);
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home, clock));
        return new Opened(
                database, history, kept, new Decisions(database, new DecisionIds(new SecureRandom()), clock, kept));
    }

    /** Activates the programs of a home folder; whoever asks for them closes them. */
    Programs programs(Path home, Clock clock) {
        return new Programs(home, history, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
