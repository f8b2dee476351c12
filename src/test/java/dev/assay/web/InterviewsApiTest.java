package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A whole conversation over real HTTP, as a chatbot holds it. */
class InterviewsApiTest {
    private static final String ALL = "/api/v1/interviews";
    private static final String BEGIN =
            "{\"program\": \"b2b-saas\", \"prospect\": {\"reference\": \"crm-1\", \"company\": \"Northwind Bank\"}, \"answers\": {\"industry\": \"bank\"}}";

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

    private static JsonNode begun() {
        Http.Answer answer = http.post(ALL, BEGIN);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo(ALL + "/" + answer.json().path("id").asString());
        return answer.json();
    }

    private static Http.Answer answer(String id, String body, String... headers) {
        return http.post(ALL + "/" + id + "/answers", body, headers);
    }

    private static JsonNode good(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "industry | \"\"",
                "industry | []",
                "company | \"   \"",
                "company | \"\\u0000\"",
                "employees | \"\"",
                "signs | \"\"",
                "nextAudit | \"\"",
                "needs | [null]",
                "needs | [\"\"]",
                "industry | {\"value\": \"\"}"
            })
    void anAnswerThatSaysNothingIsRefusedAndWipesNothing(String question, String nothing) {
        JsonNode begun = begun();
        String id = begun.path("id").asString();
        Http.Answer refused = answer(id, "{\"answers\": {\"" + question + "\": " + nothing + "}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("no-answer");
        assertThat(refused.json().at("/errors/0/pointer").asString()).startsWith("/answers/" + question);
        assertThat(http.get(ALL + "/" + id).json().path("said")).isEqualTo(begun.path("said"));
        assertThat(http.post(ALL, "{\"program\": \"b2b-saas\", \"answers\": {\"" + question + "\": " + nothing + "}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anOverrideSaysSomethingElseThanADecisionThatIsThere() {
        String id = begun().path("id").asString();
        String override = ALL + "/" + id + "/override";
        Http.Answer early = http.post(override, "{\"tier\": \"non-target\", \"reason\": \"r\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("type").asString()).endsWith("interview-open");
        JsonNode done = good(http.post(ALL + "/" + id + "/finish", ""));
        String rules = done.at("/standing/tier").asString();
        String other = rules.equals("target") ? "acceptable" : "target";
        good(http.post(override, "{\"tier\": \"" + other + "\", \"reason\": \"big\"}"));
        Http.Answer nothing = http.post(override, "{\"reason\": \"hm\"}");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/errors/0/code").asString()).isEqualTo("missing-view");
        Http.Answer same = http.post(override, "{\"tier\": \"" + rules + "\", \"reason\": \"hm\"}");
        assertThat(same.status()).as(same.text()).isEqualTo(422);
        assertThat(same.json().at("/errors/0/code").asString()).isEqualTo("same-view");
        assertThat(http.get(ALL + "/" + id).json().at("/override/tier").asString())
                .isEqualTo(other);
    }

    @Test
    void aNoteToWhatIsKnownBeforehandIsKept() {
        JsonNode now = http.post(
                        ALL,
                        "{\"program\": \"b2b-saas\", \"answers\": {\"industry\": {\"value\": \"banking\", \"note\": \"by their site\"}}}")
                .json();
        assertThat(now.at("/notes/industry").asString()).isEqualTo("by their site");
        assertThat(now.at("/said/0/prefilled").asBoolean()).isTrue();
    }

    @Test
    void howToReachThemHoldsUntilItIsSaidAnew() {
        String id =
                http.post(ALL, "{\"program\": \"b2b-saas\"}").json().path("id").asString();
        http.post(ALL + "/" + id + "/handover", "{\"reason\": \"asks\", \"contact\": \"+44 20 7946 0000\"}");
        http.post(ALL + "/" + id + "/handover", "{\"reason\": \"again\"}");
        JsonNode handover = http.get(ALL + "/" + id).json().path("handover");
        assertThat(handover.path("reason").asString()).isEqualTo("again");
        assertThat(handover.path("contact").asString()).isEqualTo("+44 20 7946 0000");
        http.post(ALL + "/" + id + "/handover", "{\"contact\": \"ada@example.org\"}");
        assertThat(http.get(ALL + "/" + id).json().at("/handover/contact").asString())
                .isEqualTo("ada@example.org");
    }

    @Test
    void asksUntilItIsSettledAndRecordsTheDecision() {
        JsonNode now = begun();
        String id = now.path("id").asString();
        assertThat(now.at("/said/0/value").asString()).isEqualTo("banking");
        assertThat(now.at("/said/0/prefilled").asBoolean()).isTrue();
        List<String> asked = new ArrayList<>();
        while (!now.at("/standing/mayStop").asBoolean()) {
            String question = now.at("/ask/question").asString();
            asked.add(question);
            assertThat(now.at("/ask/words").asString()).isNotBlank();
            JsonNode option = now.at("/ask/options/0/id");
            String said = option.isMissingNode() ? "{\"unknown\": true}" : "\"" + option.asString() + "\"";
            now = good(answer(id, "{\"answers\": {\"" + question + "\": " + said + "}}"));
        }
        assertThat(asked).doesNotHaveDuplicates().doesNotContain("industry").isNotEmpty();
        assertThat(now.at("/standing/possibleTiers")).hasSize(1);
        JsonNode done = good(http.post(ALL + "/" + id + "/finish", ""));
        assertThat(done.path("state").asString()).isEqualTo("finished");
        assertThat(done.has("ask")).isFalse();
        JsonNode decision = http.get(
                        "/api/v1/decisions/" + done.path("decision").asString())
                .json();
        assertThat(decision.at("/classification/tier")).isEqualTo(now.at("/standing/possibleTiers/0"));
        assertThat(decision.at("/classification/prospect").asString()).isEqualTo("crm-1");
        assertThat(decision.at("/classification/channel").asString()).isEqualTo("chat");
        assertThat(answer(id, "{\"answers\": {\"employees\": 5}}").status()).isEqualTo(409);
    }

    @Test
    void takesBackDoubtsNotesAndKeepsWhatDoesNotApply() {
        String id = begun().path("id").asString();
        JsonNode now = good(
                answer(
                        id,
                        "{\"answers\": {\"relationship\": \"integrate\", \"clients\": {\"value\": 40, \"words\": \"forty or so\", \"sure\": 0.7, \"note\": \"ask again\"}, \"budget\": {\"refused\": true}}, \"remark\": \"in a hurry\"}"));
        assertThat(said(now, "clients").path("state").asString()).isEqualTo("answered");
        assertThat(said(now, "clients").path("words").asString()).isEqualTo("forty or so");
        assertThat(said(now, "budget").path("state").asString()).isEqualTo("refused");
        assertThat(now.at("/notes/clients").asString()).isEqualTo("ask again");
        assertThat(now.path("remark").asString()).isEqualTo("in a hurry");
        now = good(answer(id, "{\"answers\": {\"relationship\": \"use\", \"industry\": {\"doubted\": true}}}"));
        assertThat(said(now, "clients").path("state").asString()).isEqualTo("set-aside");
        assertThat(said(now, "industry").path("state").asString()).isEqualTo("doubted");
        assertThat(said(now, "industry").path("given").asString()).isEqualTo("bank");
        now = good(http.send("DELETE", ALL + "/" + id + "/answers/relationship"));
        assertThat(said(now, "relationship").isMissingNode()).isTrue();
        now = good(answer(id, "{\"answers\": {\"relationship\": \"integrate\"}}"));
        assertThat(said(now, "clients").path("state").asString()).isEqualTo("answered");
        assertThat(http.get(ALL + "/" + id + "/history")
                        .json()
                        .path("events")
                        .valueStream()
                        .map(e -> e.at("/what/event").asString()))
                .contains("began", "answered", "noted", "taken-back");
    }

    private static JsonNode said(JsonNode interview, String question) {
        return interview
                .path("said")
                .valueStream()
                .filter(s -> s.path("question").asString().equals(question))
                .findFirst()
                .orElse(interview.path("none"));
    }

    @Test
    void aWriteSentAgainIsAnsweredAlikeAndDoneOnce() {
        String id = begun().path("id").asString();
        String body = "{\"answers\": {\"employees\": 1200}}";
        Http.Answer first = answer(id, body, "Idempotency-Key", "turn-" + id);
        good(answer(id, "{\"answers\": {\"employees\": 5}}"));
        Http.Answer again = answer(id, body, "Idempotency-Key", "turn-" + id);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(good(again).path("version")).isEqualTo(good(first).path("version"));
        assertThat(again.json().path("said")).isEqualTo(first.json().path("said"));
        assertThat(said(good(http.get(ALL + "/" + id)), "employees")
                        .path("value")
                        .asInt())
                .isEqualTo(5);
        assertThat(answer(id, "{\"answers\": {\"employees\": 6}}", "Idempotency-Key", "turn-" + id)
                        .status())
                .isEqualTo(409);
        Http.Answer begun = http.post(ALL, BEGIN, "Idempotency-Key", "begin-" + id);
        assertThat(http.post(ALL, BEGIN, "Idempotency-Key", "begin-" + id)
                        .json()
                        .path("id"))
                .isEqualTo(begun.json().path("id"));
    }

    @Test
    void nothingIsOverwrittenInSilence() {
        String id = begun().path("id").asString();
        String tag = http.get(ALL + "/" + id).header("ETag");
        good(answer(id, "{\"answers\": {\"employees\": 5}}", "If-Match", tag));
        Http.Answer late = answer(id, "{\"answers\": {\"employees\": 6}}", "If-Match", tag);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("detail").asString()).contains("It is at version 3 by now");
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.header("ETag")).isEqualTo("\"3\"");
        assertThat(late.json().path("interview"))
                .isEqualTo(http.get(ALL + "/" + id).json());
        good(answer(id, "{\"answers\": {\"employees\": 6}}", "If-Match", late.header("ETag")));
        assertThat(answer(id, "{\"answers\": {}}", "If-Match", "seven").status())
                .isEqualTo(400);
    }

    @Test
    void reopenedFinishedOverriddenAndHandedOver() {
        String id = begun().path("id").asString();
        String first =
                good(http.post(ALL + "/" + id + "/finish", "")).path("decision").asString();
        JsonNode now = good(http.post(
                ALL + "/" + id + "/override", "{\"tier\": \"acceptable\", \"reason\": \"no budget this year\"}"));
        assertThat(now.at("/override/tier").asString()).isEqualTo("acceptable");
        now = good(http.post(ALL + "/" + id + "/reopen", ""));
        assertThat(now.has("override")).isFalse();
        assertThat(http.post(ALL + "/" + id + "/reopen", "").status()).isEqualTo(409);
        JsonNode handed = good(http.post(ALL + "/" + id + "/handover", "{\"reason\": \"wants a person\"}"));
        assertThat(handed.path("url").asString()).isEqualTo("/interviews/" + id);
        assertThat(handed.at("/interview/state").asString()).isEqualTo("handed-over");
        now = good(http.post(ALL + "/" + id + "/finish", ""));
        assertThat(now.at("/superseded/0").asString()).isEqualTo(first);
        String last = now.path("decision").asString();
        for (JsonNode one : List.of(decision(first), listed(first))) {
            assertThat(one.path("supersededBy").asString()).isEqualTo(last);
            assertThat(one.has("supersedes")).isFalse();
        }
        for (JsonNode one : List.of(decision(last), listed(last))) {
            assertThat(one.path("supersedes").asString()).isEqualTo(first);
            assertThat(one.has("supersededBy")).isFalse();
        }
    }

    private static JsonNode decision(String id) {
        return good(http.get("/api/v1/decisions/" + id)).path("classification");
    }

    private static JsonNode listed(String id) {
        return good(http.get("/api/v1/decisions?limit=500"))
                .path("decisions")
                .valueStream()
                .filter(d -> d.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsEveryMistakeAtOnce() {
        Http.Answer begin = http.post(
                ALL,
                "{\"programm\": 1, \"program\": \"b2b-sas\", \"channel\": \"phone\", \"language\": \"??\", \"prospect\": {\"mail\": 5}}");
        assertThat(begin.status()).isEqualTo(422);
        assertThat(begin.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "unknown-field", "unknown-program", "wrong-channel", "wrong-language", "unknown-field");
        String id = begun().path("id").asString();
        Http.Answer wrong = answer(
                id,
                "{\"answers\": {\"industry\": \"bankng\", \"employees\": {\"value\": \"many\"}, \"budget\": {}, \"role\": null, \"rolle\": 1, \"signs\": {\"value\": true, \"unknown\": true, \"sure\": 2}}, \"notes\": {\"xx\": \"y\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString() + " "
                                + e.path("code").asString()))
                .contains(
                        "/answers/industry unknown-option",
                        "/answers/employees/value not-a-number",
                        "/answers/budget one-of",
                        "/answers/role no-answer",
                        "/answers/rolle unknown-question",
                        "/answers/signs one-of",
                        "/answers/signs/sure wrong-type",
                        "/notes/xx unknown-field");
        assertThat(good(http.get(ALL + "/" + id)).path("version").asInt()).isEqualTo(2);
        assertThat(http.get(ALL + "/none").status()).isEqualTo(404);
        assertThat(http.send("DELETE", ALL + "/" + id + "/answers/industri").status())
                .isEqualTo(404);
        assertThat(answer(id, "{}").status()).isEqualTo(422);
    }

    @Test
    void staysOnItsRulesUntilItIsMoved() throws Exception {
        JsonNode before = begun();
        String id = before.path("id").asString();
        Files.writeString(
                site.home().resolve("rules/b2b-saas/segments.drl"), "\n// Looked over.\n", StandardOpenOption.APPEND);
        site.look();
        JsonNode same = good(http.get(ALL + "/" + id));
        assertThat(same.path("revision")).isEqualTo(before.path("revision"));
        JsonNode moved = good(http.post(ALL + "/" + id + "/move", "{}"));
        assertThat(moved.path("revision")).isNotEqualTo(before.path("revision"));
        assertThat(good(http.post(ALL + "/" + id + "/move", "{}")).path("version"))
                .isEqualTo(moved.path("version"));
        String back = before.path("revision").asString().substring(0, 8);
        assertThat(good(http.post(ALL + "/" + id + "/move", "{\"revision\": \"" + back + "\"}"))
                        .path("revision"))
                .isEqualTo(before.path("revision"));
        assertThat(http.post(ALL + "/" + id + "/move", "{\"revision\": \"ffffffff\"}")
                        .status())
                .isEqualTo(422);
    }
}
