package dev.assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseTest {
    private static final AtomicInteger TRACES = new AtomicInteger();

    @TempDir
    Path folder;

    private final TestDatabase kind;
    private String where = "";
    private Database database;

    DatabaseTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        where = kind.fresh(folder);
        database = Database.open(where);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasWrittenWhenOpenedAgain() {
        keep(database, "a");
        database.close();
        database = Database.open(where);
        assertThat(kept(database)).containsExactly("a");
    }

    @Test
    void anotherProcessSeesWhatWasAcknowledgedAtOnce() {
        try (Database other = Database.open(where)) {
            keep(database, "a");
            assertThat(kept(other)).containsExactly("a");
            keep(other, "b");
            assertThat(kept(database)).containsExactly("a", "b");
        }
    }

    @Test
    void aWriteThatFailsTakesNothingOfItsNeighboursWithIt() throws Exception {
        keep(database, "taken");
        CountDownLatch full = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            Future<?> first = callers.submit(() -> database.write(sql -> waits(full)));
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String key = i % 4 == 0 ? "taken" : "new" + i;
                writes.add(callers.submit(() -> keepWithTrace(database, key)));
            }
            full.countDown();
            first.get();
            int failed = 0;
            for (Future<?> write : writes) {
                try {
                    write.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(DataAccessException.class);
                    failed++;
                }
            }
            assertThat(failed).isEqualTo(10);
            assertThat(kept(database)).hasSize(1 + 2 * 30);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void ofManyWithOneKeyInSeveralProcessesOneIsKept() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (Database other = Database.open(where)) {
            List<Future<Integer>> writes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Database one = i % 2 == 0 ? database : other;
                String first = i % 3 == 0 ? "x" : "y";
                String second = i % 3 == 0 ? "y" : "x";
                writes.add(callers.submit(
                        () -> one.write(sql -> keepUnlessThere(sql, first) + keepUnlessThere(sql, second))));
            }
            int rows = 0;
            for (Future<Integer> write : writes) {
                rows += write.get();
            }
            assertThat(rows).isEqualTo(2);
            assertThat(kept(database)).containsExactly("x", "y");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void finishesWhatWasBegunWhenClosedAndRefusesTheRest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            Future<?> write = callers.submit(() -> database.write(sql -> {
                begun.countDown();
                waits(go);
                return keepUnlessThere(sql, "begun");
            }));
            begun.await();
            Future<?> closing = callers.submit(() -> database.close());
            go.countDown();
            closing.get();
            assertThat(write.get()).isEqualTo(1);
        } finally {
            callers.shutdownNow();
        }
        assertThatThrownBy(() -> keep(database, "late"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("shutting down");
        database = Database.open(where);
        assertThat(kept(database)).containsExactly("begun");
    }

    @Test
    void refusesTheDatabaseOfANewerAssay() {
        database.write(sql -> sql.sql("""
                insert into flyway_schema_history
                select 1000, '999', 'later', 'SQL', 'V999__later.sql', 1, installed_by, installed_on, 1, success
                from flyway_schema_history where installed_rank = 1""").update());
        DatabaseUnavailable refused = catchThrowableOfType(DatabaseUnavailable.class, () -> Database.open(where));
        assertThat(refused.problem().code()).isEqualTo("database-newer");
        assertThat(refused.problem().message()).contains("newer Assay").doesNotContain("postgres:postgres");
    }

    private static Integer keep(Database database, String key) {
        return database.write(sql -> insert(sql, key));
    }

    private static Integer keepWithTrace(Database database, String key) {
        return database.write(sql -> insert(sql, "trace of " + TRACES.incrementAndGet()) + insert(sql, key));
    }

    private static int insert(JdbcClient sql, String key) {
        return sql.sql("insert into request (idempotency_key, fingerprint, received_at) values (?, 'f', 't')")
                .param(key)
                .update();
    }

    private static int keepUnlessThere(JdbcClient sql, String key) {
        return sql.sql(
                        "insert into request (idempotency_key, fingerprint, received_at) values (?, 'f', 't') on conflict do nothing")
                .param(key)
                .update();
    }

    private static int waits(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> kept(Database database) {
        return database.sql()
                .sql("select idempotency_key from request order by idempotency_key")
                .query(String.class)
                .list();
    }
}
