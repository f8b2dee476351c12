package dev.assay.program.activation;

import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.storage.Database;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Every activated revision, kept whole, and when each was active. Several processes may share one; for use by many threads. */
public interface RevisionHistory {

    /** The newest activation of every program, by program. */
    SortedMap<String, Activation> active();

    /** All activations of a program, newest first. */
    List<Activation> of(String program);

    /**
     * The files of a kept revision; empty when it was never activated.
     *
     * @throws DamagedRevision if they are no longer what was kept
     */
    Optional<ProgramFiles> files(String program, Revision revision);

    /**
     * Keeps an activation and its files, durably, before it returns. Mends what was kept of this revision before, should it be damaged.
     *
     * @return false, with nothing kept, when the program has an activation of this number already: somebody else was faster
     */
    boolean add(Activation activation, ProgramFiles files);

    /** In the memory of this process: for tests, and for commands that need no database. */
    static RevisionHistory inMemory() {
        return new RevisionMemory();
    }

    /** In a database. */
    static RevisionHistory in(Database database) {
        return new RevisionTables(database);
    }
}
