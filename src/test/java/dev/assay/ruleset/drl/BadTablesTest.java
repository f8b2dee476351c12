package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
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

/** Every table {@code *.bad.drl.csv} beside the errors expected of it: {@code cell: error: message}. Run with {@code -Dassay.golden=true} they are written; then read them. */
class BadTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/ruleset/tables");
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final Vocabulary VOCABULARY = SampleVocabulary.b2bSaas();

    @TestFactory
    List<DynamicTest> tellsWhatIsWrongAtItsCell() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().contains(".bad.drl."))
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(FOLDER.relativize(f).toString(), () -> check(f)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Reading reading = RulesetReader.read(
                VOCABULARY, List.of(new RuleFile(name, Files.readAllBytes(file))), TODAY, new KnownFiles());
        String found = reading.problems().stream()
                .filter(Problem::isError)
                .map(p -> p.toString().substring(name.length() + 1).strip() + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(name.substring(0, name.indexOf(".bad.")) + ".expected");
        if (Boolean.getBoolean("assay.golden")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
