package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The API over real HTTP. */
class ApiTest {
    private static final String CLASSIFY = "/api/v1/programs/shop/classifications";
    private static final String BIG =
            "{\"answers\": {\"employees\": \"120\", \"deadline\": \"2026-06-30\", \"note\": \"1.10\"}, \"prospect\": \"crm-1\"}";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = TestSite.shop(folder);
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void classifiesRecordsAndFindsADecision() {
        Http.Answer answer = http.post(CLASSIFY, BIG);
        assertThat(answer.status()).isEqualTo(201);
        JsonNode said = answer.json();
        assertThat(said.path("tier").asString()).isEqualTo("target");
        assertThat(said.path("tierTitle").asString()).isEqualTo("Target");
        assertThat(said.at("/collateral/0/url").asString()).isEqualTo("https://example.org/deck");
        assertThat(said.at("/because/0/rule").asString()).isEqualTo("Many people work there");
        assertThat(said.at("/because/0/reason").asString()).isEqualTo("120 people");
        assertThat(said.at("/answers/employees").toString()).isEqualTo("120");
        assertThat(said.at("/inputs/mode").asString()).isEqualTo("final");
        assertThat(said.at("/inputs/asOf").asString()).isEqualTo("2026-03-01T12:00:00Z");
        Http.Answer found = http.get(answer.header("Location"));
        assertThat(found.json().path("classification")).isEqualTo(said);
        assertThat(found.json().at("/given/note").asString()).isEqualTo("1.10");
        JsonNode explanation =
                http.get(answer.header("Location") + "/explanation").json();
        assertThat(explanation.path("identical").asBoolean()).isTrue();
        assertThat(explanation.path("recorded")).isEqualTo(said);
    }

