package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.StateMarket;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list is judged by the market that is named, else by those that its answers tell, each row by its own. */
class MarketListTest {
    private static final String LIST = """
            id,organisation,employees,need,budget
            town,public,3000,save-money,25000
            again,public,3000,save-money,25000
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void program() throws IOException {
        StateMarket.written(home);
        Files.writeString(home.resolve("list.csv"), LIST);
    }

    @Test
    void theMarketThatIsNamedJudgesAllRows() throws IOException {
        assertThat(list().exit()).isZero();
        assertThat(tiers()).containsExactly("town acceptable", "again acceptable");
        Typed typed = list("--market", "state");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(tiers()).containsExactly("town target", "again target");
        assertThat(typed.out()).contains("By the rules of the market 'state'", "target     2  100.0 %");
    }

    @Test
    void anAnswerTellsTheMarketOfItsRow() throws IOException {
        Files.write(
                home.resolve("rules/demo/program.json"),
                StateMarket.byAnswer(StateMarket.in(home)).contents().get("rules/demo/program.json"));
        Files.writeString(home.resolve("list.csv"), LIST + "other,company,3000,save-money,25000\n");
        // It is about the common rules, which a public body no longer goes by.
        Files.delete(home.resolve("rules/demo/cases/public-body.json"));
        Typed typed = list("--record");
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(tiers()).startsWith("town target", "again target").hasSize(3);
        try (Database database = Database.open(home.resolve("assay.db").toString())) {
            assertThat(database.sql()
                            .sql(
                                    "select prospect || case when classification like '%\"market\":\"state\"%' then ' state' else ' -' end from decision order by place_in_list")
                            .query(String.class)
                            .list())
                    .containsExactly("town state", "again state", "other -");
        }
    }

    @Test
    void whereNoColumnTellsTheMarketThatIsSaid() throws IOException {
        Files.write(
                home.resolve("rules/demo/program.json"),
                StateMarket.byAnswer(StateMarket.in(home)).contents().get("rules/demo/program.json"));
        String untold = "No column answers 'organisation', which tells the market";
        assertThat(list().err()).doesNotContain(untold);
        Files.writeString(home.resolve("list.csv"), "id,employees\na,3000\n");
        assertThat(list().err()).contains(untold);
        assertThat(list("--market", "state").err()).doesNotContain(untold);
    }

    @Test
    void anUnknownMarketIsToldBeforeAnythingIsWritten() {
        Typed typed = list("--market", "stat");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out() + typed.err()).contains("There is no market 'stat'; did you mean 'state'?");
        assertThat(home.resolve("out.csv")).doesNotExist();
    }

    private List<String> tiers() throws IOException {
        return Files.readAllLines(home.resolve("out.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + cells[1])
                .toList();
    }

    private Typed list(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--home",
                home.toString(),
                "classify",
                "demo",
                "--in",
                home.resolve("list.csv").toString(),
                "--out",
                home.resolve("out.csv").toString(),
                "--id",
                "id",
                "--database",
                home.resolve("assay.db").toString()));
        args.addAll(List.of(more));
        return Typed.assay(args.toArray(String[]::new));
    }
}
