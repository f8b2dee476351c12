package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.TestLists;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole way on both databases; what is said when the database is gone; what the log holds. */
@ExtendWith(OutputCaptureExtension.class)
class ServerTest {
    private static final String CLASSIFY = "/api/v1/programs/shop/classifications";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersUntilTheDatabaseIsGoneAndLogsNothingPersonal(TestDatabase kind, CapturedOutput output) {
        Path home = Path.of("src/test/resources/web/home");
        Clock clock = Clock.systemUTC();
        Database database = Database.open(kind.fresh(folder));
        RevisionHistory history = RevisionHistory.in(database);
        Programs programs = new Programs(home, history, clock);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home));
        Decisions decisions = new Decisions(database, new DecisionIds(new SplittableRandom(1)), clock, kept);
        try (WebServer server = WebServer.start(
                0,
                new WebServer.Served(
                        programs,
                        decisions,
                        kept,
                        TestLists.in(folder, database, kept, decisions, clock),
                        database,
                        clock,
                        () -> {}))) {
            Http http = new Http(server.url());
            String one =
                    "{\"answers\": {\"employees\": 120, \"note\": \"Erika Mustermann\"}, \"prospect\": \"erika@example.org\"}";
            Http.Answer recorded = http.post(CLASSIFY, one, "Idempotency-Key", "k1");
            assertThat(recorded.status()).isEqualTo(201);
            assertThat(http.post(CLASSIFY, one, "Idempotency-Key", "k1").text()).isEqualTo(recorded.text());
            assertThat(http.get("/api/v1/decisions?segment=large").json().path("decisions"))
                    .hasSize(1);
            assertThat(http.get(recorded.header("Location") + "/explanation")
                            .json()
                            .path("identical")
                            .asBoolean())
                    .isTrue();
            assertThat(http.post(CLASSIFY, one.replace("120", "\"Erika Mustermann\""))
                            .status())
                    .isEqualTo(422);
            for (String field : List.of("prospect", "channel", "market", "language")) {
                Http.Answer refused = http.post(CLASSIFY, "{\"answers\": {}, \"" + field + "\": \"x\\u0000y\"}");
                assertThat(refused.status()).as(refused.text()).isEqualTo(422);
                assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
            }
            for (String parameter : List.of("program", "tier", "segment")) {
                assertThat(http.get("/api/v1/decisions?" + parameter + "=%00").status())
                        .isEqualTo(400);
            }
            database.close();
            assertGone(http.post(CLASSIFY, one));
            assertGone(http.post(CLASSIFY, one, "Idempotency-Key", "k1"));
            assertGone(http.get("/api/v1/decisions"));
            assertGone(http.get(recorded.header("Location")));
            assertThat(http.get("/actuator/health").status()).isEqualTo(503);
            assertThat(http.get("/api/v1/programs/shop").status()).isEqualTo(200);
            assertThat(http.post(CLASSIFY, "{\"answers\": {\"employees\": 120}, \"record\": false}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(output.getAll())
                .contains("database.unavailable", "database.unreadable")
                .doesNotContainIgnoringCase("erika", "mustermann", "insert into");
    }

    @Test
    void isDownAndAcknowledgesNothingWhenTheDatabaseFileIsGone() throws IOException {
        Path file = folder.resolve("assay.db");
        Path home = Path.of("src/test/resources/web/home");
        Clock clock = Clock.systemUTC();
        Database database = Database.open(file.toString());
        RevisionHistory history = RevisionHistory.in(database);
        Programs programs = new Programs(home, history, clock);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home));
        Decisions decisions = new Decisions(database, new DecisionIds(new SplittableRandom(1)), clock, kept);
        try (WebServer server = WebServer.start(
                0,
                new WebServer.Served(
                        programs,
                        decisions,
                        kept,
                        TestLists.in(folder, database, kept, decisions, clock),
                        database,
                        clock,
                        database::close))) {
            Http http = new Http(server.url());
            assertThat(http.get("/actuator/health").status()).isEqualTo(200);
            Files.delete(file);
            Http.Answer refused = http.post(CLASSIFY, "{\"answers\": {\"employees\": 120}}");
            assertGone(refused);
            assertThat(refused.text()).contains("urn:assay:problem:database-gone");
            assertThat(http.get("/actuator/health").text()).contains("DOWN");
            assertThat(http.get("/actuator/health").status()).isEqualTo(503);
        }
    }

    private static void assertGone(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
