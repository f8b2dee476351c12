package dev.assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What callers are told when the connection fails at the worst moment. */
class GroupCommitTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final Deque<String> failing = new ArrayDeque<>();

    @Test
    void triesAgainWhatWasSpoiltBeforeTheCommit() {
        try (GroupCommit commits = commits(LONG)) {
            failing.add("getConnection");
            assertThat(commits.write(GroupCommitTest::keep)).isZero();
            failing.add("setSavepoint");
            assertThat(commits.write(GroupCommitTest::keep)).isEqualTo(1);
            assertThat(commits.write(GroupCommitTest::count)).isEqualTo(2);
        }
    }

    @Test
    void givesUpAfterTheSecondTimeAndGoesOn() {
        try (GroupCommit commits = commits(LONG)) {
            failing.addAll(List.of("setSavepoint", "setSavepoint"));
            assertThatThrownBy(() -> commits.write(GroupCommitTest::keep))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Nothing of it was kept");
            assertThat(commits.write(GroupCommitTest::keep)).isZero();
        }
    }

    @Test
    void doesNotRepeatAWriteWhoseCommitFailedAndSaysThatNobodyKnows() {
        try (GroupCommit commits = commits(LONG)) {
            commits.write(GroupCommitTest::keep);
            failing.add("commit");
            assertThatThrownBy(() -> commits.write(
                            sql -> sql.sql("insert into t values (2)").update()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Whether it was kept is not known");
            assertThat(commits.write(GroupCommitTest::count)).isEqualTo(1);
        }
    }

    @Test
    void tellsTheCallersOwnFaultAsItIs() {
        try (GroupCommit commits = commits(LONG)) {
            assertThatThrownBy(() -> commits.write(sql -> {
                        throw new IllegalArgumentException("mine");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mine");
            assertThatThrownBy(() -> commits.write(sql -> commits.write(GroupCommitTest::keep)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whileAnotherHoldsTheLockEachWriteIsTriedOnceAndAfterwardsAllIsWell() throws Exception {
        int callers = 100;
        AtomicInteger transactions = new AtomicInteger();
        HikariConfig config = new HikariConfig();
        config.setDataSource(Sqlite.of(folder.resolve("t.db"), 50));
        config.setMaximumPoolSize(1);
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try (HikariDataSource impatient = new HikariDataSource(config);
                GroupCommit commits =
                        new GroupCommit(counting(impatient, transactions), impatient::evictConnection, () -> {}, LONG);
                Connection other = Sqlite.of(folder.resolve("t.db")).getConnection()) {
            commits.write(GroupCommitTest::keep);
            other.setAutoCommit(false);
            transactions.set(0);
            List<Future<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                writes.add(pool.submit(() -> commits.write(GroupCommitTest::keep)));
            }
            for (Future<Integer> write : writes) {
                assertThatThrownBy(write::get)
                        .cause()
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageContaining("locked")
                        .hasMessageContaining("Nothing of it was kept");
            }
            assertThat(transactions.get()).isLessThanOrEqualTo(callers);
            other.setAutoCommit(true);
            assertThat(commits.write(GroupCommitTest::keep)).isEqualTo(1);
            assertThat(commits.write(GroupCommitTest::count)).isEqualTo(2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aCallerDoesNotWaitForEverAndNeitherDoesWhoCloses() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        GroupCommit commits = commits(Duration.ofMillis(50));
        assertThatThrownBy(() -> commits.write(sql -> await(stuck)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("Whether it was kept is not known");
        assertThatThrownBy(() -> commits.write(sql -> ran.getAndSet(true)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("More is to be kept than the database can take");
        commits.close();
        stuck.countDown();
        assertThatThrownBy(() -> commits.write(GroupCommitTest::keep)).hasMessageContaining("shutting down");
        assertThat(ran).isFalse();
    }

    @Test
    void tellsAFullDiskAsTheDatabasesFaultAndAWrongRowAsTheCallers() {
        try (GroupCommit commits = commits(LONG)) {
            commits.write(GroupCommitTest::keep);
            assertThatThrownBy(() -> commits.write(sql -> {
                        // What a full disk says, from a database that may not grow.
                        sql.sql("pragma max_page_count = 2").query().listOfRows();
                        return sql.sql("insert into t select randomblob(100000)")
                                .update();
                    }))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("The disk is full.")
                    .hasMessageContaining("Nothing of it was kept");
            assertThatThrownBy(() -> commits.write(
                            sql -> sql.sql("insert into nowhere values (1)").update()))
                    .isInstanceOf(DataAccessException.class);
            assertThat(commits.write(GroupCommitTest::count)).isEqualTo(1);
        }
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }

    /** Returns how many there were before. */
    private static int keep(JdbcClient sql) {
        sql.sql("create table if not exists t (n integer)").update();
        int before = count(sql);
        sql.sql("insert into t values (1)").update();
        return before;
    }

    private static int count(JdbcClient sql) {
        return sql.sql("select count(*) from t").query(Integer.class).single();
    }

    private GroupCommit commits(Duration patience) {
        return new GroupCommit(source(), GroupCommitTest::close, () -> {}, patience);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource counting(DataSource source, AtomicInteger opened) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                opened.incrementAndGet();
                return source.getConnection();
            }
        };
    }

    private DataSource source() {
        DataSource sqlite = Sqlite.of(folder.resolve("t.db"));
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                failWhere("getConnection");
                Connection real = sqlite.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            failWhere(
                                    method.getName().equals("setAutoCommit") && args[0].equals(true)
                                            ? "commit"
                                            : method.getName());
                            try {
                                return method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private void failWhere(String method) throws SQLException {
        if (method.equals(failing.peek())) {
            failing.remove();
            throw new SQLException("the line is cut");
        }
    }
}
