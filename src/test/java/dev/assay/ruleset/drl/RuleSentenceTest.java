package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.phrase.Phrases;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSentenceTest {
    private static final Path FOLDER = Path.of("src/test/resources/ruleset/sentences");

    @ParameterizedTest
    @CsvSource({"'', sentences.txt", "de, sentences-de.txt"})
    void saysEveryConstruct(String language, String expected) throws IOException {
        Phrases phrases = Phrases.in(Locale.forLanguageTag(language));
        Vocabulary vocabulary = SampleVocabulary.b2bSaas();
        Reading reading = RulesetReader.read(
                vocabulary, List.of(new RuleFile("rules.drl", Files.readAllBytes(FOLDER.resolve("rules.drl")))));

        assertThat(reading.problems()).filteredOn(p -> p.isError()).isEmpty();
        String said = Objects.requireNonNull(reading.ruleset()).rules().stream()
                .map(r -> r.name() + "\n    " + RuleSentence.of(r, vocabulary, phrases) + "\n")
                .collect(Collectors.joining());
        assertThat(said).isEqualTo(Files.readString(FOLDER.resolve(expected)));
    }
}
