package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.StateMarket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the commands say of a program with a market. */
class MarketCommandsTest {
    private static final String TOWN =
            "{\"organisation\": \"public\", \"employees\": 3000, \"need\": [\"save-money\"], \"budget\": 25000}";

    @TempDir
    private Path home;

    @BeforeEach
    void program() throws IOException {
        StateMarket.written(home);
        Files.writeString(home.resolve("town.json"), TOWN);
    }

    @Test
    void checkTestAndProgramsSpeakOfEachMarket() {
        assertThat(typed("check").out()).contains("demo: good, ", "1 market (state with 2 rules), ");
        assertThat(typed("test").out())
                .contains(
                        "demo: 6 cases passed; 11 of 11 rules tried",
                        "  state: 2 cases passed; 2 of 2 own rules tried");
        assertThat(typed("programs").out())
                .contains(
                        "  state: Public sector; 1 rule replaced, 1 rule removed, 1 rule added, target from 45, large-organisation from 35, score 0 to 120");
        JsonNode told = json("programs", "--json").get(0).at("/markets/0");
        assertThat(told.path("removes").toString()).isEqualTo("[\"Public bodies are never more than acceptable\"]");
        assertThat(json("test", "--json").get(0).at("/markets/state/covered").asInt())
                .isEqualTo(2);
    }

    @Test
    void aFailingCaseOfAMarketIsCountedThere() throws IOException {
        edit("rules/demo/markets/state/cases/town.json", "\"score\": 80", "\"score\": 81");
        Typed typed = typed("test");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("  state: 1 of 2 cases failed; 2 of 2 own rules tried");
    }

    @Test
    void oneProspectGoesByTheMarketThatIsNamedOrThatTheAnswersTell() throws IOException {
        assertThat(classified().at("/inputs/market").isMissingNode()).isTrue();
        assertThat(classified("--market", "state").at("/inputs/market").asString())
                .isEqualTo("state");
        assertThat(classified("--market", "state").path("tier").asString()).isEqualTo("target");
        Files.write(
                home.resolve("rules/demo/program.json"),
                StateMarket.byAnswer(StateMarket.in(home)).contents().get("rules/demo/program.json"));
        assertThat(classified().at("/inputs/market").asString()).isEqualTo("state");
        assertThat(typed(
                                "classify",
                                "demo",
                                "--answers",
                                home.resolve("town.json").toString())
                        .out())
                .contains("By the rules of the market 'state'", "rules/demo/markets/state/budget.drl:");
    }

    @Test
    void anUnknownMarketGetsTheNearest() {
        Typed typed =
                typed("classify", "demo", "--answers", home.resolve("town.json").toString(), "--market", "stat");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out() + typed.err()).contains("There is no market 'stat'; did you mean 'state'?");
    }

    @Test
    void aRecordedDecisionIsDerivedAgainByItsMarket() throws IOException {
        JsonNode recorded = classified("--market", "state", "--record");
        Typed explained = typed("explain", recorded.path("id").asString());
        assertThat(explained.exit()).as(explained.out() + explained.err()).isZero();
        assertThat(explained.out()).contains("By the rules of the market 'state'", "identical");
        edit("rules/demo/markets/state/budget.drl", "conclude.score(30", "conclude.score(1");
        assertThat(typed("explain", recorded.path("id").asString()).out()).contains("identical");
    }

    @Test
    void theTableOfRulesSaysWhatAMarketReplacesRemovesAndAdds() throws IOException {
        assertThat(typed("programs", "--write-table").exit()).isZero();
        assertThat(Files.readString(home.resolve("rules/README.md")))
                .contains("""
                ### Public sector (`demo/markets/state`)

                - Replaces: A budget from 5,000 a year is a real one
                - Removes: Public bodies are never more than acceptable
                - Adds: Towns of a thousand people or more buy together

                | rule | says | owner | where |
                |---|---|---|---|
                | A budget from 5,000 a year is a real one |""", "[markets/state/budget.drl:4](demo/markets/state/budget.drl#L4)");
    }

    private JsonNode classified(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(
                new String[] {
                    "classify",
                    "demo",
                    "--json",
                    "--answers",
                    home.resolve("town.json").toString()
                },
                0,
                all,
                0,
                5);
        System.arraycopy(more, 0, all, 5, more.length);
        return json(all);
    }

    private JsonNode json(String... args) {
        Typed typed = typed(args);
        assertThat(typed.exit()).as(typed.out() + typed.err()).isZero();
        return JsonMapper.builder().build().readTree(typed.out());
    }

    private Typed typed(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return Typed.assay(all);
    }

    private void edit(String path, String find, String replace) throws IOException {
        String text = Files.readString(home.resolve(path), StandardCharsets.UTF_8);
        assertThat(text).contains(find);
        Files.writeString(home.resolve(path), text.replace(find, replace));
    }
}
