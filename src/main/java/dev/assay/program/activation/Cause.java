package dev.assay.program.activation;

import java.util.Locale;

/** Why a revision became active. */
public enum Cause {
    /** The folder holds it: it was there at start, or it was edited. */
    FOLDER,
    /** Somebody went back to it. */
    ROLLBACK;

    /** As written in JSON and in the database: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
