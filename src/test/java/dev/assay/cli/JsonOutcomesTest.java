package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** With {@code --json} there is one JSON document on standard output, whatever comes of the run. */
class JsonOutcomesTest {
    private static final String SHOP = "src/test/resources/web/home";
    private static final InputStream TYPED = System.in;
    private static final JsonMapper ONE_DOCUMENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    private Path folder;

    /** Exit code and what is typed; DIR is an empty folder with some files in it, SHOP a home with a good and a broken program. */
    static List<String> outcomes() {
        return List.of(
                "0 check shop --home SHOP",
                "1 check --home SHOP",
                "2 check shopp --home SHOP",
                "1 test --home SHOP",
                "2 test shopp --home SHOP",
                "0 test shop --suggest --home DIR/other/",
                "1 test broken --suggest --home SHOP",
                "0 programs --home SHOP",
                "0 programs --home DIR",
                "0 programs --write-table --home DIR",
                "1 programs --write-table --home SHOP",
                "3 programs --write-table --home DIR/full",
                "2 programs --home DIR/none",
                "2 programs --colour",
                "0 new fresh --home DIR",
                "2 new Fresh! --home DIR",
                "2 new",
                "0 classify shop --answers DIR/good.json --home SHOP",
                "0 classify shop --record --answers DIR/good.json --home SHOP --database DIR/a.db",
                "1 classify shop --answers DIR/wrong.json --home SHOP",
                "1 classify shop --record --answers DIR/wrong.json --home SHOP --database DIR/a.db",
                "1 classify shop --answers DIR/list.csv --home SHOP",
                "1 classify broken --answers DIR/good.json --home SHOP",
                "2 classify shop --home SHOP",
                "0 classify shop --in DIR/list.csv --out DIR/out.csv --home SHOP",
                "1 classify shop --in DIR/bad.csv --out DIR/out.csv --home SHOP",
                "1 classify shop --in DIR/other.csv --out DIR/out.csv --home SHOP",
                "1 classify shop --in DIR/list.csv --out DIR/out.csv --map DIR/map.json --home SHOP",
                "2 classify shop --in DIR/list.csv --out DIR/list.csv --home SHOP",
                "0 map shop --in DIR/list.csv --home SHOP",
                "0 map shop --in DIR/list.csv --out DIR/mapping.json --home SHOP",
                "1 map broken --in DIR/list.csv --home SHOP",
                "1 map shop --in DIR/page.csv --home SHOP",
                "2 map shop --in DIR/none.csv --home SHOP",
                "0 table shop --out DIR/empty.drl.csv --home SHOP",
                "0 table shop employees --out DIR/empty.drl.xlsx --home SHOP",
                "2 table shop employes --out DIR/empty.drl.csv --home SHOP",
                "2 table shop --out DIR/empty.txt --home SHOP",
                "2 table shopp --out DIR/empty.drl.csv --home SHOP",
                "0 ask shop --home SHOP",
                "0 ask shop employees=20 --home SHOP",
                "0 ask shop employees=20 --record --home SHOP --database DIR/asked.db",
                "1 ask shop employees=many --home SHOP",
                "1 ask broken --home SHOP",
                "2 ask shop employees --home SHOP",
                "2 ask shopp --home SHOP",
                "0 next shop --home SHOP",
                "0 next shop employees=20 --home SHOP",
                "1 next shop employees=many --home SHOP",
                "1 next broken --home SHOP",
                "2 next shopp --home SHOP",
                "0 why-not shop target employees=20 --home SHOP",
                "0 why-not shop non-target employees=20 --home SHOP",
                "1 why-not shop target employees=many --home SHOP",
                "1 why-not broken target employees=20 --home SHOP",
                "2 why-not shop targt employees=20 --home SHOP",
                "2 why-not shop target 01890000-0000-7000-8000-000000000000 --home SHOP --database DIR/none.db",
                "0 flip shop employees=20 --home SHOP",
                "0 flip shop employees=20 --to target --home SHOP",
                "1 flip shop employes=20 --home SHOP",
                "2 flip shop employees=20 --to targt --home SHOP",
                "0 diff shop shop --home SHOP",
                "1 diff shop DIR/other/rules/shop --home SHOP",
                "1 diff shop broken --home SHOP",
                "2 diff shop --home SHOP --database DIR/none.db",
                "2 diff shop@active --home SHOP --database DIR/empty.db",
                "2 diff shop shopp --home SHOP",
                "2 diff shop :emea --home SHOP",
                "2 diff shop DIR/none/rules/shop --home SHOP",
                "0 graph shop --home SHOP",
                "0 graph shop target --out DIR/target.svg --home SHOP",
                "1 graph broken --home SHOP",
                "2 graph shop targt --home SHOP",
                "2 graph shop --market emea --home SHOP",
                "2 graph shop --out DIR/none/x.svg --home SHOP",
                "2 explain none --home SHOP --database DIR/none.db",
                "3 explain none --home SHOP --database mysql://x",
                "2 rollback shop --home SHOP --database DIR/none.db",
                "2 rollback shop --list --home SHOP --database DIR/empty.db",
                "2 rollback shop --home SHOP --database DIR/empty.db",
                "2 serve --address 0.0.0.0 --home SHOP",
                "3 serve --home SHOP --database mysql://x",
                "1 serve --home SHOP --webhooks DIR/webhooks.json",
                "2 serve --home SHOP --webhooks DIR/none.json",
                "2 serve --home SHOP --embed-origins www.example.com,https://*.example.com",
                "2 serv");
    }

