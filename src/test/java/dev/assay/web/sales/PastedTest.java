package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.interview.Prospect;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted is taken as far as it is understood, and the rest is kept as text. */
class PastedTest {
    private static final Program SAAS = Objects.requireNonNull(
            new ProgramReader(Path.of(".")).read("b2b-saas").program());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "company: Northwind Bank⏎industry: Banking⏎headcount: 1200 ¦ company=Northwind Bank, industry=Banking, employees=1200 ¦ ''",
                "Industry=bank; Employees=many; Colour=blue ¦ industry=bank ¦ Employees: many⏎Colour: blue",
                "{\"industry\": \"banking\", \"employees\": 12000, \"owner\": {\"id\": 7}, \"note\": null} ¦ industry=banking, employees=12000 ¦ owner: {\"id\":7}",
                "{\"needs\": [\"audit\", \"training\"]} ¦ needs=[audit, training] ¦ ''",
                "{broken ¦ '' ¦ {broken",
                "just a line of text ¦ '' ¦ just a line of text",
            })
    void takesWhatItKnowsAndKeepsTheRest(String text, String known, String rest) {
        Pasted pasted = Pasted.of(text.replace('⏎', '\n'), SAAS, "en");
        assertThat(pasted.known().stream()
                        .map(k -> k.question() + "=" + k.said().given())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(known);
        assertThat(pasted.rest()).isEqualTo(rest.replace('⏎', '\n'));
    }

    @Test
    void knowsTheProspect() {
        assertThat(Pasted.of("Contact name: Ada\nFirma: Engines\ne-mail: ada@example.com\nID: crm-7", SAAS, "en")
                        .prospect())
                .isEqualTo(new Prospect("crm-7", "Ada", "Engines", "ada@example.com"));
        assertThat(Pasted.of("", SAAS, "en")).isEqualTo(new Pasted(Prospect.UNKNOWN, java.util.List.of(), ""));
    }
}
