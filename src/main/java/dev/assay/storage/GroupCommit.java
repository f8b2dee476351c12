package dev.assay.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Commits the writes of many callers together: a durable commit costs a flush of the disk, whether of one row or of a hundred. Each write has its own savepoint, so that one that
 * fails takes nothing with it; none is acknowledged before the commit that holds it. Where the database itself does not take writes for now, all that wait are told at once: nobody
 * waits for others to wait.
 */
final class GroupCommit implements AutoCloseable {
    private static final int GROUP = 256;
    private static final int WAITING = 4_096;
    /** The longest that a caller, or who closes, waits: two groups that each wait for a lock, and some. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final DataSource source;
    private final Consumer<Connection> discard;
    private final Runnable check;
    private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer;
    private final Object gate = new Object();
    private final Duration patience;
    private volatile @Nullable DatabaseUnavailable failure;
    private boolean open = true;

    GroupCommit(HikariDataSource source, Runnable check) {
        this(source, source::evictConnection, check, PATIENCE);
    }

    /**
     * @param source of one connection
     * @param discard never gives this connection again
     * @param check throws where what is committed would be lost; asked before a transaction and after it
     * @param patience the longest that a caller, or who closes, waits
     */
    GroupCommit(DataSource source, Consumer<Connection> discard, Runnable check, Duration patience) {
        this.source = source;
        this.discard = discard;
        this.check = check;
        this.patience = patience;
        this.writer = new Thread(this::commitUntilClosed, "assay-writer");
        writer.setDaemon(true);
        writer.start();
    }

    /** Why the last transaction failed; null when it did not. */
    @Nullable DatabaseUnavailable failure() {
        return failure;
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
            return write.done
                    .copy()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw write.withdraw() ? Failures.busy() : Failures.unanswered();
            }
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
        // Wakes a writer that waits for work; where the queue is full it is awake.
        waiting.offer(new Write<>(sql -> "closed"));
        try {
            writer.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Only where the writer did not come to them.
        List<Write<?>> left = new ArrayList<>();
        waiting.drainTo(left);
        left.stream().filter(Write::withdraw).forEach(write -> write.refuse(Failures.closed()));
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

    private void commit(List<Write<?>> waited) {
        List<Write<?>> group = waited.stream().filter(Write::begin).toList();
        if (group.isEmpty()) {
            return;
        }
        Deque<Write<?>> again = new ArrayDeque<>(attempt(group));
        while (!again.isEmpty()) {
            // Alone, so that whoever spoils the group is found.
            List<Write<?>> failed = attempt(List.of(again.remove()));
            failed.forEach(Write::acknowledge);
            if (failed.stream().anyMatch(Write::neverBegan)) {
                again.forEach(Write::acknowledge);
                return;
            }
        }
    }

    /** One transaction. Acknowledges all but those that it returns: they may be tried once more. */
    private List<Write<?>> attempt(List<Write<?>> group) {
        boolean began = false;
        boolean committing = false;
        try (Connection connection = connection()) {
            try {
                connection.setAutoCommit(false);
                JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                began = true;
                for (Write<?> write : group) {
                    run(write, connection, sql);
                }
                committing = true;
                // Commits. SQLite's commit() would go on to begin the next transaction, and fail, or wait, for that.
                connection.setAutoCommit(true);
                check.run();
            } catch (SQLException | RuntimeException | Error e) {
                // Whatever state it is in: a driver that could not begin may take every later write to have begun.
                discard.accept(connection);
                throw e;
            }
            failure = null;
        } catch (SQLException | RuntimeException | Error e) {
            log.atError()
                    .addKeyValue("writes", group.size())
                    .addKeyValue("committing", committing)
                    .addKeyValue("cause", Failures.code(e))
                    .log("database.write.failed");
            boolean mayHaveCommitted = committing;
            boolean repeatable = !committing && !Failures.isOfDatabase(e);
            boolean hadBegun = began;
            failure = Failures.writing(e, mayHaveCommitted);
            group.forEach(write -> write.spoil(Failures.writing(e, mayHaveCommitted), repeatable, hadBegun));
        }
        List<Write<?>> again = group.stream().filter(Write::mayBeRepeated).toList();
        group.stream().filter(write -> !write.mayBeRepeated()).forEach(Write::acknowledge);
        return again;
    }

    private Connection connection() throws SQLException {
        check.run();
        return source.getConnection();
    }

    private static void run(Write<?> write, Connection connection, JdbcClient sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            write.run(sql);
            connection.releaseSavepoint(before);
        } catch (RuntimeException | Error e) {
            if (Failures.isOfDatabase(e)) {
                // The next would fail, or wait, as this one did; SQLite may have rolled back everything already.
                throw e;
            }
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
        private final AtomicBoolean claimed = new AtomicBoolean();
        private boolean repeatable;
        private boolean neverBegan;

        Write(Function<JdbcClient, T> work) {
            this.work = work;
        }

        /** The writer takes it up, unless its caller went away. */
        boolean begin() {
            return claimed.compareAndSet(false, true);
        }

        /** The caller waits no longer. False when the writer has taken it up: it may yet be kept. */
        boolean withdraw() {
            return claimed.compareAndSet(false, true);
        }

        void refuse(RuntimeException why) {
            done.completeExceptionally(why);
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
        void spoil(RuntimeException why, boolean passes, boolean began) {
            neverBegan = !began;
            if (failure == null) {
                fail(why, passes);
            }
        }

        boolean neverBegan() {
            return neverBegan;
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
