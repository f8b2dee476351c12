package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ruleset.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    static Reading read(String drl) {
        return RulesetReader.read(
                SampleVocabulary.b2bSaas(), List.of(new RuleFile("rules/x.drl", drl.getBytes(StandardCharsets.UTF_8))));
    }
}
