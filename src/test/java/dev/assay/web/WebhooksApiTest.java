package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.webhook.Endpoints;
import dev.assay.webhook.EventType;
import dev.assay.webhook.Outbox;
import dev.assay.webhook.Receiver;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Messages over the API of a server that has no endpoints any more; what a server with some does is in {@link WebhookKillTest}. */
class WebhooksApiTest {
    private static final String ALL = "/api/v1/webhooks/messages";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = TestSite.shop(folder);
        http = new Http(site.url());
        AtomicInteger number = new AtomicInteger();
        try (Receiver receiver = Receiver.start()) {
            Outbox outbox = new Outbox(
                    new Endpoints(List.of(receiver.endpoint(true))),
                    at -> String.format(Locale.ROOT, "%08x", number.incrementAndGet()));
            for (int i = 0; i < 3; i++) {
                int interview = i;
                site.database().write(sql -> {
                    outbox.write(
                            sql,
                            EventType.HANDED_OVER,
                            Map.of("interview", interview),
                            Instant.parse("2026-03-01T12:00:00Z"));
                    return 0;
                });
            }
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void tellsMessagesInPagesNewestFirst() {
        JsonNode first = http.get(ALL + "?state=pending&limit=2").json();
        assertThat(first.path("messages").valueStream().map(m -> m.path("id").asString()))
                .containsExactly("msg_00000003", "msg_00000002");
        JsonNode one = first.at("/messages/0");
        assertThat(one.path("endpoint").asString()).isEqualTo("crm");
        assertThat(one.path("state").asString()).isEqualTo("pending");
        assertThat(one.path("next").asString()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(one.at("/payload/type").asString()).isEqualTo("interview.handed-over");
        JsonNode rest = http.get(ALL + "?state=pending&limit=2&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(rest.path("messages")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(http.get(ALL + "?state=failed").json().path("messages")).isEmpty();
        assertThat(http.get(ALL).text()).doesNotContain("whsec_", "http:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | ?state=done | 400 | parameter",
                "GET | ?state=delivred | 400 | parameter",
                "GET | ?cursor=x%00 | 400 | parameter",
                "GET | ?limit=0 | 400 | parameter",
                "GET | ?stat=failed | 400 | parameter",
                "POST | /msg_ffff/replay | 404 | unknown-message",
                "POST | /x'y/replay | 404 | unknown-message",
                "POST | /msg_00000001/replay | 409 | no-endpoint"
            })
    void saysWhatCannotBeDone(String method, String path, int status, String code) {
        Http.Answer answer = http.send(method, ALL + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:assay:problem:" + code);
    }
}