    @Test
    void doesNotRecordWhenAskedNotTo() {
        int before = count();
        Http.Answer answer = http.post(
                CLASSIFY,
                "{\"answers\": {}, \"record\": false, \"final\": false, \"language\": \"de-CH\", \"asOf\": \"2026-02-01\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("id")).isFalse();
        assertThat(answer.json().path("inputs").toString())
                .isEqualTo("{\"asOf\":\"2026-02-01T12:00:00Z\",\"language\":\"de-CH\",\"mode\":\"open\"}");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void classifiesAListInItsOrder() {
        Http.Answer answer = http.post(CLASSIFY, "[" + BIG + ", {\"answers\": {\"employees\": 1}}]");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().size()).isEqualTo(2);
        assertThat(answer.json().at("/1/tier").asString()).isEqualTo("non-target");
    }

    @Test
    void refusesAWholeListWithEveryMistakeOfIt() {
        int before = count();
        Http.Answer answer = http.post(
                CLASSIFY,
                "[" + BIG
                        + ",\n {\"answer\": {}, \"answers\": {\"employes\": 3}},\n {\"answers\": {\"employees\": \"many\"}, \"mode\": \"oppen\"}]");
        assertProblem(answer, 422, "refused");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/1/answer", "/1/answers/employes", "/2/answers/employees", "/2/mode");
        assertThat(answer.json().path("errors").findValuesAsString("suggestion"))
                .containsExactly("answers", "employees", "open");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void refusesAMarketThatTheProgramDoesNotHave() {
        Http.Answer answer = http.post(CLASSIFY, "{\"answers\": {}, \"market\": \"dach\"}");
        assertProblem(answer, 422, "refused");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown-market");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/market");
    }

    @Test
    void takesUpToAThousandAtOnce() {
        String item = "{\"answers\":{},\"record\":false}";
        Http.Answer thousand = http.post(CLASSIFY, "[" + (item + ",").repeat(999) + item + "]");
        assertThat(thousand.json().size()).isEqualTo(1_000);
        Http.Answer more = http.post(CLASSIFY, "[" + (item + ",").repeat(1_000) + item + "]");
        assertProblem(more, 422, "refused");
        assertThat(more.json().at("/errors/0/code").asString()).isEqualTo("list-too-long");
    }

    @Test
    void answersTheSameRequestWithTheSameKeyAsBefore() {
        String body = "{\"answers\": {\"employees\": 120, \"note\": \"x\"}, \"prospect\": \"Ünal\"}";
        Http.Answer first = http.post(CLASSIFY, body, "Idempotency-Key", "same-1");
        int before = count();
        Http.Answer second = http.post(CLASSIFY, body, "Idempotency-Key", "same-1");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(count()).isEqualTo(before);
        Http.Answer list = http.post(CLASSIFY, "[" + BIG + "," + BIG + "]", "Idempotency-Key", "same-2");
        assertThat(http.post(CLASSIFY, "[" + BIG + "," + BIG + "]", "Idempotency-Key", "same-2")
                        .text())
                .isEqualTo(list.text());
    }

    @Test
    void refusesAnotherBodyWithTheKeyOfARequest() {
        http.post(CLASSIFY, BIG, "Idempotency-Key", "other-1");
        int before = count();
        assertProblem(http.post(CLASSIFY, BIG + " ", "Idempotency-Key", "other-1"), 409, "idempotency-key");
        assertProblem(http.post(CLASSIFY, BIG, "Idempotency-Key", "no blanks"), 400, "parameter");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void recordsOneOfManyWithOneKeyAtOnce() throws Exception {
        int before = count();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Http.Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(callers.submit(() -> http.post(CLASSIFY, BIG, "Idempotency-Key", "at-once")));
            }
            Set<String> texts = new HashSet<>();
            for (Future<Http.Answer> answer : answers) {
                texts.add(answer.get().status() + answer.get().text());
            }
            assertThat(texts).hasSize(1);
            assertThat(count()).isEqualTo(before + 1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void tellsOfProgramsAndWhatIsWrongWithThem() {
        JsonNode all = http.get("/api/v1/programs").json();
        assertThat(all.path("programs").findValuesAsString("id")).containsExactly("broken", "shop");
        JsonNode shop = http.get("/api/v1/programs/shop").json();
        assertThat(shop.at("/questionnaire/questions/0/type").asString()).isEqualTo("integer");
        assertThat(shop.at("/tiers/0/from").asInt()).isEqualTo(60);
        assertThat(http.get("/api/v1/programs/shop/questionnaire").json()).isEqualTo(shop.path("questionnaire"));
        assertThat(http.get("/api/v1/programs/shop/revisions")
                        .json()
                        .at("/revisions/0/revision")
                        .asString())
                .isEqualTo(shop.path("revision").asString());
        JsonNode broken = http.get("/api/v1/programs/broken").json();
        assertThat(broken.at("/status/folder").asString()).isEqualTo("refused");
        assertThat(broken.at("/status/problems/0/line").asInt()).isEqualTo(7);
        assertProblem(http.post("/api/v1/programs/broken/classifications", BIG), 409, "program-not-active");
    }

    @Test
    void listsDecisionsPageByPage() {
        for (int i = 0; i < 5; i++) {
            http.post(CLASSIFY, BIG);
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/decisions?program=shop&tier=target&segment=large&since=2026-03-01&limit=2";
        while (!next.isEmpty()) {
            JsonNode page = http.get(next).json();
            page.path("decisions").forEach(d -> seen.add(d.path("id").asString()));
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty()
                    ? ""
                    : "/api/v1/decisions?program=shop&tier=target&segment=large&since=2026-03-01&limit=2&cursor="
                            + cursor;
        }
        assertThat(seen)
                .hasSizeGreaterThanOrEqualTo(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(http.get("/api/v1/decisions?tier=none").json().path("decisions"))
                .isEmpty();
    }

    @Test
    void tellsPeopleInAPageAndProgramsInAProblem() {
        Http.Answer page = http.get("/nothing", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("There is nothing at this address");
        assertProblem(http.get("/nothing"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/decisions?cursor=abc | 400 | parameter",
                "/api/v1/decisions?limit=0 | 400 | parameter",
                "/api/v1/decisions?program=shopp | 404 | unknown-program",
                "/api/v1/decisions?limit=x | 400 | parameter",
                "/api/v1/decisions?since=yesterday | 400 | parameter",
                "/api/v1/decisions?teir=target | 400 | parameter",
                "/api/v1/decisions/nope | 404 | unknown-decision",
                "/api/v1/decisions/nope/explanation | 404 | unknown-decision",
                "/api/v1/programs/shopp | 404 | unknown-program",
                "/api/v1/programs/shopp/revisions | 404 | unknown-program",
                "/api/v1/nothing | 404 | not-found",
                "/api/v1/programs/shop/classifications | 405 | method",
            })
    void refusesWhatItCannotGive(String path, int status, String code) {
        assertProblem(
                http.get(path, "Accept", "text/html"),
                path.contains("classif")
                        ? 405
                        : status == 404 && path.endsWith("nothing") ? 404 : path.startsWith("/api") ? 406 : status,
                "");
        assertProblem(http.get(path), status, code);
    }

    @Test
    void namesTheNearestProgram() {
        Http.Answer answer = http.post("/api/v1/programs/shopp/classifications", BIG);
        assertProblem(answer, 404, "unknown-program");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("There is no program 'shopp'; did you mean 'shop'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 400 | malformed-json",
                "{\"answers\": {\"employees\": 1} | 400 | malformed-json",
                "{'answers': {}} | 400 | malformed-json",
                "nonsense | 400 | malformed-json",
                "{\"answers\": {}, \"answers\": {}} | 400 | malformed-json",
                "[] | 422 | refused",
                "3 | 422 | refused",
                "null | 422 | refused",
                "[1] | 422 | refused",
                "{} | 422 | refused",
                "{\"answers\": []} | 422 | refused",
                "{\"answers\": {}, \"record\": \"no\"} | 422 | refused",
                "{\"answers\": {}, \"prospect\": 7} | 422 | refused",
                "{\"answers\": {}, \"language\": \"de_DE!\"} | 422 | refused",
                "{\"answers\": {}, \"asOf\": \"soon\"} | 422 | refused",
                "{\"answers\": {}, \"asOf\": \"+999999999-01-01T00:00:00Z\"} | 422 | refused",
                "{\"answers\": {}, \"mode\": \"open\", \"final\": true} | 422 | refused",
                "[{\"answers\": {}}, {\"answers\": {}, \"record\": false}] | 422 | refused",
            })
    void refusesABodyThatCannotBeUsed(String body, int status, String code) {
        int before = count();
        Http.Answer answer = http.post(CLASSIFY, body);
        assertProblem(answer, status, code);
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void saysWhereMalformedJsonIsWrong() {
        JsonNode error = http.post(CLASSIFY, "{\"answers\": {\n  \"employees\" 3 }}")
                .json()
                .at("/errors/0");
        assertThat(error.path("line").asInt()).isEqualTo(2);
        assertThat(error.path("column").asInt()).isPositive();
        assertThat(error.path("detail").asString()).doesNotContain("file", "Jackson", "tools.");
    }

    @Test
    void refusesWhatIsTooLarge() {
        String megabyte = "x".repeat(1_000_001);
        assertProblem(http.post(CLASSIFY, "{\"answers\": {\"note\": \"" + megabyte + "\"}}"), 413, "too-large");
        assertProblem(http.post(CLASSIFY, "[" + ("\"" + megabyte + "\",").repeat(10) + "1]"), 413, "too-large");
    }

    @Test
    void describesTheProblemsThatCanComeAndLimitAsANumber() {
        JsonNode paths = http.get("/v3/api-docs").json().path("paths");
        assertThat(paths.at("/~1api~1v1~1programs~1{program}~1classifications/post/responses")
                        .propertyNames())
                .contains("200", "201", "400", "404", "405", "406", "409", "415", "422", "503");
        JsonNode list = paths.at("/~1api~1v1~1decisions/get");
        assertThat(list.path("responses").propertyNames()).contains("400", "404", "405", "406", "503");
        assertThat(list.at("/responses/404/content").propertyNames()).containsExactly("application/problem+json");
        for (JsonNode parameter : list.path("parameters")) {
            if (parameter.path("name").asString().equals("limit")) {
                assertThat(parameter.at("/schema/type").asString()).isEqualTo("integer");
                return;
            }
        }
        throw new AssertionError("limit is not described");
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() {
        Http.Answer method = http.send("DELETE", CLASSIFY);
        assertProblem(method, 405, "method");
        assertThat(method.header("Allow")).contains("POST");
        assertThat(method.json().path("detail").asString()).isEqualTo("Use POST here.");
        assertProblem(http.post(CLASSIFY, BIG, "Content-Type", "text/plain"), 415, "media-type");
        assertProblem(http.post(CLASSIFY, BIG, "Content-Encoding", "gzip"), 415, "content-encoding");
        assertProblem(http.post(CLASSIFY, BIG, "Accept", "text/html"), 406, "accept");
    }

    @Test
    void refusesARollbackThatCannotBe() {
        String path = "/api/v1/programs/shop/rollback";
        assertProblem(http.post(path, "{}"), 409, "rollback");
        assertProblem(http.post(path, "{\"revision\": \"bbbbbb\"}"), 404, "rollback");
        assertProblem(http.post(path, "{\"revision\": 3}"), 422, "refused");
        assertProblem(http.post(path, "{\"revison\": \"aaaaaa\"}"), 422, "refused");
        assertProblem(http.post(path, "[]"), 422, "refused");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 421", "localhost.evil.example, 421", "127.0.0.1.evil.example:80, 421", "[::2]:80, 421",
                "192.168.0.1, 421",
        "localhost, 200", "LOCALHOST:1, 200", "127.0.0.1:99, 200", "[::1]:8080, 200", "[::1], 200"
    })
    void answersOnlyToTheNamesOfThisMachine(String host, int status) throws IOException {
        String answer = http.raw("GET /api/v1/programs HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 421) {
            assertThat(answer).contains("application/problem+json", "urn:assay:problem:foreign-host");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "https://127.0.0.1"})
    void refusesWritesFromPagesOfOtherSites(String origin) {
        int before = count();
        assertProblem(http.post(CLASSIFY, BIG, "Origin", origin), 403, "foreign-origin");
        assertThat(count()).isEqualTo(before);
        assertThat(http.get("/api/v1/programs", "Origin", origin).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void takesWritesFromItsOwnPages() {
        String own = site.url().substring(0, site.url().length() - 1);
        assertThat(http.post(CLASSIFY, BIG, "Origin", own, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(201);
        assertProblem(http.post(CLASSIFY, BIG, "Sec-Fetch-Site", "cross-site"), 403, "foreign-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b\"<script> HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "NONSENSE\n\n",
                "GET / HTTP/1.1\nHost: a b\nConnection: close\n\n",
                "GET /%2e%2e/%00 HTTP/1.1\nHost: localhost\nConnection: close\n\n"
            })
    void answersBrokenRequestsWithoutHtml(String request) throws IOException {
        String answer = http.raw(request);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContainIgnoringCase("<html", "tomcat", "<script>");
    }

    @Test
    void setsSecurityHeaders() {
        Http.Answer answer = http.get("/api/v1/programs");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void describesItselfAsOpenApi31WithExamples() {
        JsonNode api = http.get("/v3/api-docs").json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/programs",
                        "/api/v1/programs/{program}",
                        "/api/v1/programs/{program}/questionnaire",
                        "/api/v1/programs/{program}/revisions",
                        "/api/v1/programs/{program}/rollback",
                        "/api/v1/programs/{program}/classifications",
                        "/api/v1/programs/{program}/reasoning",
                        "/api/v1/programs/{program}/difference",
                        "/api/v1/programs/{program}/graph",
                        "/api/v1/programs/{program}/check",
                        "/api/v1/programs/{program}/lists",
                        "/api/v1/lists",
                        "/api/v1/lists/{id}",
                        "/api/v1/lists/{id}/columns",
                        "/api/v1/lists/{id}/mapping",
                        "/api/v1/lists/{id}/mapping/draft",
                        "/api/v1/lists/{id}/start",
                        "/api/v1/lists/{id}/resume",
                        "/api/v1/lists/{id}/stop",
                        "/api/v1/lists/{id}/result",
                        "/api/v1/lists/{id}/errors",
                        "/api/v1/interviews",
                        "/api/v1/interviews/{id}",
                        "/api/v1/interviews/{id}/history",
                        "/api/v1/interviews/{id}/answers",
                        "/api/v1/interviews/{id}/answers/{question}",
                        "/api/v1/interviews/{id}/finish",
                        "/api/v1/interviews/{id}/reopen",
                        "/api/v1/interviews/{id}/override",
                        "/api/v1/interviews/{id}/collateral",
                        "/api/v1/interviews/{id}/move",
                        "/api/v1/interviews/{id}/handover",
                        "/api/v1/webhooks/messages",
                        "/api/v1/webhooks/messages/{id}/replay",
                        "/api/v1/decisions",
                        "/api/v1/decisions/{id}",
                        "/api/v1/decisions/{id}/explanation");
        List<String> without = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("responses")
                                .properties()
                                .forEach(response -> response.getValue()
                                        .path("content")
                                        .properties()
                                        .forEach(content -> {
                                            if (!content.getValue().has("example")) {
                                                without.add(operation.getKey() + " " + path.getKey() + " "
                                                        + response.getKey());
                                            }
                                        }))));
        assertThat(without).isEmpty();
        JsonNode classify = api.at("/paths/~1api~1v1~1programs~1{program}~1classifications/post");
        assertThat(classify.at("/requestBody/content/application~1json/examples")
                        .size())
                .isEqualTo(2);
        assertThat(classify.path("responses").propertyNames()).contains("200", "201", "409", "422");
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("Problem", "Classification", "ClassificationRequest");
        assertThat(http.get("/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(http.get("/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
    }

    @Test
    void saysWhetherItIsWell() {
        assertThat(http.get("/actuator/health").text()).contains("UP");
        assertProblem(http.get("/actuator/env"), 404, "not-found");
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        if (!code.isEmpty()) {
            assertThat(answer.json().path("type").asString()).isEqualTo("urn:assay:problem:" + code);
        }
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "org.springframework");
    }

    private static int count() {
        return site.database()
                .sql()
                .sql("select count(*) from decision")
                .query(Integer.class)
                .single();
    }
}
