package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.storage.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Many conversations at once, with answers taken back and requests sent again, and the server killed among them: every answer that was acknowledged is there, none twice. */
class InterviewKillTest {
    private static final String ALL = "/api/v1/interviews";
    private static final int CONVERSATIONS = 30;
    private static final int ENOUGH = 300;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    /** What one client did: the id of its interview, what was acknowledged, in order, and the turn that got no answer. */
    private static final class Talk {
        private final SplittableRandom random;
        private final String name;
        private String id = "";
        private final List<String> acknowledged = new ArrayList<>();
        private String unanswered = "";
        private int turn;

        Talk(int number) {
            random = new SplittableRandom(number);
            name = "talk-" + number;
        }

        void begin(Http http) {
            Http.Answer begun = http.post(ALL, "{\"program\": \"shop\"}", "Idempotency-Key", name);
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            id = begun.json().path("id").asString();
        }

        /** One answer that is like no other, or one taken back. */
        void turn(Http http) {
            turn++;
            String key = name + "-" + turn;
            if (turn % 5 == 0) {
                unanswered = "taken-back " + key;
                done(http.send("DELETE", ALL + "/" + id + "/answers/employees", "Idempotency-Key", key));
                return;
            }
            unanswered = "answered " + turn;
            Http.Answer first = answer(http, turn);
            done(first);
            if (random.nextInt(4) == 0) {
                Http.Answer again = answer(http, turn);
                assertThat(again.status()).as(again.text()).isEqualTo(200);
                assertThat(again.json().path("version")).isEqualTo(first.json().path("version"));
            }
        }

        Http.Answer answer(Http http, int number) {
            return http.post(
                    ALL + "/" + id + "/answers",
                    "{\"answers\": {\"employees\": " + number + "}}",
                    "Idempotency-Key",
                    name + "-" + number);
        }

        private void done(Http.Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            acknowledged.add(unanswered.startsWith("answered") ? unanswered : "taken-back");
            unanswered = "";
        }

        /** Turns until the server is gone. */
        Talk go(Http http, CountDownLatch enough) {
            try {
                begin(http);
                while (true) {
                    turn(http);
                    enough.countDown();
                }
            } catch (IllegalStateException gone) {
                return this;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void losesNoAnswerAndKeepsNoneTwice(TestDatabase kind) throws Exception {
        Path home = KillTest.copy(Path.of("src/test/resources/web/home"), folder);
        String where = kind.fresh(folder);
        List<Talk> talks = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(home, where)) {
            talks.addAll(talkUntilKilled(server));
        }
        try (ServerProcess server = ServerProcess.start(home, where)) {
            Http http = new Http(server.url());
            int unanswered = 0;
            for (Talk talk : talks) {
                if (talk.id.isEmpty()) {
                    continue;
                }
                List<String> kept = kept(http, talk.id);
                assertThat(kept).as(talk.name).containsSubsequence(talk.acknowledged);
                if (talk.unanswered.startsWith("answered ")) {
                    unanswered++;
                    Http.Answer late = talk.answer(http, talk.turn);
                    assertThat(late.status()).as(late.text()).isEqualTo(200);
                    kept = kept(http, talk.id);
                    assertThat(kept).as(talk.name).contains(talk.unanswered);
                }
                assertThat(kept.stream().filter(k -> k.startsWith("answered")))
                        .as(talk.name)
                        .doesNotHaveDuplicates();
                assertThat(kept.size()).isLessThanOrEqualTo(talk.acknowledged.size() + 1);
            }
            assertThat(unanswered).isPositive();
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    private static List<Talk> talkUntilKilled(ServerProcess server) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CONVERSATIONS);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try {
            List<Future<Talk>> talks = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                Talk talk = new Talk(i);
                talks.add(clients.submit(() -> talk.go(new Http(server.url()), enough)));
            }
            boolean served = enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            server.kill();
            List<Talk> done = new ArrayList<>();
            for (Future<Talk> talk : talks) {
                done.add(talk.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            assertThat(served).isTrue();
            return done;
        } finally {
            clients.shutdownNow();
        }
    }

    /** What happened, as told: {@code answered 7}, {@code taken-back}. */
    private static List<String> kept(Http http, String id) {
        List<String> kept = new ArrayList<>();
        for (JsonNode event : http.get(ALL + "/" + id + "/history").json().path("events")) {
            String kind = event.at("/what/event").asString();
            if (kind.equals("answered")) {
                kept.add("answered " + event.at("/what/said/given").asInt());
            } else if (kind.equals("taken-back")) {
                kept.add("taken-back");
            }
        }
        return kept;
    }
}
