package dev.assay.program.activation;

import dev.assay.program.StarterFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Fails in the middle of reading a program of one time zone: stands for any fault of ours. */
final class FaultyClock extends Clock {
    static final String ZONE = "Pacific/Kiritimati";

    @Override
    public ZoneId getZone() {
        return StarterFiles.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.getId().equals(ZONE)) {
            throw new IllegalStateException("a fault of ours");
        }
        return StarterFiles.CLOCK.withZone(zone);
    }

    @Override
    public Instant instant() {
        return StarterFiles.CLOCK.instant();
    }
}
