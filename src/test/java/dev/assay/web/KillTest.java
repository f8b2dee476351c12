package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was acknowledged is durable: the server is killed at work, and nothing acknowledged is missing, and nothing is there twice. */
class KillTest {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 400;
    private static final int PATIENCE_SECONDS = 120;
    private static final String CLASSIFY = "/api/v1/programs/shop/classifications";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void losesNothingAcknowledgedWhenKilledUnderLoad(TestDatabase kind) throws Exception {
        Path home = copy(Path.of("src/test/resources/web/home"), folder);
        String where = kind.fresh(folder);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<String> unanswered;
        try (ServerProcess server = ServerProcess.start(home, where)) {
            unanswered = postUntilKilled(server, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(unanswered).isNotEmpty();
        assertThat(recorded(where)).containsAllEntriesOf(acknowledged);
        try (ServerProcess server = ServerProcess.start(home, where)) {
            Http http = new Http(server.url());
            Map<String, String> all = new TreeMap<>(acknowledged);
            for (String key : unanswered) {
                all.put(key, post(http, key));
            }
            // Sent again, an acknowledged request gets the decision of then.
            for (String key : acknowledged.keySet().stream().sorted().limit(20).toList()) {
                assertThat(post(http, key)).isEqualTo(acknowledged.get(key));
            }
            assertThat(recorded(where)).isEqualTo(all);
            assertThat(count(where)).isEqualTo(all.size());
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    /** The request that got no answer, and what came instead. */
    private record End(String key, IllegalStateException error) {}

    /** Every client posts one request after another; the keys that got no answer are returned. Fails with what the clients met when too few are answered. */
    private static List<String> postUntilKilled(ServerProcess server, Map<String, String> acknowledged)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try {
            List<Future<End>> ends = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client-" + client + "-";
                ends.add(clients.submit(() -> {
                    Http http = new Http(server.url());
                    for (int i = 0; ; i++) {
                        String key = name + i;
                        try {
                            acknowledged.put(key, post(http, key));
                            enough.countDown();
                        } catch (IllegalStateException e) {
                            return new End(key, e);
                        }
                    }
                }));
            }
            boolean served = enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            server.kill();
            List<End> met = new ArrayList<>();
            for (Future<End> end : ends) {
                met.add(end.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            assertThat(served)
                    .as("%d requests acknowledged in %d s, then %s", acknowledged.size(), PATIENCE_SECONDS, met)
                    .isTrue();
            return met.stream().map(End::key).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static String post(Http http, String key) {
        String body = "{\"answers\": {\"employees\": 120}, \"prospect\": \"" + key + "\"}";
        Http.Answer answer = http.post(CLASSIFY, body, "Idempotency-Key", key);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Map<String, String> recorded(String where) {
        Map<String, String> recorded = new TreeMap<>();
        try (Database database = Database.open(where)) {
            database.sql().sql("select prospect, id from decision").query(row -> {
                recorded.put(row.getString(1), row.getString(2));
            });
        }
        return recorded;
    }

    private static int count(String where) {
        try (Database database = Database.open(where)) {
            return database.sql()
                    .sql("select count(*) from decision")
                    .query(Integer.class)
                    .single();
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        Path home = to.resolve("home");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(from.relativize(file).toString()));
            }
        }
        return home;
    }
}
