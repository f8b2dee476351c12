package dev.assay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when a database cannot be opened. */
class DatabaseOpeningTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/assay",
                "mysql://me:secret@localhost/assay",
                "jdbc:h2:mem:x",
                "postgresql://me:secret@/assay",
                "postgresql://me:secret@localhost",
                "postgresql://me:se cret@localhost/assay",
                "",
                "sqlite:"
            })
    void refusesAnUrlThatItCannotReadWithoutRepeatingAPassword(String url) {
        DatabaseUnavailable refused = refused(url);
        assertThat(refused.problem().code()).isEqualTo("database-url");
        assertThat(refused.problem().message())
                .contains("postgresql://user:password@host:5432/name")
                .doesNotContain("secret", "se cret");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://me:p%40ss@db.example:6432/assay?sslmode=require, postgresql://db.example:6432/assay?sslmode=require",
        "jdbc:postgresql://localhost/assay?user=me&password=p@ss, postgresql://localhost/assay?user=me&password=…"
    })
    void showsAServerWithoutItsPassword(String url, String shown) {
        assertThat(Location.of(url).shown()).isEqualTo(shown);
        assertThat(Location.of(url).toString()).doesNotContain("p@ss");
    }

    @Test
    void takesUserAndPasswordOutOfTheUrl() {
        assertThat(Location.of("postgres://me:p%40s+s@localhost/assay"))
                .isEqualTo(new Location.Server("jdbc:postgresql://localhost/assay", "me", "p@s+s"));
    }

    @Test
    void saysThatNoServerAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(refused("postgresql://me:secret@localhost:" + free + "/assay")
                        .problem()
                        .message())
                .contains("no PostgreSQL server answers there")
                .doesNotContain("secret");
    }

    @Test
    void saysWhatTheServerLacks() {
        String url = TestDatabase.POSTGRESQL.fresh(folder);
        assertThat(refused(url + "none").problem().message()).contains("no database of this name");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        assertThat(refused(folder.toString()).problem().message()).contains("is a folder");
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");
        assertThat(refused(file.resolve("assay.db").toString()).problem().code())
                .isEqualTo("database-not-writable");
    }

    @Test
    void saysThatAFileIsNoDatabase() throws IOException {
        Path file =
                Files.writeString(folder.resolve("notes.txt"), "Not a database, but notes of some length. ".repeat(60));
        assertThat(refused(file.toString()).problem().code()).isEqualTo("database-not-one");
        assertThat(Files.readString(file)).startsWith("Not a database");
    }

    private static DatabaseUnavailable refused(String where) {
        DatabaseUnavailable refused = catchThrowableOfType(
                DatabaseUnavailable.class, () -> Database.open(where).close());
        assertThat(refused).isNotNull();
        return refused;
    }
}
