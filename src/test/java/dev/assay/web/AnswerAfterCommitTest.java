package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.TestLists;
import dev.assay.program.ProgramFiles;
import dev.assay.program.Revision;
import dev.assay.program.activation.Activation;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is durable is answered as recorded, also when the database cannot be read a moment later. */
class AnswerAfterCommitTest {
    private static final String CLASSIFY = "/api/v1/programs/shop/classifications";

    @TempDir
    Path folder;

    @Test
    void answersARecordedDecisionWithoutReadingItsRevision() {
        Path home = Path.of("src/test/resources/web/home");
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        Database database = Database.open(folder.resolve("assay.db").toString());
        RevisionHistory unreadable = new Unreadable(RevisionHistory.in(database));
        Programs programs = new Programs(home, unreadable, clock);
        programs.look();
        // As after another revision became active: none is at hand.
        KeptPrograms kept = new KeptPrograms(unreadable, new ProgramReader(home, clock), id -> Optional.empty(), clock);
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
                        () -> {
                            programs.close();
                            database.close();
                        }))) {
            Http http = new Http(server.url());
            String body = "{\"answers\": {\"employees\": 120}}";
            Http.Answer first = http.post(CLASSIFY, body, "Idempotency-Key", "k");
            assertThat(first.status()).as(first.text()).isEqualTo(201);
            assertThat(first.json().path("tierTitle").asString()).isEqualTo("Target");
            Http.Answer again = http.post(CLASSIFY, body, "Idempotency-Key", "k");
            assertThat(again.status()).as(again.text()).isEqualTo(201);
            assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
            assertThat(http.get(first.header("Location")).status()).isEqualTo(200);
        }
    }

    private record Unreadable(RevisionHistory history) implements RevisionHistory {
        @Override
        public SortedMap<String, Activation> active() {
            return history.active();
        }

        @Override
        public List<Activation> of(String program) {
            return history.of(program);
        }

        @Override
        public Optional<ProgramFiles> files(String program, Revision revision) {
            throw new DataAccessResourceFailureException("away");
        }

        @Override
        public boolean add(Activation activation, ProgramFiles files) {
            return history.add(activation, files);
        }
    }
}
