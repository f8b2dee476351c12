package dev.assay.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists of this process that wait because the database did not take what was to be kept of them: for a second, then for twice as long each time, up to a minute. For use by
 * many threads.
 */
final class JobWaits {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private record Wait(Duration length, Instant until) {}

    private final Map<String, Wait> waits = new ConcurrentHashMap<>();

    /** Whether it is too early for a list. */
    boolean isEarly(String id, Instant now) {
        Wait wait = waits.get(id);
        return wait != null && now.isBefore(wait.until());
    }

    /** Whether a list's last run ended here because of the database. */
    boolean holds(String id) {
        return waits.containsKey(id);
    }

    /**
     * Has a list wait.
     *
     * @param vain whether it has not come further since it waited last
     */
    void add(String id, boolean vain, Instant now) {
        waits.compute(id, (same, before) -> {
            Duration length = before == null || !vain ? FIRST : before.length().multipliedBy(2);
            Duration capped = length.compareTo(LONGEST) > 0 ? LONGEST : length;
            return new Wait(capped, now.plus(capped));
        });
    }

    /** It waits no longer. */
    void remove(String id) {
        waits.remove(id);
    }
}
