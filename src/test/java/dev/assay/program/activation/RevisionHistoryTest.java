package dev.assay.program.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionHistoryTest {
    private static final ProgramFiles FILES = ProgramFiles.of(
            "demo",
            Map.of("rules/demo/a.drl", new byte[] {0, 1, -1}, "questionnaires/demo.json", new byte[] {123, 125}));

    @TempDir
    private Path folder;

    private static Activation activation(int number, Revision held) {
        return new Activation(
                "demo",
                number,
                FILES.revision(),
                Instant.parse("2026-06-01T12:00:00.123456Z"),
                Cause.ROLLBACK,
                "Zoë",
                held,
                "{}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsActivationsAndFilesByteForByte(TestDatabase kind) {
        String where = kind.fresh(folder);
        Activation first = activation(1, null);
        Activation second = activation(2, FILES.revision());
        try (Database database = Database.open(where)) {
            RevisionHistory history = RevisionHistory.in(database);
            assertThat(history.active()).isEmpty();
            assertThat(history.add(first, FILES)).isTrue();
            assertThat(history.add(second, FILES)).isTrue();
        }
        try (Database database = Database.open(where)) {
            RevisionHistory history = RevisionHistory.in(database);
            assertThat(history.active()).isEqualTo(Map.of("demo", second));
            assertThat(history.of("demo")).containsExactly(second, first);
            ProgramFiles kept = history.files("demo", FILES.revision()).orElseThrow();
            assertThat(kept.contents()).containsOnlyKeys("rules/demo/a.drl", "questionnaires/demo.json");
            assertThat(kept.contents().get("rules/demo/a.drl")).containsExactly(0, 1, -1);
            assertThat(history.files("other", FILES.revision())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoComesSecondWithANumberKeepsNothing(TestDatabase kind) {
        try (Database one = Database.open(kind.fresh(folder))) {
            RevisionHistory history = RevisionHistory.in(one);
            assertThat(history.add(activation(1, null), FILES)).isTrue();
            assertThat(history.add(activation(1, FILES.revision()), FILES)).isFalse();
            assertThat(history.of("demo")).containsExactly(activation(1, null));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhenAKeptFileWasTamperedWith(TestDatabase kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            RevisionHistory history = RevisionHistory.in(database);
            history.add(activation(1, null), FILES);
            database.write(
                    sql -> sql.sql("update revision_file set path = 'rules/demo/b.drl' where path = 'rules/demo/a.drl'")
                            .update());
            assertThatThrownBy(() -> history.files("demo", FILES.revision()))
                    .isInstanceOf(DamagedRevision.class)
                    .hasMessageContaining("damaged");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void activatingADamagedRevisionAgainMendsIt(TestDatabase kind) {
        try (Database database = Database.open(kind.fresh(folder))) {
            RevisionHistory history = RevisionHistory.in(database);
            history.add(activation(1, null), FILES);
            database.write(sql -> sql.sql("update kept_content set content = :content where content = :before")
                    .param("content", new byte[] {0, 1, -2})
                    .param("before", new byte[] {0, 1, -1})
                    .update());
            database.write(sql -> sql.sql("update revision_file set path = 'x' where path like 'q%'")
                    .update());
            assertThatThrownBy(() -> history.files("demo", FILES.revision())).isInstanceOf(DamagedRevision.class);
            history.add(activation(2, null), FILES);
            assertThat(history.files("demo", FILES.revision()).orElseThrow().revision())
                    .isEqualTo(FILES.revision());
        }
    }
}
