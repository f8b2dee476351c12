package dev.assay.job;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.storage.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lists of a test's server.
 *
 * @param jobs the lists
 */
public record TestLists(ListJobs jobs) {
    /** In a folder {@code lists}, within the usual limits, worked on when somebody watches. */
    public static ListJobs in(Path folder, Database database, KeptPrograms kept, Decisions decisions, Clock clock) {
        return ListJobs.open(
                database,
                JobSettings.in(folder.resolve("lists")),
                kept,
                decisions,
                new DecisionIds(new SplittableRandom(2)),
                clock);
    }

    /** Of up to so many bytes, worked on by the test's own thread when the test says so. */
    public static TestLists upTo(
            long most, Path folder, Database database, KeptPrograms kept, Decisions decisions, Clock clock) {
        return new TestLists(with(most, folder, database, new BatchWork(kept, decisions, 1), clock, here()));
    }

    static ListJobs with(Path folder, Database database, JobWork work, Clock clock, ExecutorService threads) {
        return with(1_000, folder, database, work, clock, threads);
    }

    static ListJobs with(
            long most, Path folder, Database database, JobWork work, Clock clock, ExecutorService threads) {
        return new ListJobs(
                database,
                new JobSettings(folder.resolve("lists"), most, Duration.ofDays(30), 1, 1),
                new DecisionIds(new SplittableRandom(2)),
                clock,
                work,
                threads);
    }

    /** Does all there is to do. */
    public void work() {
        jobs.look();
    }

    /** Runs in the thread that asks. */
    static ExecutorService here() {
        return here(() -> {});
    }

    /** The same, after something else. */
    static ExecutorService here(Runnable before) {
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable task) {
                before.run();
                task.run();
            }

            @Override
            public void shutdown() {}

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return false;
            }

            @Override
            public boolean isTerminated() {
                return true;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
                return true;
            }
        };
    }
}
