package dev.assay.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Commits the writes of many callers together: a durable commit costs a flush of the disk, whether of one row or of a hundred. Each write has its own savepoint, so that one that
 * fails takes nothing with it; none is acknowledged before the commit that holds it.
 */
final class GroupCommit implements AutoCloseable {
    private static final int GROUP = 256;
    private static final int WAITING = 4_096;

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource source;
    private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private final Object gate = new Object();
    private boolean open = true;

    GroupCommit(DataSource source) {
        this.source = source;
        this.writer = new Thread(this::commitUntilClosed, "assay-writer");
        writer.setDaemon(true);
        writer.start();
    }

    <T> T write(Function<JdbcClient, T> work) {
        if (Thread.currentThread() == writer) {
            throw new IllegalStateException("a write inside a write would wait for itself");
        }
        Write<T> write = new Write<>(work);
        synchronized (gate) {
            if (!open) {
                throw Failures.closed();
            }
            if (!waiting.offer(write)) {
                throw Failures.busy();
            }
        }
        try {
            return write.done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        synchronized (gate) {
            open = false;
        }
        boolean interrupted = false;
        // Wakes a writer that waits for work; where the queue is full it is awake.
        waiting.offer(new Write<>(sql -> "closed"));
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitUntilClosed() {
        List<Write<?>> group = new ArrayList<>(GROUP);
        do {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                // Nobody who knows this thread interrupts it; what waits must still be committed.
                continue;
            }
            waiting.drainTo(group, GROUP - 1);
            commit(group);
        } while (!isClosed() || !waiting.isEmpty());
    }

    private boolean isClosed() {
        synchronized (gate) {
            return !open;
        }
    }

    private void commit(List<Write<?>> group) {
        for (Write<?> failed : attempt(group)) {
            // Alone, so that whoever spoils the group is found.
            attempt(List.of(failed)).forEach(Write::acknowledge);
        }
    }

    /** One transaction. Acknowledges all but those that it returns: they may be tried once more. */
    private List<Write<?>> attempt(List<Write<?>> group) {
        boolean committing = false;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                for (Write<?> write : group) {
                    run(write, connection, sql);
                }
                committing = true;
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | RuntimeException | Error e) {
            log.atError()
                    .addKeyValue("writes", group.size())
                    .addKeyValue("committing", committing)
                    .addKeyValue("cause", Failures.code(e))
                    .log("database.write.failed");
            boolean mayHaveCommitted = committing;
            group.forEach(write -> write.spoil(Failures.writing(e, mayHaveCommitted), !mayHaveCommitted));
        }
        List<Write<?>> again = group.stream().filter(Write::mayBeRepeated).toList();
        group.stream().filter(write -> !write.mayBeRepeated()).forEach(Write::acknowledge);
        return again;
    }

    private static void run(Write<?> write, Connection connection, JdbcClient sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write.run(sql);
            connection.releaseSavepoint(before);
        } catch (RuntimeException | Error e) {
            connection.rollback(before);
            write.fail(e, Failures.isTransient(e));
        }
    }

    /** One caller's work and what became of it. */
    private static final class Write<T> {
        private final Function<JdbcClient, T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Throwable failure;
        private boolean repeatable;

        Write(Function<JdbcClient, T> work) {
            this.work = work;
        }

        void run(JdbcClient sql) {
            failure = null;
            result = work.apply(sql);
        }

        /** The work itself failed. */
        void fail(Throwable why, boolean passes) {
            failure = why;
            repeatable = passes;
        }

        /** The transaction failed around it. */
        void spoil(RuntimeException why, boolean passes) {
            if (failure == null) {
                fail(why, passes);
            }
        }

        boolean mayBeRepeated() {
            return failure != null && repeatable;
        }

        @SuppressWarnings("NullAway") // The work may well return null; its caller's type says so.
        void acknowledge() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
