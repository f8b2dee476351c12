package dev.assay.program.activation;

import dev.assay.program.StarterFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test turns it. */
final class TurningClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(StarterFiles.CLOCK.instant());

    void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return StarterFiles.CLOCK.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
