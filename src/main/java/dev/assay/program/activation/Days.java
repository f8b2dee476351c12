package dev.assay.program.activation;

import dev.assay.program.Program;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Notices that a new day has begun in the time zone of a program. Not for use by several threads. */
final class Days {
    private final Clock clock;
    private final Map<String, LocalDate> known = new HashMap<>();

    Days(Clock clock) {
        this.clock = clock;
    }

    /** Whether it is another day than at the last call for this program; false at the first. */
    boolean isNew(Program program) {
        LocalDate today = LocalDate.now(clock.withZone(program.vocabulary().zone()));
        LocalDate before = known.put(program.id(), today);
        return before != null && !before.equals(today);
    }
}
