package dev.assay.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireReaderTest {
    private static final Path BAD = Path.of("src/test/resources/questionnaire");
    private final QuestionnaireReader reader = new QuestionnaireReader();

    static Stream<Path> badFiles() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(f -> f.toString().endsWith(".bad.json")).sorted().toList().stream();
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("questionnaires"))) {
            return files
                    .filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(".schema.json"))
                    .toList()
                    .stream();
        }
    }

    private static String told(QuestionnaireReader.Reading reading) {
        return reading.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    }

    /** Beside {@code x.bad.json} stand, in {@code x.expected}, exactly the messages that it should give. */
    @ParameterizedTest
    @MethodSource("badFiles")
    void tellsEveryMistakeOfABadFile(Path file) throws IOException {
        String name = file.getFileName().toString();
        QuestionnaireReader.Reading reading = reader.read(new Source(name, Files.readString(file)));
        Path expected = BAD.resolve(name.replace(".bad.json", ".expected"));
        assertThat(told(reading)).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        assertThat(reading.questionnaire() == null)
                .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedQuestionnairesHaveNoProblems(Path file) throws IOException {
        QuestionnaireReader.Reading reading = reader.read(new Source(file.toString(), Files.readString(file)));
        assertThat(told(reading)).isEmpty();
        assertThat(reading.questionnaire()).isNotNull();
    }

    @Test
    void readsWhatTheFileSays() {
        Questionnaire questionnaire =
                Objects.requireNonNull(reader.read(new Source("q.json", """
                { "id": "q", "title": "First call", "language": "en",
                  "sections": [ { "id": "s", "title": "All", "questions": [ "needs" ] } ],
                  "questions": [
                    { "id": "needs", "ask": "What?", "help": "Listen.", "type": "choices", "required": true, "cost": 8, "says": [ "wants" ],
                      "options": [ { "id": "audit", "label": "Audit", "says": [ "SOC" ], "texts": { "de": "Prüfung" } } ],
                      "texts": { "de": { "ask": "Was?" } } },
                    { "id": "deadline", "ask": "When?", "type": "date", "min": "2026-01-01", "askWhen": "needs contains \\"audit\\"" } ] }
                """)).questionnaire());
        Question needs = questionnaire.question("needs").orElseThrow();
        assertThat(needs.wording("de")).isEqualTo(new Wording("Was?", "Listen.", null));
        assertThat(needs.options().get(0).label("de")).isEqualTo("Prüfung");
        assertThat(needs.traits()).isEqualTo(new Question.Asking(true, true, false, false, false, false, 8));
        assertThat(needs.says()).containsExactly("wants");
        assertThat(needs.place().line()).isEqualTo(4);
        Question deadline = questionnaire.question("deadline").orElseThrow();
        assertThat(Objects.requireNonNull(deadline.askWhen()).drl()).isEqualTo("needs contains \"audit\"");
        assertThat(deadline.range().from()).isEqualTo("2026-01-01");
        assertThat(questionnaire.sections()).containsExactly(new Section("s", "All", java.util.List.of("needs")));
    }

    @Test
    void aFileIsNamedAsItsQuestionnaire() {
        String text =
                "{ \"id\": \"q\", \"title\": \"T\", \"language\": \"en\", \"questions\": [ { \"id\": \"a\", \"ask\": \"A?\", \"type\": \"text\" } ] }";
        assertThat(told(reader.read(new Source("questionnaires/other.json", text))))
                .isEqualTo(
                        "questionnaires/other.json:1:9: error: The questionnaire is called 'q', but its file other.json; one of them should be changed.\n");
    }

    /** Hostile files: each ends, with a bounded number of problems. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"questions\": [ %s {} ] }~{},~190000",
                "{ \"sections\": [ { \"questions\": [ %s \"\" ] } ], \"questions\": [ { \"id\": \"abcdef\" } ] }~\"abcdeg\",~190000",
                "{ \"questions\": [ { \"id\": \"a\", \"ask\": \"?\", \"type\": \"text\", \"askWhen\": \"%s b == 1\" } ] }~b == 1 || ~100000",
                "{ \"questions\": [ { \"id\": \"a\", \"ask\": \"?\", \"type\": \"text\", \"askWhen\": \"%s\" } ] }~(~1000000",
                "%s~{\"a\":~1000000",
                "{ %s \"b\": 1 }~\"a\": 1,~190000"
            })
    void hostileFilesGiveBoundedProblems(String hostile) {
        String[] parts = hostile.split("~");
        String text = parts[0].replace("%s", parts[1].repeat(Integer.parseInt(parts[2])));
        QuestionnaireReader.Reading reading = reader.read(new Source("f.json", text));
        assertThat(reading.questionnaire()).isNull();
        assertThat(reading.problems()).isNotEmpty().hasSizeLessThan(2_000);
    }
}
