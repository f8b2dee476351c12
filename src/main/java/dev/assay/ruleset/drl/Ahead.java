package dev.assay.ruleset.drl;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Work that may be begun ahead on another core, and is done once: by whoever comes first, the other core or who needs the result. So nobody waits for work that nobody does. For use
 * by many threads.
 */
final class Ahead<T> {
    private final FutureTask<T> work;

    private Ahead(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /** Work that is done when its result is asked for, unless it is begun before. */
    static <T> Ahead<T> of(Callable<T> work) {
        return new Ahead<>(work);
    }

    /** Begins it on another core, as soon as one is free. */
    Ahead<T> begin() {
        if (!work.isDone()) {
            // Libraries on both cores log. Set up by the first who asks, logging complains of a second who comes
            // meanwhile.
            LoggerFactory.getILoggerFactory();
            ForkJoinPool.commonPool().execute(work);
        }
        return this;
    }

    /** Does it now, unless it is done or being done. */
    void help() {
        work.run();
    }

    /** Whether it threw; it would throw the same for ever. */
    boolean isFaulty() {
        if (!work.isDone()) {
            return false;
        }
        try {
            result();
            return false;
        } catch (RuntimeException | Error fault) {
            return true;
        }
    }

    /** The result, or what the work threw; done here if nobody has begun it. */
    T result() {
        work.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }
}
