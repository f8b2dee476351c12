package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What newer rules would change is told over the API before anything is. */
class MovePreviewApiTest {
    private static final String ALL = "/api/v1/interviews";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;
    private static String id;
    private static String unmoved;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.start(folder);
        http = new Http(site.url());
        id = begun("{\"budget\": 5, \"signs\": true, \"timeline\": \"this-quarter\", \"relationship\": \"use\"}");
        unmoved = begun("{\"relationship\": \"use\"}");
        NewerRules.publish(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String begun(String answers) {
        Http.Answer begun = http.post(ALL, "{\"program\": \"b2b-saas\", \"answers\": " + answers + "}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.json().path("id").asString();
    }

    private static JsonNode good(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void tellsWhatWouldChangeAndRecordsNothing() {
        JsonNode before = good(http.get(ALL + "/" + id));
        JsonNode preview = good(http.get(ALL + "/" + id + "/move"));
        assertThat(preview.path("changes").asBoolean()).isTrue();
        assertThat(preview.path("version")).isEqualTo(before.path("version"));
        assertThat(preview.path("from")).isEqualTo(before.path("revision"));
        assertThat(preview.path("appear").toString()).isEqualTo("[\"parking\"]");
        assertThat(preview.path("vanish").toString()).isEqualTo("[\"email\"]");
        assertThat(preview.path("setAside").toString()).isEqualTo("[\"signs\"]");
        assertThat(preview.at("/misfits/0/question").asString()).isEqualTo("budget");
        assertThat(preview.at("/misfits/0/given").asInt()).isEqualTo(5);
        assertThat(preview.at("/misfits/0/message").asString()).contains("10");
        assertThat(preview.at("/before/tier")).isEqualTo(before.at("/standing/tier"));
        assertThat(preview.at("/before/ask/question")).isEqualTo(before.at("/ask/question"));
        assertThat(good(http.get(ALL + "/" + id))).isEqualTo(before);

        JsonNode moved = good(http.post(ALL + "/" + begunAlike(before) + "/move", "{}"));
        assertThat(preview.path("to")).isEqualTo(moved.path("revision"));
        assertThat(preview.at("/after/tier")).isEqualTo(moved.at("/standing/tier"));
        assertThat(preview.at("/after/score")).isEqualTo(moved.at("/standing/score"));
        assertThat(preview.at("/after/settled")).isEqualTo(moved.at("/standing/mayStop"));
        assertThat(preview.at("/after/ask/question")).isEqualTo(moved.at("/ask/question"));
    }

    /** Another one by the same old rules that says the same. */
    private static String begunAlike(JsonNode one) {
        String other = begun("{\"relationship\": \"use\"}");
        String old = one.path("revision").asString();
        good(http.post(ALL + "/" + other + "/move", "{\"revision\": \"" + old + "\"}"));
        good(http.post(
                ALL + "/" + other + "/answers",
                "{\"answers\": {\"budget\": 5, \"signs\": true, \"timeline\": \"this-quarter\"}}"));
        return other;
    }

    @Test
    void answersCountAgainOnTheWayBack() {
        JsonNode before = good(http.get(ALL + "/" + id));
        String other = begunAlike(before);
        JsonNode moved = good(http.post(ALL + "/" + other + "/move", "{}"));
        String old = before.path("revision").asString();
        JsonNode back = good(http.get(ALL + "/" + other + "/move?revision=" + old.substring(0, 8)));
        assertThat(back.path("from")).isEqualTo(moved.path("revision"));
        assertThat(back.path("to").asString()).isEqualTo(old);
        assertThat(back.path("countAgain").toString()).isEqualTo("[\"budget\",\"signs\"]");
        assertThat(back.path("appear").toString()).isEqualTo("[\"email\"]");
        assertThat(back.path("misfits")).isEmpty();
    }

    @Test
    void saysThatNothingChangesByTheSameRules() {
        String revision = good(http.get(ALL + "/" + unmoved)).path("revision").asString();
        JsonNode same = good(http.get(ALL + "/" + unmoved + "/move?revision=" + revision));
        assertThat(same.path("changes").asBoolean()).isFalse();
        assertThat(same.path("before")).isEqualTo(same.path("after"));
    }

    @Test
    void refusesWhatCannotBePreviewed() {
        assertThat(http.get(ALL + "/none/move").status()).isEqualTo(404);
        assertThat(http.get(ALL + "/" + unmoved + "/move?revision=ffffffff").status())
                .isEqualTo(422);
        assertThat(http.get(ALL + "/" + unmoved + "/move?to=ffffffff").status()).isEqualTo(400);
        String over = begun("{}");
        good(http.post(ALL + "/" + over + "/finish", ""));
        assertThat(http.get(ALL + "/" + over + "/move").status()).isEqualTo(409);
    }
}
