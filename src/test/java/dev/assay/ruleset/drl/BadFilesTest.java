package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every {@code *.bad.drl} beside the problems expected of it: {@code line:column: severity: message}. Run with {@code -Dassay.golden=true} they are written; then read them. */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/ruleset");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final Vocabulary VOCABULARY = SampleVocabulary.b2bSaas();

    @TestFactory
    List<DynamicTest> tellsWhatIsWrong() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".bad.drl"))
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(FOLDER.relativize(f).toString(), () -> check(f)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        Reading reading = RulesetReader.read(
                VOCABULARY, List.of(new RuleFile("f", Files.readAllBytes(file))), TODAY, new KnownFiles());
        String found = reading.problems().stream()
                .map(p -> p.toString().substring(2) + "\n")
                .collect(Collectors.joining());
        Path expected = Path.of(file.toString().replace(".bad.drl", ".expected"));
        if (Boolean.getBoolean("assay.golden")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
