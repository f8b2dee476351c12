package dev.assay.program.cases;

import static dev.assay.program.StarterFiles.CLOCK;
import static dev.assay.program.StarterFiles.edited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import dev.assay.program.StarterFiles;
import dev.assay.program.reading.ProgramReader;
import dev.assay.program.reading.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRunTest {
    private static final String CASE = "rules/demo/cases/large-organisation.json";

    @TempDir
    private static Path home;

    private static ProgramFiles good;

    @BeforeAll
    static void starter() {
        good = StarterFiles.in(home);
    }

    private static CaseReport run(ProgramFiles files) {
        Reading reading = new ProgramReader(home, CLOCK).read(files);
        assertThat(reading.errors()).isEmpty();
        return new CaseRun(Objects.requireNonNull(reading.program()), CLOCK).run();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "\"tier\": \"target\" ¦ \"tier\": \"acceptable\" ¦ tier: expected acceptable, found target (score 60)",
                "\"score\": 60 ¦ \"score\": 61 ¦ score: expected 61, found 60",
                "\"primary\": \"large-organisation\" ¦ \"primary\": \"general\" ¦ primary: expected general, found large-organisation",
                "\"primary\": \"large-organisation\" ¦ \"primary\": null ¦ primary: expected none, found large-organisation",
                "\"segments\": [ \"large-organisation\" ] ¦ \"segments\": [ ] ¦ segments: expected none, found large-organisation",
                "[ \"savings-calculator\", \"overview\" ] ¦ [ \"overview\", \"savings-calculator\" ] ¦ collateral: expected overview, savings-calculator in this order, found savings-calculator, overview",
                "[ \"savings-calculator\", \"overview\" ] ¦ [ ] ¦ collateral: expected none, found savings-calculator, overview",
                "\"Large organisations want figures\", \"Targets ¦ \"Who only wants to learn buys nothing\", \"Targets ¦ because: expected \"Who only wants to learn buys nothing\", found that rule concluded nothing",
                "\"score\": 60 ¦ \"advice\": [ \"Run\" ] ¦ advice: expected \"Run\", found Agree on a date before hanging up.",
                "\"score\": 60 ¦ \"not\": { \"tier\": [ \"target\" ] } ¦ tier: expected not target, found target",
                "\"score\": 60 ¦ \"not\": { \"segments\": [ \"large-organisation\" ] } ¦ segments: expected not large-organisation, found large-organisation",
                "\"score\": 60 ¦ \"not\": { \"collateral\": [ \"overview\" ] } ¦ collateral: expected not overview, found savings-calculator, overview",
                "\"score\": 60 ¦ \"not\": { \"because\": [ \"Targets get an appointment\" ] } ¦ because: expected not \"Targets get an appointment\", found it did"
            })
    void tellsWhatWasExpectedAndWhatCame(String find, String replace, String difference) {
        CaseReport report = run(edited(good, CASE, find, replace));
        assertThat(report.passed()).isFalse();
        assertThat(report.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.differences())
                        .extracting(CaseResult.Difference::toString)
                        .containsExactly(difference));
    }

    @Test
    void saysWhichRulesLedThere() {
        CaseReport report = run(edited(good, CASE, "\"score\": 60", "\"score\": 61"));
        assertThat(report.failures().get(0).differences().get(0).why())
                .contains(
                        "score(20) by \"A budget from 5,000 a year is a real one\" (rules/demo/qualification.drl:27)");
    }

    @Test
    void warnsOfRulesThatFireInNoCaseOrInEvery() {
        ProgramFiles files = edited(good, "rules/demo/qualification.drl", "budget >= 5000", "budget >= 50000");
        files = edited(
                files,
                "rules/demo/qualification.drl",
                "// Over everything",
                "rule \"Everybody answers\"\nwhen\n    Prospect( employees > 0 )\nthen\n    conclude.score(0);\nend\n\n// Over everything");
        files = edited(files, CASE, "\"score\": 60", "\"score\": 40");
        files = edited(files, CASE, "\"tier\": \"target\"", "\"tier\": \"acceptable\"");
        files = edited(files, CASE, ", \"Targets get an appointment\"", "");
        assertThat(run(files).coverage().warnings())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "Rule \"Targets get an appointment\" fires in no case; add one in which it does.",
                        "Rule \"A budget from 5,000 a year is a real one\" fires in no case; add one in which it does.",
                        "Rule \"Everybody answers\" fires in every case; add one in which it stays silent.");
    }

    @Test
    void withoutCasesThereIsOneWarning() {
        TreeMap<String, byte[]> contents = new TreeMap<>(good.contents());
        contents.keySet().removeIf(path -> path.contains("/cases/"));
        CaseReport report = run(ProgramFiles.of("demo", contents));
        assertThat(report.passed()).isTrue();
        assertThat(report.coverage().warnings()).extracting(Problem::code).isEqualTo(List.of("no-cases"));
    }
}
