package dev.assay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Raised by Ctrl-C, or whatever else asks the process to end: a run that looks at it stops in good order, and the process waits for that. */
final class StopSign implements BooleanSupplier, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::raise, "assay-stop");
    private volatile boolean raised;

    StopSign() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void raise() {
        raised = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean getAsBoolean() {
        return raised;
    }

    /** The run is over, and all is said. */
    @Override
    public void close() {
        ended.countDown();
        if (!raised) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // It was raised just now.
            }
        }
    }
}
