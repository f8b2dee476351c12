package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may still come of answers, over real HTTP. */
class ReasoningApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SAAS = "/api/v1/programs/b2b-saas/reasoning";
    private static final String CUSTOMERS = "/api/v1/programs/customer-base/reasoning";
    private static final String COMPETITOR = "{\"industry\": \"banking\", \"relationship\": \"compete\"}";

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

    @Test
    void eachExampleOfATierIsClassifiedSo() {
        String given = "{\"industry\": \"banking\", \"employees\": 12000, \"relationship\": \"use\"}";
        JsonNode said = ask(SAAS, "{\"answers\": " + given + ", \"possible\": true}");
        assertThat(said.has("settled")).isFalse();
        JsonNode tiers = said.at("/possible/tier/mayBe");
        assertThat(tiers).hasSizeGreaterThan(1);
        for (JsonNode tier : tiers) {
            JsonNode decided = classify("b2b-saas", given, tier.path("ifAnswered"));
            assertThat(decided.path("tier").asString())
                    .isEqualTo(tier.path("id").asString());
            assertThat(decided.path("tierTitle")).isEqualTo(tier.path("title"));
        }
        for (JsonNode segment : said.at("/possible/segments")) {
            if (segment.has("memberIf")) {
                assertThat(isMember(segment, classify("b2b-saas", given, segment.path("memberIf"))))
                        .isTrue();
            }
            if (segment.has("notIf")) {
                assertThat(isMember(segment, classify("b2b-saas", given, segment.path("notIf"))))
                        .isFalse();
            }
        }
        for (JsonNode item : said.at("/possible/collateral")) {
            if (item.has("recommendedIf")) {
                assertThat(ids(classify("b2b-saas", given, item.path("recommendedIf"))
                                .path("collateral")))
                        .contains(item.path("id").asString());
            }
        }
    }

    @Test
    void whatIsSettledComesWithTheAnswersAndRulesThatSettleIt() {
        JsonNode said = ask(SAAS, "{\"answers\": " + COMPETITOR + ", \"settled\": true}");
        assertThat(said.has("possible")).isFalse();
        JsonNode tier = said.at("/settled/tier");
        assertThat(tier.path("settled").asBoolean()).isTrue();
        assertThat(tier.path("is").asString()).isEqualTo("non-target");
        assertThat(tier.path("title").asString()).isEqualTo("Non-target");
        JsonNode because = tier.path("because").get(0);
        assertThat(because.path("answers").toString()).isEqualTo("{\"relationship\":\"Make something similar\"}");
        assertThat(because.at("/rules/0/file").asString()).startsWith("rules/b2b-saas/");
        assertThat(because.at("/rules/0/line").asInt()).isPositive();
        assertThat(because.path("fewest").asBoolean()).isTrue();
    }

    @Test
    void whatToAskNextIsAsked() {
        JsonNode first =
                ask(SAAS, "{\"answers\": {\"employees\": 950}, \"next\": true}").at("/next/ask");
        assertThat(first.path("question").asString()).isEqualTo("relationship");
        assertThat(first.path("words").asString()).startsWith("Would you use it yourselves");
        assertThat(first.at("/options/1/label").asString()).isEqualTo("Resell it");
        assertThat(first.path("why").asString()).contains("can rule the prospect out");
        assertThat(first.path("aim").asString()).isEqualTo("decision");
        assertThat(first.path("most").asInt())
                .isGreaterThanOrEqualTo((int) first.path("expected").asDouble());
        JsonNode decided = ask(SAAS, "{\"answers\": " + COMPETITOR + ", \"next\": true}");
        assertThat(decided.at("/next/ask/aim").asString()).isNotEqualTo("decision");
        assertThat(decided.has("possible")).isFalse();
    }

    @Test
    void saysWhyNotAndWhatWouldChangeIt() {
        String answers = "{\"industry\": \"banking\", \"employees\": 950, \"relationship\": \"use\"}";
        JsonNode said = ask(
                        SAAS,
                        "{\"answers\": " + answers
                                + ", \"whyNot\": [\"regulated-enterprise\", \"Non-target\"], \"flips\": true, \"dontKnow\": true}")
                .path("contrast");
        assertThat(said.at("/outcome/tier"))
                .isEqualTo(
                        classify("b2b-saas", answers, JSON.createObjectNode()).path("tier"));
        JsonNode enterprise = said.at("/whyNot/0");
        assertThat(enterprise.path("concluded").asBoolean()).isFalse();
        assertThat(enterprise.at("/rules/0/file").asString()).startsWith("rules/b2b-saas/");
        assertThat(enterprise.at("/flips/flips/0/changes/0/question").asString())
                .isEqualTo("employees");
        assertThat(enterprise.at("/flips/flips/0/changes/0/to").asInt()).isEqualTo(1_000);
        assertThat(said.at("/otherTier/flips")).isNotEmpty();
        assertThat(said.at("/dontKnow/tiers")).isNotEmpty();
        JsonNode to = ask(SAAS, "{\"answers\": " + answers + ", \"flips\": {\"to\": \"target\"}}")
                .path("contrast");
        assertThat(to.at("/to/flips/0/outcome/tier").asString()).isEqualTo("target");
        assertThat(to.has("otherTier")).isFalse();
    }

    @Test
    void tellsEveryMistakeInWhatIsAskedOfWhyNot() {
        Http.Answer answer = http.post(
                SAAS,
                "{\"answers\": {}, \"whyNot\": [\"regulated-enterprize\", 7], \"flips\": {\"to\": \"targt\", \"from\": 1}, \"dontKnow\": 3}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .contains("/whyNot/0", "/whyNot/1", "/flips/to", "/flips/from", "/dontKnow");
        assertThat(answer.json().path("errors").findValuesAsString("suggestion"))
                .contains("regulated-enterprise", "target");
    }

    @Test
    void refusesAParameterThatThereIsNot() {
        for (String address : List.of("check?depp=true", "graph?off=target", "difference?from=active&too=active")) {
            Http.Answer reply = http.get("/api/v1/programs/b2b-saas/" + address);
            assertThat(reply.status()).as(address).isEqualTo(400);
            assertThat(reply.text()).contains("There is no parameter '", "did you mean '");
        }
    }

    @Test
    void checksTheRulesInForce() {
        JsonNode said = http.get("/api/v1/programs/b2b-saas/check").json();
        assertThat(said.path("deep").asBoolean()).isFalse();
        assertThat(said.path("problems").size())
                .isLessThanOrEqualTo(http.get("/api/v1/programs/b2b-saas/check?deep=true")
                        .json()
                        .path("problems")
                        .size());
        assertThat(http.get("/api/v1/programs/b2b-saas/check?deep=perhaps").status())
                .isEqualTo(400);
        assertThat(http.get("/api/v1/programs/b2b-sass/check").status()).isEqualTo(404);
    }

    @Test
    void theMarketIsAskedForFirst() {
        JsonNode first = ask(CUSTOMERS, "{\"answers\": {}, \"next\": true}").at("/next/ask");
        assertThat(first.path("question").asString()).isEqualTo("country");
        assertThat(first.path("why").asString()).contains("market");
    }

    @Test
    void allPartsComeWhereNoneIsNamed() {
        JsonNode said = ask(SAAS, "{\"answers\": {}}");
        assertThat(said.path("markets").toString()).isEqualTo("[null]");
        assertThat(said.has("possible")).isTrue();
        assertThat(said.at("/settled/everything").asBoolean()).isFalse();
    }

    @Test
    void whileTheMarketIsOpenAllOfThemAreSpokenOf() {
        JsonNode open = ask(CUSTOMERS, "{\"answers\": {}}");
        assertThat(open.path("markets").toString()).isEqualTo("[null,\"americas\",\"emea\"]");
        assertThat(ask(CUSTOMERS, "{\"answers\": {\"country\": \"DE\"}}")
                        .path("markets")
                        .toString())
                .isEqualTo("[\"emea\"]");
        assertThat(ask(CUSTOMERS, "{\"answers\": {}, \"market\": \"emea\"}")
                        .at("/inputs/market")
                        .asString())
                .isEqualTo("emea");
    }

    @Test
    void tellsEveryMistakeAtOnceWithTheNearestName() {
        Http.Answer answer = http.post(
                CUSTOMERS,
                "{\"answers\": {\"contry\": \"DE\", \"nps\": \"many\"}, \"market\": \"eema\", \"asOf\": \"soon\", \"posible\": true, \"settled\": \"yes\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/answers/contry", "/answers/nps", "/market", "/asOf", "/posible", "/settled");
        assertThat(answer.json().path("errors").findValuesAsString("suggestion"))
                .containsExactly("country", "emea", "possible");
        assertThat(http.post(SAAS, "[]").status()).isEqualTo(422);
        assertThat(http.post(SAAS, "{").status()).isEqualTo(400);
        assertThat(http.post("/api/v1/programs/b2b-sass/reasoning", "{\"answers\": {}}")
                        .json()
                        .path("detail")
                        .asString())
                .contains("did you mean 'b2b-saas'?");
    }

    @Test
    void manyMayAskAtOnceAndAllAreAnsweredTheSame() throws Exception {
        String body = "{\"answers\": " + COMPETITOR + ", \"asOf\": \"2026-11-22\", \"language\": \"de\"}";
        Callable<String> request = () -> http.post(SAAS, body).text();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : callers.invokeAll(List.of(request, request, request, request))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(http.post(SAAS, body).text());
            assertThat(answers.get(0)).contains("\"language\":\"de\"");
        } finally {
            callers.shutdown();
        }
    }

    private static JsonNode ask(String path, String body) {
        Http.Answer answer = http.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode classify(String program, String given, JsonNode further) {
        Map<String, Object> all = new LinkedHashMap<>(read(given));
        all.putAll(read(further.toString()));
        Http.Answer answer = http.post(
                "/api/v1/programs/" + program + "/classifications",
                JSON.writeValueAsString(Map.of("answers", all, "record", false)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> read(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static boolean isMember(JsonNode segment, JsonNode decided) {
        return decided.path("segments")
                .valueStream()
                .anyMatch(s -> s.path("id").equals(segment.path("id"))
                        && s.path("member").asBoolean());
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(i -> i.path("id").asString()).toList();
    }
}
