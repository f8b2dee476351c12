package dev.assay.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The last few of what is costly to make, each made once however many ask at the same time. That there is none is remembered for a while. For use by many threads.
 *
 * @param <V> what is made
 */
final class Remembered<V> {
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Entry<V>> entries;

    /**
     * @param few how many are kept
     * @param clock says when to look again for what was not there
     */
    Remembered(int few, Clock clock) {
        this.clock = clock;
        this.entries = new LinkedHashMap<>(few, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Entry<V>> eldest) {
                return size() > few;
            }
        };
    }

    private record Entry<V>(CompletableFuture<Optional<V>> made, Instant since) {
        boolean isNone() {
            return made.isDone()
                    && !made.isCompletedExceptionally()
                    && made.join().isEmpty();
        }
    }

    /**
     * What is kept under the key, made where it is not.
     *
     * @param make gives empty when there is none; what it throws, all who wait get, and it is not remembered
     */
    Optional<V> get(String key, Supplier<Optional<V>> make) {
        Entry<V> mine = new Entry<>(new CompletableFuture<>(), clock.instant());
        Optional<Entry<V>> others = others(key, mine);
        return others.isPresent() ? await(others.get()) : make(key, mine, make);
    }

    /** What others made, or are making; else mine stands there from now on. */
    private Optional<Entry<V>> others(String key, Entry<V> mine) {
        synchronized (entries) {
            Entry<V> known = entries.get(key);
            if (known != null && !(known.isNone() && known.since().plus(WHILE).isBefore(mine.since()))) {
                return Optional.of(known);
            }
            entries.put(key, mine);
            return Optional.empty();
        }
    }

    private Optional<V> make(String key, Entry<V> entry, Supplier<Optional<V>> make) {
        try {
            entry.made().complete(make.get());
        } catch (RuntimeException | Error e) {
            synchronized (entries) {
                entries.remove(key, entry);
            }
            entry.made().completeExceptionally(e);
        }
        return await(entry);
    }

    private Optional<V> await(Entry<V> entry) {
        try {
            return entry.made().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
