package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person said of cells stands in the mapping. */
class CellChoicesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static CellChoices of(String... fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.add(fields[i], fields[i + 1]);
        }
        return CellChoices.of(sent);
    }

    private static String over(CellChoices choices, String before) {
        JsonNode was = before.isEmpty() ? null : JSON.readTree(before);
        return choices.over(2, "country", was).toString();
    }

    @Test
    void aCellMeansAnOptionOrNothing() {
        CellChoices choices = of("x.2.0", "DE", "y.2.0", "Schland", "x.2.1", "#none", "y.2.1", "-1");
        assertThat(over(choices, ""))
                .isEqualTo("{\"question\":\"country\",\"values\":{\"Schland\":\"DE\"},\"unanswered\":[\"-1\"]}");
    }

    @Test
    void whatWasSaidBeforeStays() {
        CellChoices choices = of("x.2.0", "#none", "y.2.0", "-1", "d.2", "dd.MM.yyyy");
        assertThat(over(choices, "{\"question\":\"country\",\"values\":{\"a\":\"AT\"},\"unanswered\":[\"k.A.\"]}"))
                .isEqualTo(
                        "{\"question\":\"country\",\"values\":{\"a\":\"AT\"},\"unanswered\":[\"k.A.\",\"-1\"],\"format\":\"dd.MM.yyyy\"}");
    }

    @Test
    void whatWasLeftAsItIsSaysNothing() {
        CellChoices choices = of("x.2.0", "", "y.2.0", "-1", "d.2", "", "x.9", "DE", "d.2x", "dd", "x.2.7", "DE");
        assertThat(choices.isEmpty()).isTrue();
        assertThat(over(choices, "\"country\"")).isEqualTo("\"country\"");
        assertThat(over(choices, "")).isEqualTo("\"country\"");
    }

    @Test
    void aFormatThatIsNoneSaysNothing() {
        assertThat(of("d.2", "yy-qq").isEmpty()).isTrue();
    }
}
