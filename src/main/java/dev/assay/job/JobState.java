package dev.assay.job;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a list is. */
public enum JobState {
    /** It is being sent; known to nobody yet. */
    UPLOADING,
    /** It is here whole, and waits to be started. */
    READY,
    /** It waits for its turn. */
    QUEUED,
    /** It is being classified. */
    RUNNING,
    /** It was asked to stop, and will in a moment. */
    STOPPING,
    /** It was stopped, and can be gone on with. */
    STOPPED,
    /** It is classified; result and errors are there. */
    DONE,
    /** It could not be classified; the problems say why. It can be tried again, and goes on where it was. */
    FAILED,
    /** It was deleted, and its files will be gone in a moment; known to nobody any more. */
    DELETING;

    /** States that a person sees. */
    static final Set<JobState> SEEN = EnumSet.complementOf(EnumSet.of(UPLOADING, DELETING));

    /** States in which somebody has still to do something. */
    static final Set<JobState> AT_WORK = EnumSet.of(UPLOADING, QUEUED, RUNNING, STOPPING, DELETING);

    /** States from which it may be started or gone on with. */
    static final Set<JobState> MAY_START = EnumSet.of(READY, STOPPED, FAILED);

    /** As written in JSON and in the database. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reverse of {@link #json}. */
    static JobState of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }

    /** Whether it may be started or gone on with. */
    public boolean mayStart() {
        return MAY_START.contains(this);
    }

    /** Whether it may be stopped. */
    public boolean mayStop() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether it changes by itself: worth looking again in a moment. */
    public boolean isMoving() {
        return this == QUEUED || this == RUNNING || this == STOPPING;
    }
}
