package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.program.Program;
import dev.assay.program.StarterFiles;
import dev.assay.program.StateMarket;
import dev.assay.program.reading.ProgramReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A program with a market, over the API and on the page. */
class MarketWebTest {
    private static final String CLASSIFY = "/api/v1/programs/demo/classifications";
    private static final String FIRM = "{\"organisation\": \"company\", \"employees\": 3000, \"budget\": 25000}";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        StateMarket.written(home);
        // The common case of a public body would be judged by the market's rules now.
        Files.delete(home.resolve("rules/demo/cases/public-body.json"));
        StarterFiles.edit(
                home,
                "rules/demo/program.json",
                "\"collateralLimit\": 3",
                "\"collateralLimit\": 3, \"market\": { \"question\": \"organisation\", \"values\": { \"public\": \"state\" } }");
        site = TestSite.of(home, folder, StarterFiles.CLOCK, 1_000_000);
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theServerAsksItselfAsCallersDoAndKeepsNothingOfIt() {
        Program demo = new ProgramReader(folder.resolve("home"), StarterFiles.CLOCK)
                .read("demo")
                .program();
        int before = http.get("/api/v1/decisions").json().path("decisions").size();

        new OwnRequest(site.url()).accept(demo);

        assertThat(http.get("/api/v1/decisions").json().path("decisions")).hasSize(before);
        assertThatThrownBy(() -> new OwnRequest(site.url() + "nowhere/").accept(demo))
                .hasMessageContaining("the server answered 404");
    }

    @Test
    void aProgramTellsItsMarkets() {
        JsonNode program = http.get("/api/v1/programs/demo").json();
        JsonNode market = program.at("/markets/0");
        assertThat(market.path("id").asString()).isEqualTo("state");
        assertThat(market.path("title").asString()).isEqualTo("Public sector");
        assertThat(market.path("replaces").toString()).isEqualTo("[\"A budget from 5,000 a year is a real one\"]");
        assertThat(market.path("removes").toString()).isEqualTo("[\"Public bodies are never more than acceptable\"]");
        assertThat(market.path("adds").toString()).isEqualTo("[\"Towns of a thousand people or more buy together\"]");
        assertThat(market.at("/tiers/0/from").asInt()).isEqualTo(45);
        assertThat(market.at("/segments/1/threshold").asInt()).isEqualTo(35);
        assertThat(program.path("market").toString())
                .isEqualTo("{\"question\":\"organisation\",\"values\":{\"public\":\"state\"}}");
    }

    @Test
    void aDecisionSaysByWhichMarketItWasMadeAndIsDerivedAgainByIt() {
        assertThat(market("{\"answers\": " + FIRM + "}")).isEmpty();
        assertThat(market("{\"answers\": {\"organisation\": \"public\"}}")).isEqualTo("state");
        Http.Answer answer = http.post(CLASSIFY, "{\"answers\": " + FIRM + ", \"market\": \"state\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/inputs/market").asString()).isEqualTo("state");
        assertThat(answer.json().path("because").findValuesAsString("file"))
                .contains("rules/demo/markets/state/budget.drl");
        assertThat(http.get(answer.header("Location") + "/explanation")
                        .json()
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void decisionsAreFoundByTheirMarket() {
        String firm = http.post(CLASSIFY, "{\"answers\": " + FIRM + "}")
                .json()
                .path("id")
                .asString();
        String town = http.post(CLASSIFY, "{\"answers\": {\"organisation\": \"public\"}}")
                .json()
                .path("id")
                .asString();
        JsonNode found =
                http.get("/api/v1/decisions?program=demo&market=state").json().path("decisions");
        assertThat(found.findValuesAsString("id")).contains(town).doesNotContain(firm);
        assertThat(http.get("/api/v1/decisions?program=demo")
                        .json()
                        .path("decisions")
                        .findValuesAsString("id"))
                .contains(town, firm);
        assertThat(http.get("/api/v1/decisions?program=demo&market=none").json().path("decisions"))
                .isEmpty();
    }

    @Test
    void anUnknownMarketIsRefusedWithTheNearest() {
        Http.Answer answer = http.post(CLASSIFY, "{\"answers\": {}, \"market\": \"stat\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown-market");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/market");
        assertThat(answer.json().at("/errors/0/suggestion").asString()).isEqualTo("state");
    }

    @Test
    void thePageLetsOneChooseAMarketAndSaysByWhichItJudges() {
        assertThat(http.get("/programs/demo").text())
                .contains("<select name=\"market\"", ">By the answers</option>", ">Public sector</option>")
                .doesNotContain("standing-market");
        assertThat(page("a.organisation=public")).contains("Market: Public sector", "Target from 45");
        assertThat(page("a.organisation=company&market=state"))
                .contains("Market: Public sector", "<option value=\"state\" selected=\"selected\">");
        assertThat(page("a.organisation=company&market=gone"))
                .doesNotContain("standing-market")
                .contains("Target from 50");
    }

    private static String market(String body) {
        return http.post(CLASSIFY, body).json().at("/inputs/market").asString("");
    }

    private static String page(String form) {
        Http.Answer answer = http.post("/programs/demo", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }
}
