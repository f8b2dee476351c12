package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Differences and graphs over real HTTP. */
class DifferenceApiTest {
    private static final String SAAS = "/api/v1/programs/b2b-saas/";
    private static final String CUSTOMERS = "/api/v1/programs/customer-base/";

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
    void revisionsAreComparedInWhatTheyDecide() throws IOException {
        String before = revision(0);
        Path file = site.home().resolve("rules/b2b-saas/more.drl");
        Files.writeString(file, """
                package b2b_saas

                rule "Just so many people work there"
                    @owner("test")
                    @why("It is tested")
                when
                    Prospect( employees == 4321 )
                then
                    conclude.score(100, "So many");
                end
                """);
        site.look();
        assertThat(revision(0)).isNotEqualTo(before);
        JsonNode said =
                http.get(SAAS + "difference?from=" + before.substring(0, 8)).json();
        assertThat(said.path("identical").asBoolean()).isFalse();
        assertThat(said.at("/from/revision").asString()).isEqualTo(before);
        assertThat(said.at("/sources/0/kind").asString()).isEqualTo("rule");
        assertThat(said.at("/sources/0/places/0/lines/0/file").asString()).isEqualTo("rules/b2b-saas/more.drl");
        assertThat(said.path("sources")).hasSize(1);
        Files.delete(file);
        site.look();
        JsonNode again = http.get(SAAS + "difference?from=" + before).json();
        assertThat(again.path("identical").asBoolean()).isTrue();
        assertThat(again.path("changes")).isEmpty();
    }

    private static String revision(int at) {
        return http.get(SAAS + "revisions")
                .json()
                .at("/revisions/" + at + "/revision")
                .asString();
    }

    @Test
    void marketsAreComparedWithTheCommonRules() {
        JsonNode said = http.get(CUSTOMERS + "difference?from=active&to=:emea").json();
        assertThat(said.at("/to/market").asString()).isEqualTo("emea");
        assertThat(said.path("sources")).hasSize(9);
        JsonNode place = said.at("/changes/0/places/0");
        assertThat(place.path("example")).isNotEmpty();
        assertThat(place.at("/from/tier").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "difference?from=0000, 404, unknown-revision",
        "difference?from=ac, 404, unknown-revision",
        "difference, 400, parameter",
        "difference?from=, 400, parameter",
        "difference?from=active:, 400, parameter",
        "difference?from=active&to=:emea, 404, unknown-market",
        "graph?of=nothing, 404, unknown-node",
        "graph?market=emea, 404, unknown-market",
    })
    void refusesWhatIsNotThere(String path, int status, String code) {
        Http.Answer answer = http.get(SAAS + path, "Accept", "image/svg+xml, application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asString()).endsWith(code);
    }

    @Test
    void drawsWhatDependsOnWhat() {
        Http.Answer picture = http.get(SAAS + "graph?of=target");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(picture.header("Content-Security-Policy")).contains("style-src 'unsafe-inline'");
        assertThat(picture.text()).startsWith("<svg").contains("Target");
        assertThat(http.get(SAAS + "graph", "Accept", "*/*").text()).startsWith("<svg");
        JsonNode graph =
                http.get(SAAS + "graph?of=target", "Accept", "application/json").json();
        assertThat(graph.at("/nodes/0/kind").asString()).isEqualTo("question");
        assertThat(graph.path("edges")).isNotEmpty();
        assertThat(http.get(CUSTOMERS + "graph?market=emea").text()).contains("market emea");
        assertThat(http.get("/api/v1/programs/b2b-sas/graph").status()).isEqualTo(404);
    }
}
