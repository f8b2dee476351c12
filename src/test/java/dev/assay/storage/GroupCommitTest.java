package dev.assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What callers are told when the connection fails at the worst moment. */
class GroupCommitTest {
    @TempDir
    Path folder;

    private final Deque<String> failing = new ArrayDeque<>();

    @Test
    void triesAgainWhatWasSpoiltBeforeTheCommit() {
        try (GroupCommit commits = new GroupCommit(source())) {
            failing.add("getConnection");
            assertThat(commits.write(GroupCommitTest::keep)).isZero();
            failing.add("setSavepoint");
            assertThat(commits.write(GroupCommitTest::keep)).isEqualTo(1);
            assertThat(commits.write(GroupCommitTest::count)).isEqualTo(2);
        }
    }

    @Test
    void givesUpAfterTheSecondTimeAndGoesOn() {
        try (GroupCommit commits = new GroupCommit(source())) {
            failing.addAll(List.of("setSavepoint", "setSavepoint"));
            assertThatThrownBy(() -> commits.write(GroupCommitTest::keep))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Nothing of it was kept");
            assertThat(commits.write(GroupCommitTest::keep)).isZero();
        }
    }

    @Test
    void doesNotRepeatAWriteWhoseCommitFailedAndSaysThatNobodyKnows() {
        try (GroupCommit commits = new GroupCommit(source())) {
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
        try (GroupCommit commits = new GroupCommit(source())) {
            assertThatThrownBy(() -> commits.write(sql -> {
                        throw new IllegalArgumentException("mine");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mine");
            assertThatThrownBy(() -> commits.write(sql -> commits.write(GroupCommitTest::keep)))
                    .isInstanceOf(IllegalStateException.class);
        }
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

    private DataSource source() {
        DataSource sqlite = Sqlite.of(folder.resolve("t.db"));
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                failWhere("getConnection");
                Connection real = sqlite.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            failWhere(method.getName());
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
