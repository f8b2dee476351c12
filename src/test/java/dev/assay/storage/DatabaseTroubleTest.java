package dev.assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an SQLite file, or its disk, while it is open: nothing is acknowledged that would be lost, and all goes on by itself when it can. */
class DatabaseTroubleTest {
    @TempDir
    Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("assay.db");
        database = Database.open(file.toString());
        keep("before");
        assertThat(database.trouble()).isEmpty();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private enum Mishap {
        DELETED {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file);
            }
        },
        REPLACED {
            @Override
            void happen(Path file) throws IOException {
                Path other = file.resolveSibling("other.db");
                Files.copy(file, other);
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        LOG_DELETED {
            @Override
            void happen(Path file) throws IOException {
                Files.delete(file.resolveSibling("assay.db-wal"));
            }
        };

        abstract void happen(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void acknowledgesNothingThatWouldBeLost(Mishap mishap) throws IOException {
        mishap.happen(file);
        for (int i = 0; i < 3; i++) {
            DatabaseUnavailable refused = catchThrowableOfType(DatabaseUnavailable.class, () -> keep("after"));
            assertThat(refused.problem().code()).isEqualTo("database-gone");
            assertThat(refused.problem().message()).contains("put the file back, or restart Assay");
        }
        assertThat(database.trouble()).map(Problem::code).contains("database-gone");
        if (mishap == Mishap.DELETED) {
            assertThat(file).as("no new one in its place").doesNotExist();
        }
    }

    @Test
    void goesOnWhenTheFileIsPutBack() throws IOException {
        Path away = folder.resolve("away.db");
        Files.move(file, away);
        assertThatThrownBy(() -> keep("away")).isInstanceOf(DatabaseUnavailable.class);
        Files.move(away, file);
        keep("back");
        assertThat(database.trouble()).isEmpty();
        try (Database other = Database.open(file.toString())) {
            assertThat(kept(other)).isEqualTo(2);
        }
    }

    @Test
    void goesOnByItselfWhenTheDiskHasRoomAgain() {
        DatabaseUnavailable refused = catchThrowableOfType(
                DatabaseUnavailable.class,
                () -> database.write(sql -> {
                    // Of this connection alone: a new one may use all of the disk.
                    sql.sql("pragma max_page_count = 1").query().listOfRows();
                    return keep(sql, "x".repeat(10_000_000));
                }));
        assertThat(refused.problem().message()).contains("The disk is full");
        assertThat(database.trouble()).map(Problem::code).contains("database-write");
        keep("after");
        assertThat(database.trouble()).isEmpty();
        assertThat(kept(database)).isEqualTo(2);
    }

    private int keep(String key) {
        return database.write(sql -> keep(sql, key));
    }

    private static int keep(JdbcClient sql, String key) {
        return sql.sql("insert into request (idempotency_key, fingerprint, received_at) values (?, 'f', 't')")
                .param(key)
                .update();
    }

    private static int kept(Database database) {
        return database.sql()
                .sql("select count(*) from request")
                .query(Integer.class)
                .single();
    }
}
