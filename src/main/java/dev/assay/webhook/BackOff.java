package dev.assay.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a message is sent again: the schedule that Standard Webhooks recommends, each up to a fifth longer, so that not all come back at once. */
final class BackOff {
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait after an attempt that failed; empty after the last.
     *
     * @param attempts made so far, from 1
     */
    Optional<Duration> after(int attempts) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        long millis = WAITS.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(millis + random.nextLong(millis / 5 + 1)));
    }
}
