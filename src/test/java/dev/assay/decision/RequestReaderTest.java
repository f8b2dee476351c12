package dev.assay.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.problem.Source;
import dev.assay.ruleset.Mode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    private final Problems problems = new Problems();

    private List<ClassificationRequest> read(String json) {
        Document document = Document.read(new Source("body", json));
        assertThat(document.problems()).isEmpty();
        return new RequestReader(document, ZoneId.of("Europe/Berlin"), problems).read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "text"                                            |                | body
                    7                                                 |                | body
                    []                                                |                | body
                    {}                                                | /answers       | missing-answers
                    {"answers": null}                                 | /answers       | wrong-type
                    {"answers": []}                                   | /answers       | wrong-type
                    [1]                                               | /0             | wrong-type
                    [{"answers": {}}, {}]                             | /1/answers     | missing-answers
                    {"answers": {}, "languag": "en"}                  | /languag       | unknown-field
                    {"answers": {}, "prospect": ""}                   | /prospect      | wrong-type
                    {"answers": {}, "prospect": 7}                    | /prospect      | wrong-type
                    {"answers": {}, "market": ["de"]}                 | /market        | wrong-type
                    {"answers": {}, "channel": " "}                   | /channel       | wrong-type
                    {"answers": {}, "language": "not a tag"}          | /language      | wrong-language
                    {"answers": {}, "asOf": "yesterday"}              | /asOf          | wrong-time
                    {"answers": {}, "asOf": "2026-02-30"}             | /asOf          | wrong-time
                    {"answers": {}, "asOf": "2026-03-01T12:00"}       | /asOf          | wrong-time
                    {"answers": {}, "asOf": "0001-01-01"}             | /asOf          | wrong-time
                    {"answers": {}, "asOf": "9999-12-31"}             | /asOf          | wrong-time
                    {"answers": {}, "mode": "opne"}                   | /mode          | wrong-mode
                    {"answers": {}, "final": "yes"}                   | /final         | wrong-type
                    {"answers": {}, "record": 0}                      | /record        | wrong-type
                    {"answers": {}, "mode": "open", "final": true}    | /final         | mode-twice
                    {"answers": {}, "mode": "final", "final": false}  | /final         | mode-twice
                    [{"answers": {}}, {"answers": {}, "record": false}] | /1/record    | record-mixed
                    """)
    void tellsOneMistakeOnceWithItsPlace(String json, String pointer, String code) {
        read(json);

        assertThat(problems.sorted()).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.place().pointer() == null ? "" : p.place().pointer())
                    .isEqualTo(pointer == null ? "" : pointer);
            assertThat(p.message()).doesNotContain("Exception").isNotBlank();
        });
    }

    @Test
    void tellsAllMistakesAtOnce() {
        read("{\"mod\": 1, \"prospect\": 2, \"language\": \"x y\", \"asOf\": \"z\"}");

        assertThat(problems.sorted())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "unknown-field", "wrong-type", "wrong-language", "wrong-time", "missing-answers");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001})
    void takesAThousandAtOnceAndNoMore(int size) {
        String list = "[" + "{\"answers\": {}},".repeat(size - 1) + "{\"answers\": {}}]";

        assertThat(read(list)).hasSize(size > 1_000 ? 0 : size);
        assertThat(problems.hasErrors()).isEqualTo(size > 1_000);
    }

    @Test
    void readsWhatIsRight() {
        ClassificationRequest request = read("""
                {"answers": {"a": 1, "b": [true, null], "c": {"unknown": true}, "d": null}, "prospect": "p-1", "market": "emea",
                 "language": "DE-ch", "asOf": "2026-03-01", "mode": "open", "channel": "chat", "record": false}""").get(0);

        assertThat(problems.sorted()).isEmpty();
        assertThat(request.answers()).containsOnlyKeys("a", "b", "c", "d").containsEntry("d", null);
        assertThat(request.language()).isEqualTo("de-CH");
        assertThat(request.asOf())
                .as("noon of that day in the program's zone")
                .isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(request.mode()).isEqualTo(Mode.OPEN);
        assertThat(request.record()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"answers": {}}                                   | FINAL
                    {"answers": {}, "final": false}                   | OPEN
                    {"answers": {}, "final": true}                    | FINAL
                    {"answers": {}, "mode": "open", "final": false}   | OPEN
                    {"answers": {}, "mode": null, "final": null}      | FINAL
                    """)
    void isFinalUnlessItSaysOtherwise(String json, Mode mode) {
        assertThat(read(json)).singleElement().satisfies(r -> {
            assertThat(r.mode()).isEqualTo(mode);
            assertThat(r.channel()).isEqualTo("api");
            assertThat(r.record()).isTrue();
        });
    }
}
