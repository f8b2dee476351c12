package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    @Test
    void theSampleWrittenAndReadAgainIsTheSame() {
        Vocabulary vocabulary = SampleVocabulary.today();
        Ruleset first = Objects.requireNonNull(
                RulesetReader.read(vocabulary, SampleVocabulary.b2bSaasFiles()).ruleset());
        String text = DrlWriter.write(first);
        Reading again =
                RulesetReader.read(vocabulary, List.of(new RuleFile("all.drl", text.getBytes(StandardCharsets.UTF_8))));

        assertThat(again.problems()).filteredOn(p -> p.isError()).isEmpty();
        assertThat(DrlWriter.write(Objects.requireNonNull(again.ruleset()))).isEqualTo(text);
    }
}
