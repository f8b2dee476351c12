package dev.assay.program.activation;

import java.time.Duration;

/** Runs things later. In tests, when the test says so. */
public interface Scheduler extends AutoCloseable {
    /** Runs a task again and again, the first time after one period; tasks never run at the same time. */
    void every(Duration period, Runnable task);

    /** Runs nothing any more. */
    @Override
    void close();

    /** One thread in the background. */
    static Scheduler inBackground() {
        return new BackgroundScheduler();
    }
}
