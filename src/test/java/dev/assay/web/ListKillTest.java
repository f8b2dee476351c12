package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server is killed while it classifies a list; the next one goes on with it: no row is lost, none is there twice, none is recorded twice. */
class ListKillTest {
    private static final int ROWS = 60_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aListGoesOnWhereItsServerWasKilled() throws Exception {
        Path home = copy(Path.of("src/test/resources/web/home"), folder);
        String where = folder.resolve("assay.db").toString();
        String at;
        long before;
        try (ServerProcess server = ServerProcess.start(home, where)) {
            Http http = new Http(server.url());
            Http.Answer taken =
                    http.post("/api/v1/programs/shop/lists?id=crm&record=true", list(), "Content-Type", "text/csv");
            assertThat(taken.status()).as(taken.text()).isEqualTo(202);
            at = taken.header("Location");
            before = until(http, at, job -> rows(job) > 0)
                    .path("progress")
                    .path("rows")
                    .asLong();
            server.kill();
        }
        assertThat(before).isBetween(1L, ROWS - 1L);
        try (ServerProcess server = ServerProcess.start(home, where)) {
            Http http = new Http(server.url());
            JsonNode done = until(http, at, job -> !isMoving(job));
            assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
            assertThat(done.at("/summary/classified").asLong()).isEqualTo(ROWS);
            List<String> ids = http.get(at + "/result")
                    .text()
                    .lines()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf(',')))
                    .toList();
            assertThat(ids)
                    .isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> "c" + i).toList());
        }
        try (Database database = Database.open(where)) {
            assertThat(database.sql()
                            .sql("select count(*) from decision")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(ROWS);
        }
    }

    private static String list() {
        StringBuilder csv = new StringBuilder("crm,employees,note\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append('c').append(i).append(',').append(1 + i % 500).append(",x\n");
        }
        return csv.toString();
    }

    private static JsonNode until(Http http, String at, Predicate<JsonNode> enough) {
        JsonNode job = http.get(at).json();
        while (!enough.test(job)) {
            job = http.get(at).json();
        }
        return job;
    }

    private static long rows(JsonNode job) {
        return job.at("/progress/rows").asLong();
    }

    private static boolean isMoving(JsonNode job) {
        return List.of("queued", "running").contains(job.path("state").asString());
    }

    private static Path copy(Path from, Path to) throws IOException {
        Path home = to.resolve("home");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(from.relativize(file).toString()));
            }
        }
        return home;
    }
}
