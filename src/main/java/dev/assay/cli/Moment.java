package dev.assay.cli;

import dev.assay.program.AsOf;
import java.time.Instant;
import java.time.ZoneId;

/** A moment as somebody types it. */
final class Moment {
    private Moment() {}

    /**
     * A day is its noon.
     *
     * @throws UsageException if it is neither
     */
    static Instant of(String typed, ZoneId zone) {
        return AsOf.of(typed, zone)
                .orElseThrow(() -> new UsageException("'" + typed
                        + "' is neither a day nor a moment; write it as 2027-01-31, or as 2027-01-31T09:30:00Z."));
    }
}
