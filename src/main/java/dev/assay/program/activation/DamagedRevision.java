package dev.assay.program.activation;

import dev.assay.program.Revision;

/** The kept files of a revision no longer have its SHA-256: somebody, or a disk, has changed them. */
public final class DamagedRevision extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DamagedRevision(String program, Revision revision) {
        super("Revision " + revision + " of " + program
                + " is damaged in the database: its files no longer have that SHA-256.");
    }
}
