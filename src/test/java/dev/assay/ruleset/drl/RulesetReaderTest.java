package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetReaderTest {
    @Test
    void readsTheSampleProgramWithoutErrors() {
        Reading reading = RulesetReader.read(SampleVocabulary.today(), SampleVocabulary.b2bSaasFiles());

        assertThat(reading.problems()).filteredOn(p -> p.isError()).isEmpty();
        assertThat(reading.ruleset()).isNotNull();
        assertThat(reading.ruleset().rules()).hasSizeGreaterThan(50);
    }

    @Test
    void refusesUnknownQuestionWithNearestName() {
        Reading reading = read("""
                package b2b_saas

                rule "Banks are regulated"
                when
                    Prospect( industri == "banking" )
                then
                    conclude.trait("regulated", "A bank");
                end
                """);

        assertThat(reading.ruleset()).isNull();
        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("rules/x.drl:5:15: error: There is no question 'industri'; did you mean 'industry'?");
    }

    @Test
    void aNameUsedInTwoFilesIsToldWithTheOtherPlace() {
        String rule = """
                package b2b_saas

                rule "Banks are regulated"
                when
                    Prospect( industry == "banking" )
                then
                    conclude.score(1);
                end
                """;
        Reading reading = RulesetReader.read(
                SampleVocabulary.b2bSaas(),
                List.of(
                        new RuleFile("rules/z.drl", rule.getBytes(StandardCharsets.UTF_8)),
                        new RuleFile("rules/a.drl", rule.getBytes(StandardCharsets.UTF_8))));

        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "rules/z.drl:3:6: error: A rule of this name stands already in rules/a.drl, line 3; names are unique by their letters and digits.");
    }

    @Test
    void loadsTenThousandRulesFromOneFile() {
        StringBuilder text = new StringBuilder("package b2b_saas\n");
        for (int i = 1; i <= 10_000; i++) {
            text.append("rule \"Whoever has at least ")
                    .append(i)
                    .append(" people gets one point more for it\"\n    @owner(\"marketing\")\n    @why(\"")
                    .append("Larger organisations stay longer: that is what the last four years have shown.".repeat(2))
                    .append("\")\nwhen\n    Prospect( employees >= ")
                    .append(i)
                    .append(" )\nthen\n    conclude.score(1, \"{employees} people\");\nend\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        Reading reading = RulesetReader.read(SampleVocabulary.b2bSaas(), List.of(new RuleFile("f.drl", bytes)));

        assertThat(bytes.length).isGreaterThan(3_000_000);
        assertThat(reading.ruleset()).isNotNull();
        assertThat(reading.ruleset().rules()).hasSize(10_000);
        assertThat(reading.ruleset().rules().get(9_999).place().line()).isEqualTo(79_994);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\n",
                "// nothing yet\n/* here */\n",
                "package b2b_saas",
                "package b2b_saas;\n// rule \"A\"\n"
            })
    void aFileWithoutARuleIsAnError(String text) {
        assertThat(read(text).ruleset()).isNull();
        assertThat(read(text).problems())
                .extracting(Object::toString)
                .containsExactly("rules/x.drl:1:1: error: There is no rule in this file: delete it, or write a rule.");
    }

    @Test
    void onlyRulesThatAreSwitchedOffAreAWarning() {
        Reading reading = read("""
                package b2b_saas

                rule "A"
                    enabled false
                when
                    Prospect( industry == "banking" )
                then
                    conclude.score(1);
                end
                """);

        assertThat(reading.ruleset()).isNotNull();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("no-enabled-rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Collateral( id == id )", "Segment( id == id )", "Trait( name != name )"})
    void aFieldComparedWithItselfIsTold(String pattern) {
        Reading reading = read("package b2b_saas\nrule \"A\"\nwhen\n" + pattern + "\nthen\nconclude.score(1);\nend\n");

        assertThat(reading.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .containsExactly("same-field");
    }

    @Test
    void windowsLineEndsAreTheSameToIt() {
        Reading reading = read(
                "package b2b_saas\r\n\r\nrule \"A\"\r\nwhen\r\n    Prospect( industri == 5 )\r\nthen\r\n    conclude.score(1);\r\nend\r\n");

        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("rules/x.drl:5:15: error: There is no question 'industri'; did you mean 'industry'?");
    }

    static Reading read(String drl) {
        return RulesetReader.read(
                SampleVocabulary.b2bSaas(), List.of(new RuleFile("rules/x.drl", drl.getBytes(StandardCharsets.UTF_8))));
    }
}
