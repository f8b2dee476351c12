package dev.assay.program.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import dev.assay.program.StarterFiles;
import dev.assay.program.StateMarket;
import dev.assay.program.cases.CaseReport;
import dev.assay.program.cases.CaseRun;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarketsReadingTest {
    private static final String STATE = "rules/demo/markets/state/";
    private static final Answers TOWN = answers(Map.of(
            "organisation", new Value.Text("public"),
            "employees", new Value.Num(3000),
            "need", new Value.Many(List.of("save-money")),
            "budget", new Value.Num(25000)));

    @TempDir
    private static Path home;

    private static ProgramFiles good;

    @BeforeAll
    static void starter() {
        good = StateMarket.in(home);
    }

    static Stream<Arguments> slips() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MarketsReadingTest.class.getResourceAsStream("/program/market-slips.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.replace('⏎', '\n').split(" ¦ "))
                            .map(cells -> Arguments.of((Object[]) cells))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("slips")
    void tellsOneSlipOnceInPlainWords(String file, String find, String replace, String expected) {
        Reading reading = read(StarterFiles.edited(good, "rules/demo/" + file, find, replace));
        assertThat(reading.problems())
                .extracting(p -> p.toString().replace("rules/demo/", ""))
                .containsExactly(expected);
        assertThat(reading.program() == null)
                .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
    }

    @Test
    void replacesRemovesAndAddsByName() {
        Program program = program(good);
        Market state = program.markets().named("state").orElseThrow();
        assertThat(state.title()).isEqualTo("Public sector");
        assertThat(state.own())
                .extracting(Rule::name)
                .containsExactly(
                        "A budget from 5,000 a year is a real one", "Towns of a thousand people or more buy together");
        assertThat(state.without(program.ruleset()))
                .extracting(Rule::name)
                .containsExactly(
                        "A budget from 5,000 a year is a real one", "Public bodies are never more than acceptable");
        assertThat(state.vocabulary().tier("target").orElseThrow().from()).isEqualTo(45);
        assertThat(state.vocabulary()
                        .segment("large-organisation")
                        .orElseThrow()
                        .threshold())
                .isEqualTo(35);
        assertThat(state.vocabulary().score().min()).isEqualTo(0);
        assertThat(state.vocabulary().score().max()).isEqualTo(120);
        assertThat(program.vocabulary().score().max()).isEqualTo(100);
    }

    @Test
    void aTableInAMarketCountsThereAloneAndIsToldAtItsCell() {
        String name = "Very large towns count more";
        String table = "RuleSet,demo\n,RuleTable Towns\n,NAME,CONDITION,ACTION\n,,Prospect,\n"
                + ",,employees >= $param,conclude.score($param);\n,name,from,points\n," + name + ",100000,7\n";
        Program program = program(StateMarket.with(good, STATE + "towns.drl.csv", table));
        Market state = program.markets().named("state").orElseThrow();
        assertThat(state.own()).extracting(Rule::name).contains(name);
        assertThat(program.ruleset().rules()).extracting(Rule::name).doesNotContain(name);
        assertThat(read(StateMarket.with(good, STATE + "towns.drl.csv", table.replace("100000", "many")))
                        .errors())
                .extracting(Problem::toString)
                .containsExactly(STATE + "towns.drl.csv:C7: error: 'employees' is a whole number; 'many' was found.");
    }

    @Test
    void aRuleThatReplacesStandsInThePlaceOfTheOther() {
        Program program = program(good);
        List<String> common = program.ruleset().rules().stream().map(Rule::name).toList();
        List<String> here = program.markets().named("state").orElseThrow().ruleset().rules().stream()
                .map(Rule::name)
                .toList();
        assertThat(here)
                .containsExactlyElementsOf(Stream.concat(
                                common.stream().filter(n -> !n.startsWith("Public bodies are")),
                                Stream.of("Towns of a thousand people or more buy together"))
                        .toList());
    }

    @Test
    void classifiesByTheMarketThatIsNamed() {
        Program program = program(good);
        Classification here = classify(program, TOWN, "state");
        Classification common = classify(program, TOWN, null);
        assertThat(here.circumstances().market()).isEqualTo("state");
        assertThat(here.tier()).isEqualTo("target");
        assertThat(here.score()).isEqualTo(80);
        assertThat(common.circumstances().market()).isNull();
        assertThat(common.tier()).isEqualTo("acceptable");
        assertThat(common.score()).isEqualTo(60);
        assertThatThrownBy(() -> classify(program, TOWN, "stat")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAnswerTellsTheMarketAndWhoAsksForOneGoesBefore() {
        Program program = program(StateMarket.byAnswer(good));
        assertThat(classify(program, TOWN, null).circumstances().market()).isEqualTo("state");
        Answers firm = answers(Map.of("organisation", new Value.Text("company")));
        assertThat(classify(program, firm, null).circumstances().market()).isNull();
        assertThat(classify(program, firm, "state").circumstances().market()).isEqualTo("state");
    }

    @Test
    void whileNobodyKnowsTheMarketItsQuestionIsOpen() {
        ProgramFiles files = StarterFiles.edited(
                good,
                "rules/demo/segments.drl",
                "Prospect( organisation == \"company\", employees >= 10 )",
                "Prospect( employees >= 10 )");
        files = StarterFiles.edited(
                files,
                "rules/demo/qualification.drl",
                "Prospect( organisation == \"public\" )",
                "Prospect( employees == 7 )");
        Answers rest = new Answers(Map.of(), Set.of("employees", "need", "budget"), Map.of());
        assertThat(classify(program(files), rest, null).unanswered()).isEmpty();
        Program program = program(StateMarket.byAnswer(files));
        Classification open =
                program.classify(rest, program.circumstances(StarterFiles.CLOCK.instant(), null, null, Mode.OPEN));
        assertThat(open.unanswered()).containsExactly("organisation");
        assertThat(open.tier()).isEqualTo(Classification.UNDECIDED);
        assertThat(classify(program, rest, "state").unanswered()).isEmpty();
        assertThat(read(StateMarket.byAnswer(files)).problems())
                .noneMatch(p -> p.message().contains("organisation"));
    }

    @Test
    void runsTheCasesOfEachMarketAndCountsWhatTheyTry() {
        CaseReport report = new CaseRun(program(good), StarterFiles.CLOCK).run();
        assertThat(report.failures()).isEmpty();
        assertThat(report.coverage().warnings()).isEmpty();
        assertThat(report.coverage().markets())
                .containsExactly(Map.entry("state", new CaseReport.MarketCoverage(2, 0, 2, 2)));
        ProgramFiles one = without(good, STATE + "cases/village.json");
        assertThat(new CaseRun(program(one), StarterFiles.CLOCK)
                        .run()
                        .coverage()
                        .warnings())
                .extracting(p -> p.place().file() + " " + p.code())
                .containsExactly(STATE + "budget.drl rule-without-case", STATE + "budget.drl rule-without-case");
        ProgramFiles none = without(one, STATE + "cases/town.json");
        assertThat(new CaseRun(program(none), StarterFiles.CLOCK)
                        .run()
                        .coverage()
                        .warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/markets/state/: warning: No case is judged in the market 'state'. Put the first into rules/demo/markets/state/cases/.");
    }

    @Test
    void aMistakeInACommonFileIsToldOnceHoweverManyMarketsThereAre() {
        ProgramFiles two = StateMarket.with(
                StarterFiles.edited(good, "rules/demo/segments.drl", "employees >= 1000", "employes >= 1000"),
                "rules/demo/markets/homes/bars.drl",
                "package demo\nrule \"Homes\"\nwhen\n Prospect( emplyees > 1 )\nthen\n conclude.score(1);\nend\n");
        assertThat(read(two).errors())
                .extracting(p -> p.place().file() + " " + p.code())
                .containsExactly(
                        "rules/demo/markets/homes/bars.drl unknown-question",
                        "rules/demo/segments.drl unknown-question");
    }

    @Test
    void whatAMarketBreaksInACommonFileIsToldThereOnceWithItsName() {
        String removal =
                "package demo\nrule \"A thousand people or more make a large organisation\"\n enabled false\nwhen\nthen\nend\n";
        ProgramFiles files = StateMarket.with(
                StateMarket.with(good, "rules/demo/markets/homes/x.drl", removal),
                "rules/demo/markets/isles/x.drl",
                removal);
        assertThat(read(files).errors())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/segments.drl:23:20: error: In the markets 'homes', 'isles': No rule concludes the trait 'large'; there is only disqualified.",
                        "rules/demo/segments.drl:34:24: error: In the markets 'homes', 'isles': No rule concludes the trait 'large'; there is only disqualified.");
    }

    @Test
    void whatACommonRuleLeavesUnusedIsNoMistakeWhereAMarketUsesIt() {
        ProgramFiles files = StarterFiles.edited(
                good, "rules/demo/qualification.drl", "Prospect( budget >= 5000 )", "Prospect( employees >= 5000 )");
        files = StarterFiles.edited(files, "rules/demo/qualification.drl", "A budget of {budget}", "Large");
        assertThat(read(files).problems()).isEmpty();
        assertThat(read(StarterFiles.edited(
                                files,
                                STATE + "budget.drl",
                                "Prospect( budget >= 20000 )",
                                "Prospect( employees >= 2000 )"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("unread-question");
    }

    @Test
    void aFolderInWhichNothingDiffersIsSaid() {
        assertThat(read(StateMarket.with(good, "rules/demo/markets/homes/market.json", "{ \"title\": \"Homes\" }"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/markets/homes/: warning: Nothing differs in the market 'homes': it has neither a rule nor a threshold or bar of its own.");
    }

    @Test
    void aRuleThatSaysTheSameAsTheCommonOneIsSaid() {
        String common = new String(good.contents().get("rules/demo/qualification.drl"), StandardCharsets.UTF_8);
        assertThat(read(StateMarket.with(good, "rules/demo/markets/homes/copied.drl", common))
                        .problems())
                .extracting(Problem::toString)
                .isNotEmpty()
                .allMatch(
                        told -> told.startsWith("rules/demo/markets/homes/copied.drl:")
                                && told.contains(
                                        "warning: This rule says the same as the common one that it replaces, at rules/demo/qualification.drl:"));
    }

    @Test
    void aMarketThatNoAnswerLeadsToIsSaid() {
        ProgramFiles files = StateMarket.with(
                StateMarket.byAnswer(good),
                "rules/demo/markets/homes/market.json",
                "{ \"tiers\": [ { \"id\": \"target\", \"from\": 55 } ] }");
        assertThat(read(files).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "rules/demo/program.json:43:75: warning: No answer leads to the market 'homes': it counts only for whoever asks for it by name.");
    }

    @Test
    void aFolderThatCannotBeAMarketIsRefused() {
        assertThat(read(StateMarket.with(
                                good, "rules/demo/markets/North America/market.json", "{ \"score\": { \"max\": 90 } }"))
                        .errors())
                .extracting(Problem::code)
                .containsExactly("bad-market-id");
        assertThat(read(StateMarket.with(good, "rules/demo/markets/in/market.json", "{ \"score\": { \"max\": 90 } }"))
                        .problems())
                .isEmpty();
    }

    @Test
    void itsFilesArePartOfTheRevision() {
        assertThat(StarterFiles.edited(good, STATE + "market.json", "45", "46").revision())
                .isNotEqualTo(good.revision());
        ProgramFiles written = StateMarket.written(home);
        assertThat(new ProgramFolder(home).read("demo").files().revision()).isEqualTo(written.revision());
    }

    private static Classification classify(Program program, Answers answers, @Nullable String market) {
        return program.classify(answers, program.circumstances(StarterFiles.CLOCK.instant(), market, null, Mode.FINAL));
    }

    private static Answers answers(Map<String, Value> values) {
        return new Answers(values, Set.of(), Map.of());
    }

    private static ProgramFiles without(ProgramFiles files, String path) {
        var contents = new java.util.TreeMap<>(files.contents());
        assertThat(contents.remove(path)).isNotNull();
        return ProgramFiles.of(files.program(), contents);
    }

    private static Program program(ProgramFiles files) {
        Reading reading = read(files);
        assertThat(reading.errors()).isEmpty();
        return Objects.requireNonNull(reading.program());
    }

    private static Reading read(ProgramFiles files) {
        return new ProgramReader(home, StarterFiles.CLOCK).read(files);
    }
}
