package dev.assay.program.activation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time passes only when a test says so. */
public final class ManualScheduler implements Scheduler {
    private final List<Repeated> repeated = new ArrayList<>();
    private boolean closed;

    private static final class Repeated {
        private final long period;
        private final Runnable task;
        private long next;

        Repeated(Duration period, Runnable task) {
            this.period = period.toMillis();
            this.task = task;
            this.next = this.period;
        }
    }

    @Override
    public void every(Duration period, Runnable task) {
        repeated.add(new Repeated(period, task));
    }

    /** Runs what falls due within this time, in its order. */
    public void pass(Duration time) {
        for (long now = 1; now <= time.toMillis() && !closed; now++) {
            for (Repeated each : repeated) {
                if (--each.next == 0) {
                    each.next = each.period;
                    each.task.run();
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
