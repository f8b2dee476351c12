package dev.assay.program.activation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scheduler with one thread that does not keep the process alive. */
final class BackgroundScheduler implements Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundScheduler.class);

    private final ScheduledThreadPoolExecutor executor;

    BackgroundScheduler() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName("assay-programs");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void every(Duration period, Runnable task) {
        executor.scheduleWithFixedDelay(guarded(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An executor drops a periodic task that threw, whatever it threw: the watch would end in silence. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                LOG.atError().setCause(fault).log("programs.task.failed");
            }
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
