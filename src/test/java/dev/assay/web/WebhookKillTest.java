package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.storage.TestDatabase;
import dev.assay.webhook.Receiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A server that tells another system, killed before that takes what it is told: the next server tells it, under the same ids. */
class WebhookKillTest {
    private static final String INTERVIEWS = "/api/v1/interviews";
    private static final String MESSAGES = "/api/v1/webhooks/messages";
    private static final int MANY = 5;

    @TempDir
    Path folder;

    private static String finished(Http http) {
        String id = http.post(INTERVIEWS, "{\"program\": \"shop\", \"answers\": {\"employees\": 500}}")
                .json()
                .path("id")
                .asString();
        Http.Answer done = http.post(INTERVIEWS + "/" + id + "/finish", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return id;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyDecisionThatWasAcknowledgedIsToldInTheEnd(TestDatabase kind) throws Exception {
        Path home = KillTest.copy(Path.of("src/test/resources/web/home"), folder);
        String where = kind.fresh(folder);
        try (Receiver receiver = Receiver.start()) {
            Path file = folder.resolve("webhooks.json");
            Files.writeString(
                    file,
                    "{\"endpoints\": [{\"name\": \"crm\", \"url\": \"" + receiver.url() + "\", \"secret\": \""
                            + Receiver.SECRET + "\", \"private\": true}]}");
            List<String> interviews = new ArrayList<>();
            try (ServerProcess server = ServerProcess.start(home, where, "--webhooks", file.toString())) {
                Http http = new Http(server.url());
                for (int i = 0; i < MANY; i++) {
                    receiver.answer(500);
                    interviews.add(finished(http));
                }
                receiver.await(1);
                server.kill();
            }
            receiver.forgetAnswers();
            try (ServerProcess server = ServerProcess.start(home, where, "--webhooks", file.toString())) {
                Http http = new Http(server.url());
                List<JsonNode> messages = new ArrayList<>();
                http.get(MESSAGES).json().path("messages").forEach(messages::add);
                assertThat(messages)
                        .extracting(m -> m.at("/payload/data/interview").asString())
                        .containsExactlyInAnyOrderElementsOf(interviews);
                for (JsonNode message : messages) {
                    String id = message.path("id").asString();
                    assertThat(http.send("POST", MESSAGES + "/" + id + "/replay")
                                    .status())
                            .isEqualTo(202);
                }
                List<Receiver.Got> got = receiver.awaitTaken(MANY);
                assertThat(got).allMatch(Receiver.Got::isSigned);
                assertThat(got)
                        .extracting(Receiver.Got::id)
                        .containsAll(messages.stream()
                                .map(m -> m.path("id").asString())
                                .toList());
                assertThat(server.stop()).isEqualTo(143);
            }
        }
        assertThat(Files.readString(home.resolve("serve.log"))).doesNotContain("whsec_");
    }
}
