package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.TestLists;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import dev.assay.web.WebServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands {@code classify}, {@code explain} and {@code serve}, as typed. */
class ClassifyCommandTest {
    private static final String HOME = "src/test/resources/web/home";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void classifiesOneProspectAndSaysWhy() throws IOException {
        Typed typed = assay("classify", "shop", "--answers", write("a.json", "{\"employees\": \"1,200\"}"));
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "Target: Large ones",
                        "Score 70",
                        "10 of 5 points, primary",
                        "The deck  https://example.org/deck")
                .contains("1,200 people", "rules/shop/segments.drl:9", "rests on employees = 1200");
    }

    @Test
    void whereNoLanguageIsGivenItIsTheProgramsOwn() throws IOException {
        String answers = "{\"industry\": \"banking\", \"employees\": 12000, \"needs\": [\"audit\"]}";
        JsonNode said = JSON.readTree(
                Typed.assay("--home", ".", "classify", "b2b-saas", "--json", "--answers", write("a.json", answers))
                        .out());
        assertThat(said.at("/inputs/language").asString()).isEqualTo("en");
        assertThat(said.path("collateral").toString())
                .contains("harbour-bank-story")
                .doesNotContain("sparkasse-bericht");
        Path out = folder.resolve("out.csv");
        String list = write("list.csv", "industry,employees,needs\nbanking,12000,audit\n");
        Typed.assay("--home", ".", "classify", "b2b-saas", "--in", list, "--out", out.toString());
        assertThat(Files.readString(out)).contains("harbour-bank-story").doesNotContain("sparkasse-bericht");
    }

    @Test
    void saysByWhichRevisionItJudgesAndWhenTheFilesDiffer() throws IOException {
        assertThat(Typed.assay("new", "demo", "--home", folder.toString()).exit())
                .isZero();
        String[] judged = {
            "classify",
            "demo",
            "--answers",
            write("a.json", "{}"),
            "--home",
            folder.toString(),
            "--database",
            database()
        };
        String[] recorded = Arrays.copyOf(judged, judged.length + 1);
        recorded[judged.length] = "--record";
        assertThat(Typed.assay(judged).out())
                .containsPattern("^By revision [0-9a-f]{12} \\(the files as they are\\)\\R");
        Typed first = Typed.assay(recorded);
        assertThat(first.out()).containsPattern("^By revision [0-9a-f]{12} \\(in force since 2[0-9TZ:-]+\\)\\R");
        assertThat(first.err()).isEmpty();
        Path rules = folder.resolve("rules/demo/segments.drl");
        Files.writeString(rules, Files.readString(rules).replace("employees >= 1000", "employes >= 1000"));
        PrintStream err = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
        Typed differing;
        try {
            differing = Typed.assay(recorded);
        } finally {
            System.setErr(err);
        }
        assertThat(differing.exit()).isZero();
        assertThat(differing.out().lines().findFirst())
                .isEqualTo(first.out().lines().findFirst());
        assertThat(differing.err().lines())
                .containsExactly(
                        "The files of demo differ from what is in force: they have 1 error; `./assay check demo` shows more.");
        assertThat(logged.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aListIsMappedByTheProgramsOwnMappingAndSaysSo() throws IOException {
        assertThat(Typed.assay("new", "demo", "--home", folder.toString()).exit())
                .isZero();
        Files.writeString(
                folder.resolve("rules/demo/mapping.json"), "{\"columns\": {\"staff\": {\"question\": \"employees\"}}}");
        Typed typed = Typed.assay(
                "classify",
                "demo",
                "--home",
                folder.toString(),
                "--in",
                write("l.csv", "staff\n5000\n"),
                "--out",
                folder.resolve("o.csv").toString());
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(typed.err()).contains("Columns are mapped by ", "mapping.json; --map FILE takes another.");
        assertThat(typed.out()).contains("(the files as they are)");
    }

    @Test
    void headsNothingThatIsEmpty() throws IOException {
        assertThat(assay("classify", "shop", "--answers", write("a.json", "{}")).out())
                .doesNotContain("Segments")
                .contains("Because");
    }

    @Test
    void whatIsTypedWrongIsNotAnsweredWithTheWholeHelp() {
        Typed typed = assay("rollback", "shop", "--to", "x");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err().lines()).hasSizeLessThan(4);
        assertThat(assay("rollback", "a", "b", "c").err().lines())
                .hasSizeLessThan(4)
                .last()
                .isEqualTo("`./assay rollback --help` shows how it is typed.");
    }

    @Test
    void takesTheRequestOfTheApiToo() throws IOException {
        String request = "{\"answers\": {}, \"prospect\": \"x\", \"asOf\": \"2026-01-01\", \"final\": false}";
        JsonNode said = JSON.readTree(assay("classify", "shop", "--json", "--answers", write("a.json", request))
                .out());
        assertThat(said.path("tier").asString()).isEqualTo("undecided");
        assertThat(said.at("/inputs/asOf").asString()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(said.path("prospect").asString()).isEqualTo("x");
    }

    @Test
    void tellsEveryMistakeInTheAnswersWithItsPlace() throws IOException {
        Typed typed = assay(
                "classify", "shop", "--answers", write("a.json", "{\n  \"employes\": 3,\n  \"deadline\": \"soon\" }"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("a.json:2:", "did you mean 'employees'?", "a.json:3:");
        Typed broken = assay("classify", "shop", "--answers", write("a.json", "{\"employees\" 3}"));
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.out()).contains("a.json:1:");
    }

    @Test
    void saysWhatCannotBeDone() throws IOException {
        String answers = write("a.json", "{}");
        assertUsage("Give either --answers", "classify", "shop");
        assertUsage("did you mean 'shop'?", "classify", "shopp", "--answers", answers);
        assertUsage("did you mean 'shop'?", "classify", "shopp", "--record", "--answers", answers);
        assertUsage(
                "There is no file",
                "classify",
                "shop",
                "--answers",
                folder.resolve("none").toString());
        String none = folder.resolve("none.csv").toString();
        assertUsage("There is no file", "classify", "shop", "--in", none, "--out", answers);
        assertUsage("There is no file", "classify", "shop", "--in", answers, "--out", answers + "2", "--map", none);
        assertUsage("There is no folder", "classify", "shop", "--in", answers, "--out", none + "/x.csv");
        assertUsage("There is no decision", "explain", "none", "--database", database());
        assertUsage("on 127.0.0.1 only", "serve", "--address", "0.0.0.0");
        assertUsage("number from 0 to 65535", "serve", "--port", "70000");
    }

    @Test
    void explainsARecordedDecisionBesideARunningServer() throws IOException {
        String answers = write("a.json", "{\"employees\": 1200, \"note\": \"x\"}");
        Typed recorded =
                assay("classify", "shop", "--record", "--json", "--answers", answers, "--database", database());
        String id = JSON.readTree(recorded.out()).path("id").asString();
        Clock clock = Clock.systemUTC();
        Database open = Database.open(database());
        RevisionHistory history = RevisionHistory.in(open);
        Programs programs = new Programs(Path.of(HOME), history, clock);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(Path.of(HOME)));
        Decisions decisions = new Decisions(open, new DecisionIds(new SplittableRandom(1)), clock, kept);
        try (WebServer server = WebServer.start(
                0,
                new WebServer.Served(
                        programs,
                        decisions,
                        kept,
                        TestLists.in(folder, open, kept, decisions, clock),
                        open,
                        clock,
                        open::close))) {
            assertThat(server.url()).startsWith("http://127.0.0.1:");
            Typed explained = assay("explain", id, "--database", database());
            assertThat(explained.exit()).as(explained.err()).isZero();
            assertThat(explained.out()).contains("Target: Large ones", "Derived anew from its revision: identical.");
            Typed json = assay("explain", id, "--json", "--database", database());
            assertThat(JSON.readTree(json.out()).at("/recorded/id").asString()).isEqualTo(id);
            assertThat(JSON.readTree(json.out()).path("identical").asBoolean()).isTrue();
        }
    }

    @Test
    void saysThatAPortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertUsage(
                    "Choose another with --port",
                    "serve",
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--database",
                    database());
        }
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithTheDatabase() {
        for (String command : List.of("serve", "explain none")) {
            Typed typed = assay((command + " --database mysql://me:secret@host/x").split(" "));
            assertThat(typed.exit()).isEqualTo(3);
            assertThat(typed.err().lines())
                    .singleElement()
                    .asString()
                    .contains("postgresql://")
                    .doesNotContain("secret");
        }
    }

    @Test
    void classifiesAListAndReportsBadRows() throws IOException {
        String list = write("list.csv", "who,employees,note\n1,500,a\n2,many,b\n3,1,c\n");
        String map = write("map.json", "{\"id\": \"who\"}");
        String out = folder.resolve("out.csv").toString();
        Typed typed = assay("classify", "shop", "--in", list, "--out", out, "--map", map, "--reasons");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .contains("Read as CSV, separated by commas, UTF-8", "2 rows classified, 1 passed over")
                .containsPattern("(?m)^tier +rows +share$")
                .containsPattern("(?m)^non-target +1 +50\\.0 %$");
        assertThat(typed.err()).contains("list.csv:3: column 'employees': ");
        assertThat(Files.readAllLines(Path.of(out)))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("1,target,large,large,70,deck,")
                .contains("500 people");
        Path errors = folder.resolve("errors.csv");
        Typed again = assay(
                "classify", "shop", "--json", "--in", list, "--out", out, "--map", map, "--errors", errors.toString());
        assertThat(JSON.readTree(again.out()).path("bad").asInt()).isEqualTo(1);
        assertThat(again.err()).isEmpty();
        assertThat(Files.readAllLines(errors))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("3,2,employees,not-a-number,many,");
    }

    @Test
    void leavesWhatWasThereWhenTheListCannotBeRead() throws IOException {
        String out = write("out.csv", "before");
        assertThat(assay("classify", "shop", "--in", write("l.csv", "a\n1\n"), "--out", out)
                        .exit())
                .isEqualTo(1);
        assertThat(Files.readString(Path.of(out))).isEqualTo("before");
        assertUsage("name another file", "classify", "shop", "--in", out, "--out", out);
        String map = write("map.json", "{\"id\": \"who\", \"columns\": {\"note\": \"nota\"}}");
        Typed typed = assay("classify", "shop", "--in", write("l.csv", "note\n1\n"), "--out", out, "--map", map);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("did you mean 'note'?");
    }

    @ParameterizedTest
    @CsvSource({
        "list.csv, list.csv, errors.csv, map.json",
        "list.csv, out.csv, list.csv, map.json",
        "list.csv, ./sub/../list.csv, errors.csv, map.json",
        "list.csv, link.csv, errors.csv, map.json",
        "list.csv, out.csv, link.csv, map.json",
        "link.csv, out.csv, list.csv, map.json",
        "list.csv, out.csv, hard.csv, map.json",
        "list.csv, out.csv, linked/list.csv, map.json",
        "list.csv, map.json, errors.csv, map.json",
        "list.csv, out.csv, map.json, map.json",
        "list.csv, new.csv, new.csv, map.json",
        "list.csv, new.csv, linked/new.csv, map.json",
        "list.csv, dangling.csv, new.csv, map.json",
        "new.csv.unfinished, new.csv, errors.csv, map.json",
        "list.csv, out.csv, new.csv, new.csv.unfinished",
    })
    void refusesTwoNamesForOneFileAndLeavesAllAsItWas(String in, String out, String errors, String map)
            throws IOException {
        for (String name : List.of("list.csv", "map.json", "new.csv.unfinished")) {
            write(name, "before");
        }
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("list.csv"));
        Files.createSymbolicLink(folder.resolve("dangling.csv"), Path.of("new.csv"));
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("."));
        Files.createLink(folder.resolve("hard.csv"), folder.resolve("list.csv"));
        assertUsage(
                "names the same file as --",
                "classify",
                "shop",
                "--in",
                folder.resolve(in).toString(),
                "--out",
                folder.resolve(out).toString(),
                "--errors",
                folder.resolve(errors).toString(),
                "--map",
                folder.resolve(map).toString());
        for (String name : List.of("list.csv", "map.json", "new.csv.unfinished")) {
            assertThat(folder.resolve(name)).hasContent("before");
        }
        assertThat(folder.resolve("new.csv")).doesNotExist();
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder.resolve("errors.csv")).doesNotExist();
    }

    @Test
    void aRunThatFailsLeavesWhatWasThereAndNothingUnfinished() throws IOException {
        String out = write("out.csv", "before");
        String errors = write("errors.csv", "before");
        String list = write("l.csv", "a\n1\n");
        assertThat(assay("classify", "shop", "--in", list, "--out", out, "--errors", errors)
                        .exit())
                .isEqualTo(1);
        String nowhere = folder.resolve("no/errors.csv").toString();
        assertUsage("There is no folder", "classify", "shop", "--in", list, "--out", out, "--errors", nowhere);
        assertUsage("is a folder", "classify", "shop", "--in", list, "--out", out, "--errors", folder.toString());
        assertThat(Path.of(out)).hasContent("before");
        assertThat(Path.of(errors)).hasContent("before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("out.csv", "errors.csv", "l.csv");
        }
    }

    @Test
    void classifiesAMadeUpListOfABank() throws IOException {
        List<String> classified = bank("src/test/resources/cli/made-up-bank.csv", 20);
        assertThat(classified.stream().map(l -> l.split(",")[1]).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void writesThroughALinkAndLeavesItALink() throws IOException {
        String list = write("l.csv", "employees\n500\n");
        Files.createDirectory(folder.resolve("sub"));
        for (String target : List.of("sub/there.csv", "sub/new.csv")) {
            Path link = Files.createSymbolicLink(folder.resolve("link-" + target.replace('/', '-')), Path.of(target));
            if (target.contains("there")) {
                write(target, "before");
            }
            assertThat(assay("classify", "shop", "--in", list, "--out", link.toString())
                            .exit())
                    .isZero();
            assertThat(link).isSymbolicLink();
            assertThat(Files.readAllLines(folder.resolve(target))).hasSize(2);
        }
        Path circle = Files.createSymbolicLink(folder.resolve("circle.csv"), Path.of("circle.csv"));
        assertUsage("leads in a circle", "classify", "shop", "--in", list, "--out", circle.toString());
        assertThat(circle).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe", "link"})
    void writesIntoAPipeAndLeavesItAPipe(String out) throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("pipe"));
        CompletableFuture<List<String>> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readAllLines(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Typed typed = assay(
                "classify",
                "shop",
                "--in",
                write("l.csv", "employees\n500\n"),
                "--out",
                folder.resolve(out).toString());
        assertThat(typed.exit()).as(typed.err()).isZero();
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(pipe).exists();
        assertThat(read.get()).hasSize(2);
    }

    @Test
    void defusesFormulasInTheErrorsFile() throws IOException {
        Path errors = folder.resolve("errors.csv");
        assay(
                "classify",
                "shop",
                "--in",
                write("l.csv", "who,employees\n=x(),@many\n"),
                "--out",
                folder.resolve("out.csv").toString(),
                "--map",
                write("map.json", "{\"id\": \"who\"}"),
                "--errors",
                errors.toString());
        assertThat(Files.readAllLines(errors)).last().asString().startsWith("2,'=x(),employees,not-a-number,'@many,");
    }

    @Test
    void saysThatRowsAfterAnUnclosedQuotationMarkWereRead() throws IOException {
        Typed typed = assay(
                "classify",
                "shop",
                "--in",
                write("l.csv", "employees,note\n5,\"un closed\n6,x\n7,y\n"),
                "--out",
                folder.resolve("out.csv").toString());
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).contains("2 rows classified, 1 passed over");
        assertThat(typed.err()).contains("l.csv:2: ", "opened in line 2 and never closed?");
    }

    @Test
    void saysThatANameCanNameNoFile() {
        for (List<String> args : List.of(
                List.of("--home", "a\0b", "check"), List.of("--home", HOME, "classify", "shop", "--answers", "a\0b"))) {
            Typed typed = Typed.assay(args.toArray(String[]::new));
            assertThat(typed.exit()).isEqualTo(2);
            assertThat(typed.err().lines()).singleElement().asString().contains("'a·b'", "LC_ALL=C.UTF-8");
        }
    }

    @Test
    void classifiesAllProspectsOfARealBank() throws IOException {
        String real = "../shared/data/bank/bank.csv";
        assumeThat(Path.of(real))
                .as("skipped: the UCI Bank Marketing set, which is not part of the project, is not at " + real)
                .exists();
        bank(real, 45_211);
    }

    private List<String> bank(String list, int prospects) throws IOException {
        Path out = folder.resolve("out.csv");
        Typed typed = Typed.assay(
                "--home",
                ".",
                "classify",
                "retail-bank",
                "--json",
                "--in",
                list,
                "--out",
                out.toString(),
                "--map",
                "rules/retail-bank/mapping.json");
        JsonNode summary = JSON.readTree(typed.out());
        assertThat(summary.path("bad").asInt()).as(typed.err()).isZero();
        assertThat(summary.path("classified").asInt()).isEqualTo(prospects);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(prospects + 1);
        return lines.subList(1, lines.size());
    }

    private void assertUsage(String message, String... args) {
        Typed typed = assay(args);
        assertThat(typed.exit()).as(typed.err()).isEqualTo(2);
        assertThat(typed.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    private static Typed assay(String... args) {
        List<String> all = new ArrayList<>(List.of("--home", HOME));
        all.addAll(List.of(args));
        return Typed.assay(all.toArray(String[]::new));
    }

    private String database() {
        return folder.resolve("assay.db").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
