package dev.assay.interview;

import dev.assay.decision.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to an interview, all of it or nothing.
 *
 * @param events in order
 * @param decision to be recorded after them, or null
 * @param isSettled of that decision: whether nothing still open could have changed tier or primary segment
 */
public record Change(List<Event> events, @Nullable Draft decision, boolean isSettled) {
    /** Nothing. */
    public static final Change NONE = new Change(List.of(), null, false);

    /** Copies. */
    public Change {
        events = List.copyOf(events);
    }

    /** These events. */
    public static Change of(List<? extends Event> events) {
        return new Change(List.copyOf(events), null, false);
    }

    /** One event. */
    public static Change of(Event event) {
        return of(List.of(event));
    }

    /** A decision. */
    public static Change finish(Draft decision, boolean isSettled) {
        return new Change(List.of(), decision, isSettled);
    }

    boolean isNothing() {
        return events.isEmpty() && decision == null;
    }
}
