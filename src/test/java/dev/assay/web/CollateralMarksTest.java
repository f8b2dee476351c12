package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Collateral of a conversation, marked over real HTTP. */
class CollateralMarksTest {
    private static final String ALL = "/api/v1/interviews";
    private static final String SENT = "{\"item\": \"harbour-bank-story\", \"sent\": true}";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = TestSite.start(folder);
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String begun() {
        return ALL + "/"
                + http.post(ALL, "{\"program\": \"b2b-saas\", \"answers\": {\"industry\": \"banking\"}}")
                        .json()
                        .path("id")
                        .asString();
    }

    private static JsonNode good(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void eachMarkIsSetAndTakenBackAlone() {
        String one = begun();
        assertThat(http.get(one).json().path("marks")).isEmpty();
        assertThat(good(http.post(one + "/collateral", SENT)).path("marks").toString())
                .isEqualTo("[{\"item\":\"harbour-bank-story\",\"sent\":true,\"notUseful\":false}]");
        JsonNode both = good(http.post(one + "/collateral", "{\"item\": \"harbour-bank-story\", \"notUseful\": true}"));
        assertThat(both.at("/marks/0/sent").asBoolean()).isTrue();
        assertThat(both.at("/marks/0/notUseful").asBoolean()).isTrue();
        good(http.post(one + "/finish", ""));
        JsonNode none = good(http.post(
                one + "/collateral", "{\"item\": \"harbour-bank-story\", \"sent\": false, \"notUseful\": false}"));
        assertThat(none.path("marks")).isEmpty();
        assertThat(http.get(one + "/history").json().at("/events/2/what").toString())
                .isEqualTo(
                        "{\"event\":\"marked\",\"item\":\"harbour-bank-story\",\"mark\":{\"sent\":true,\"notUseful\":false}}");
    }

    @Test
    void sentAgainItIsMarkedOnce() {
        String one = begun();
        Http.Answer first = http.post(one + "/collateral", SENT, "Idempotency-Key", "mark-" + one.hashCode());
        good(http.post(one + "/collateral", "{\"item\": \"harbour-bank-story\", \"sent\": false}"));
        Http.Answer again = http.post(one + "/collateral", SENT, "Idempotency-Key", "mark-" + one.hashCode());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(good(again)).isEqualTo(good(first));
        JsonNode now = http.get(one).json();
        assertThat(now.path("marks")).isEmpty();
        assertThat(good(http.post(one + "/collateral", "{\"item\": \"harbour-bank-story\", \"sent\": false}"))
                        .path("version"))
                .isEqualTo(now.path("version"));
        assertThat(http.post(one + "/collateral", SENT, "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void tellsEveryMistakeAtOnce() {
        String one = begun();
        assertThat(codes(http.post(one + "/collateral", "{\"item\": \"harbour-bank-stori\", \"sent\": \"yes\"}")))
                .containsExactlyInAnyOrder("unknown-item", "wrong-type");
        assertThat(codes(http.post(one + "/collateral", "{\"useful\": true}")))
                .containsExactlyInAnyOrder("missing-item", "missing-mark", "unknown-field");
        assertThat(http.post(ALL + "/none/collateral", SENT).status()).isEqualTo(404);
    }

    private static List<String> codes(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .path("errors")
                .valueStream()
                .map(e -> e.path("code").asString())
                .toList();
    }
}