    @BeforeAll
    static void typeNothing() {
        System.setIn(InputStream.nullInputStream());
    }

    @AfterAll
    static void typeAgain() {
        System.setIn(TYPED);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeIsOneDocument(String outcome) throws IOException {
        write("good.json", "{\"employees\": 1200}");
        write("wrong.json", "{\"employes\": 1200}");
        write("list.csv", "employees\n500\n");
        write("bad.csv", "employees\nmany\n");
        write("other.csv", "a\n1\n");
        write("page.csv", "<!DOCTYPE html><html><body>none</body></html>");
        write("webhooks.json", "{\"endpoint\": []}");
        write("map.json", "{\"columns\": {\"employees\": \"employes\"}}");
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("questionnaires"));
        Files.createDirectories(folder.resolve("full/rules"));
        Files.createSymbolicLink(folder.resolve("full/rules/README.md"), folder.resolve("no/such/folder"));
        if (outcome.contains("DIR/other/")) {
            other();
        }
        if (outcome.contains("empty.db")) {
            Opened.at(folder.resolve("empty.db").toString(), Path.of(SHOP), Clock.systemUTC())
                    .close();
        }
        int exit = Integer.parseInt(outcome.substring(0, 1));
        Typed typed = Typed.assay((outcome.substring(2) + " --json")
                .replace("DIR", folder.toString())
                .replace("SHOP", SHOP)
                .split(" "));
        assertThat(typed.exit()).as(typed.err() + typed.out()).isEqualTo(exit);
        JsonNode said = ONE_DOCUMENT.readTree(typed.out());
        assertThat(said.isContainer()).as(typed.out()).isTrue();
        if (exit >= 2) {
            assertThat(said.at("/problems/0/message").asString()).isNotBlank();
        }
    }

    @Test
    void noCommandIsLeftOut() {
        Set<String> tried = new HashSet<>();
        outcomes().forEach(o -> tried.add(o.split(" ")[1]));
        CommandLine line = new CommandLine(new CommandLine.HelpCommand());
        Subcommands.addTo(line, new AssayCommand(Console.ofProcess(), Clock.systemUTC()));
        assertThat(Stream.concat(tried.stream(), Stream.of("help")))
                .containsAll(line.getSubcommands().keySet());
    }

    /** Another home, in which fewer people are many. */
    private void other() throws IOException {
        for (String file : List.of(
                "questionnaires/shop.json",
                "rules/shop/program.json",
                "rules/shop/collateral.json",
                "rules/shop/segments.drl")) {
            Path copy = folder.resolve("other").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(Path.of(SHOP, file)).replace(">= 100", ">= 50"));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
