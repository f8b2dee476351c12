package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramCommandsTest {
    @TempDir
    private Path home;

    private Typed assay(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--home";
        all[args.length + 1] = home.toString();
        return Typed.assay(all);
    }

    private void edit(String path, String find, String replace) throws IOException {
        Path file = home.resolve(path);
        assertThat(Files.readString(file)).contains(find);
        Files.writeString(file, Files.readString(file).replace(find, replace));
    }

    @BeforeEach
    void starter() {
        assertThat(assay("new", "demo").exit()).isZero();
    }

    @Test
    void checkSaysThatAllIsWellInOneLine() {
        Typed typed = assay("check");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .matches(
                        "demo: good, 4 questions, 11 rules, 4 cases, no errors, no warnings; revision [0-9a-f]{12}\\R");
    }

    @Test
    void checkMarksTheWordInItsLine() throws IOException {
        edit("rules/demo/segments.drl", "    Prospect( employees >= 1000 )", "\tProspect( employes >= 1000 )");
        Typed typed = assay("check", "demo");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out().lines())
                .containsExactly(
                        "rules/demo/segments.drl:13:12: error: There is no question 'employes'; did you mean 'employees'?",
                        "   13 | \tProspect( employes >= 1000 )",
                        "      | \t          ^^^^^^^^",
                        "demo: 1 error, no warnings");
    }

    @Test
    void checkCallsNothingGoodThatAServerRefusesForItsCases() throws IOException {
        edit("rules/demo/cases/growing-company.json", "\"acceptable\"", "\"target\"");
        Typed typed = assay("check", "demo");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out().lines())
                .containsExactly("demo: no errors, no warnings, but 1 of 4 cases fails, so a server will not take this;"
                        + " `./assay test demo` shows it");
        JsonNode json =
                JsonMapper.shared().readTree(assay("check", "--json").out()).get(0);
        assertThat(json.get("good").asBoolean()).isFalse();
        assertThat(json.get("failing").asInt()).isEqualTo(1);
    }

    @Test
    void checkAsJsonHasEveryPartOfAProblem() throws IOException {
        edit("rules/demo/segments.drl", "employees >= 1000", "employes >= 1000");
        Typed typed = assay("check", "--json");
        JsonNode problem =
                JsonMapper.shared().readTree(typed.out()).get(0).get("problems").get(0);
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(problem.get("file").asString()).isEqualTo("rules/demo/segments.drl");
        assertThat(problem.get("line").asInt()).isEqualTo(13);
        assertThat(problem.get("severity").asString()).isEqualTo("error");
        assertThat(problem.get("suggestion").asString()).isEqualTo("employees");
    }

    @Test
    void checkTellsWhatOnlySearchFindsAtItsLine() throws IOException {
        Files.writeString(home.resolve("rules/demo/more.drl"), """
                package demo

                rule "Large and small at once"
                when
                    Prospect( employees >= 1000 )
                    not Prospect( employees > 20 )
                then
                    conclude.score(5);
                end
                """);
        Typed typed = assay("check", "demo");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out())
                .contains("rules/demo/more.drl:3:6: warning: This rule can never fire: no legal answers make all its"
                        + " conditions hold at once.");
    }

    @Test
    void checkToTheDepthTellsWhatIsCountedTwice() throws IOException {
        Files.writeString(home.resolve("rules/demo/more.drl"), """
                package demo

                rule "Fifty or more"
                when
                    Prospect( employees >= 50 )
                then
                    conclude.score(5);
                end

                rule "Not under fifty"
                when
                    Prospect( employees != null )
                    not Prospect( employees < 50 )
                then
                    conclude.score(5);
                end

                rule "A thousand or more"
                when
                    Prospect( employees >= 1000 )
                then
                    conclude.trait("large");
                end

                rule "Two thousand or more"
                when
                    Prospect( employees >= 2000 )
                    Trait( name == "large" )
                then
                    conclude.trait("large-indeed");
                    conclude.atMost("acceptable");
                end

                rule "Three thousand or more"
                when
                    Prospect( employees >= 3000 )
                    Trait( name == "large-indeed" )
                then
                    conclude.atMost("acceptable");
                    conclude.tier("target");
                end

                rule "Four thousand or more"
                when
                    Prospect( employees >= 4000 )
                then
                    conclude.atMost("acceptable");
                end
                """);
        assertThat(assay("check", "demo").out())
                .contains(
                        "'conclude.tier(\"target\");' comes to nothing: whoever it fires for is never target or better")
                .doesNotContain("it counts twice");
        Typed typed = assay("check", "--deep", "demo");
        assertThat(typed.out())
                .contains(
                        "rules/demo/more.drl:10:6: warning: This rule fires for exactly the prospects that \"Fifty or more\""
                                + " (rules/demo/more.drl:3:6) fires for, and concludes the same: it counts twice.",
                        "This rule changes nothing: whenever it fires, \"Two thousand or more\"")
                .doesNotContain("not settled");
        JsonNode json = JsonMapper.shared()
                .readTree(assay("check", "--deep", "--json", "demo").out())
                .get(0);
        assertThat(json.get("unsettled")).isEmpty();
    }

    @Test
    void whatAHostileFileHoldsCannotCommandTheTerminal() throws IOException {
        edit("rules/demo/program.json", "\"general\"", "\"gen\\u001b[2Jeral\"");
        assertThat(assay("check").out()).doesNotContain("\u001b");
    }

    @Test
    void testSaysThatAllPassed() {
        Typed typed = assay("test", "demo");
        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines()).containsExactly("demo: 4 cases passed; 11 of 11 rules tried");
    }

    @Test
    void testShowsAFailureAsADifferenceWithItsRules() throws IOException {
        edit("rules/demo/cases/growing-company.json", "\"acceptable\"", "\"target\"");
        Typed typed = assay("test");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out())
                .contains(
                        "rules/demo/cases/growing-company.json:1:1: failed: A growing company without a budget is acceptable",
                        "      expected  target",
                        "      found     acceptable (score 40)",
                        "      why       score(25) by \"Ten people or more are worth a call\" (rules/demo/qualification.drl:10)",
                        "demo: 1 of 4 cases failed; 11 of 11 rules tried");
    }

    @Test
    void testRunsNoCaseOfABrokenProgram() throws IOException {
        edit("rules/demo/segments.drl", "employees >= 1000", "employes >= 1000");
        Typed typed = assay("test");
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).endsWith("demo: 1 error, so no case was run" + System.lineSeparator());
    }

    @Test
    void programsListsThem() {
        assertThat(assay("programs").out())
                .startsWith("demo: Demo; 4 questions, 3 segments, 11 rules, 4 cases; revision ");
    }

    @Test
    void programsWritesTheTableOfRules() throws IOException {
        assertThat(assay("programs", "--write-table").exit()).isZero();
        assertThat(Files.readString(home.resolve("rules/README.md")))
                .contains(
                        "## Demo (`demo`)",
                        "| Targets get an appointment |",
                        "[collateral.drl:21](demo/collateral.drl#L21)");
    }

    @Test
    void newRefusesANameThatIsTaken() {
        Typed typed = assay("new", "demo");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).startsWith("There is already rules/demo.");
    }

    @Test
    void aMisspeltProgramGetsTheNearest() {
        Typed typed = assay("check", "demmo");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).isEqualToIgnoringNewLines("There is no program 'demmo'; did you mean 'demo'?");
    }

    @Test
    void rollbackGoesBackBesideARunningServer() throws IOException {
        String file = home.resolve("data/assay.db").toString();
        try (Database database = Database.open(file)) {
            RevisionHistory history = RevisionHistory.in(database);
            Programs server = new Programs(home, history, Clock.systemUTC());
            server.look();
            String first = server.active("demo").orElseThrow().revision().shortForm();
            edit("rules/demo/segments.drl", "// A notion", "// A word");
            new Programs(home, history, Clock.systemUTC()).look();
            Typed typed = assay("rollback", "demo");
            assertThat(typed.err()).isEmpty();
            assertThat(typed.exit()).isZero();
            assertThat(typed.out()).startsWith("demo is back at revision " + first + ".");
            assertThat(history.active().get("demo").revision().shortForm()).isEqualTo(first);
            assertThat(assay("rollback", "demo", "--list").out().lines())
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith(first)
                    .contains("rollback", "(active)");
        }
    }

    @Test
    void recordingTakesTheActiveRevisionNotWhatLiesInTheFolder() throws IOException {
        Path answers = Files.writeString(home.resolve("answers.json"), "{}");
        String first = recordedBy(answers, "");
        edit("rules/demo/segments.drl", "// A notion", "// A word");
        assertThat(recordedBy(answers, "The files of demo differ from what is in force: they are good, "))
                .isEqualTo(first);
    }

    private String recordedBy(Path answers, String told) {
        Typed typed = assay("classify", "demo", "--record", "--json", "--answers", answers.toString());
        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).startsWith(told).hasLineCount(told.isEmpty() ? 0 : 1);
        return JsonMapper.shared().readTree(typed.out()).path("revision").asString();
    }

    @Test
    void whereNothingWasKeptRollbackSaysSoAndMakesNoDatabase() {
        Typed typed = assay("rollback", "demo");
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err().lines()).singleElement().asString().startsWith("There is nothing to go back to");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsOneSentenceAndExitCodeThree() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");
        Typed typed = assay("rollback", "demo");
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err().lines()).hasSize(1);
        assertThat(typed.err()).doesNotContain("Exception");
    }

    @Test
    void anUnexpectedFaultIsOneSentenceAndSaysWhereTheDetailsAre() throws IOException {
        Files.createSymbolicLink(home.resolve("rules/README.md"), home.resolve("no/such/folder"));
        Typed typed = assay("programs", "--write-table");
        assertThat(typed.exit()).isEqualTo(3);
        assertThat(typed.err().lines()).hasSize(2);
        assertThat(typed.err())
                .startsWith("assay programs could not finish: cannot write")
                .contains("Details are in ");
        assertThat(typed.err()).doesNotContain("\tat ");
        Files.deleteIfExists(Path.of(typed.err().replaceAll("(?s).*Details are in (.*?); --debug.*", "$1")));
        assertThat(assay("programs", "--write-table", "--debug").err()).contains("\tat dev.assay");
    }

    @Test
    void checkAndTestNeedNoSpringAndNoDatabase() throws Exception {
        for (String command : List.of("check", "test")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load:stdout",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.assay.Assay",
                            command,
                            "--home",
                            home.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            assertThat(loaded).contains("dev.assay.cli.CheckCommand");
            // The logger is found through a service file, in which Spring Boot has one entry of its own.
            assertThat(loaded.lines()
                            .filter(l -> l.contains("] org.springframework.") || l.contains("] org.sqlite."))
                            .filter(l -> !l.contains("] org.springframework.boot.logging.")))
                    .as(command)
                    .isEmpty();
        }
        assertThat(home.resolve("data")).doesNotExist();
    }
}
