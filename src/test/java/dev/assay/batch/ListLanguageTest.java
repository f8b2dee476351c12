package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that a list is written in: its numbers are read as that language writes them. */
class ListLanguageTest {
    @TempDir
    Path folder;

    private static ListRequest in(String language, ListRequest r) {
        return new ListRequest(
                r.in(),
                r.name(),
                r.out(),
                r.errors(),
                r.mapping(),
                r.id(),
                language,
                r.market(),
                r.asOf(),
                r.reasons(),
                r.recorder(),
                false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de    | 40.000   | 3,5       | employees=40000;budget=3.5
                    de    | 1.200    | 7.500,25  | employees=1200;budget=7500.25
                    en    | 40,000   | 3.5       | employees=40000;budget=3.5
                    de-CH | 40'000   | 3.5       | employees=40000;budget=3.5
                    fr    | 40 000   | 3,5       | employees=40000;budget=3.5
                    """)
    void numbersFollowIt(String language, String employees, String budget, String meant) throws IOException {
        Lists lists = new Lists(folder);
        Path list = lists.write("employees;budget\n" + employees + ";" + budget + "\n", "UTF-8");
        ListOutcome outcome = lists.run(in(language, lists.request(list, Mapping.PLAIN)), () -> false);
        assertThat(outcome.mistakes()).isEmpty();
        assertThat(lists.judged()).containsExactly(meant.replace(';', '|'));
        assertThat(lists.recorded().get(0).classification().circumstances().language())
                .as("for whom the collateral is, is another matter")
                .isEqualTo("en");
    }

    private ListPreview preview(String text, String language) throws IOException {
        Lists lists = new Lists(folder);
        ListBeginning beginning = ListBeginning.of(lists.write(text, "UTF-8"), "list.csv");
        return ListPreview.of(
                Lists.PROGRAM, beginning, "list.csv", new ListPreview.Reading(Mapping.PLAIN, null, language));
    }

    @Test
    void whereItIsNotSaidANumberThatMayMeanTwoThingsIsPointedOut() throws IOException {
        String text = "employees;stock\n12;1.000\n40.000;2.000\n";
        assertThat(preview(text, null).problems())
                .filteredOn(p -> p.code().equals("number-format"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("'40.000' in the column 'employees' may mean thousands or a fraction.");
        assertThat(preview(text, "de").problems()).isEmpty();
        assertThat(preview("employees\n40,000\n", null).problems()).isEmpty();
    }

    @Test
    void showsSomeOfWhatStandsInAColumn() throws IOException {
        ListPreview seen = preview("employees;stock\n12;\n12;a\n13;  b \n14;a\n15;" + "c".repeat(50) + "\n", null);
        assertThat(seen.columns().get(0).samples()).containsExactly("12", "13", "14");
        assertThat(seen.columns().get(1).samples()).isEqualTo(List.of("a", "b", "c".repeat(40) + "…"));
    }

    @Test
    void columnsThatAreNamedByTheWordsOfAQuestionInItAreRecognised() throws IOException {
        Program program = Objects.requireNonNull(new ProgramReader(Path.of("."), Clock.systemUTC())
                .read("b2b-saas")
                .program());
        Path list = new Lists(folder)
                .write("Nr;Wie viele Menschen arbeiten dort?;Branche\n1;40.000;Bank\n2;900;Versicherung\n", "UTF-8");
        assertThat(MappingDraft.of(program, list, "list.csv", "de").json())
                .contains("\"Wie viele Menschen arbeiten dort?\" : \"employees\"", "\"Branche\" : \"industry\"");
        assertThat(MappingDraft.of(program, list, "list.csv", null).json()).doesNotContain("\"employees\"");
    }

    @Test
    void aDamagedListIsToldWithWhatWasSeen() throws IOException {
        ListBeginning seen = ListBeginning.of(XlsxFile.damagedAfter(20, folder.resolve("l.xlsx")), "l.xlsx");
        assertThat(seen.problems()).extracting(Problem::code).containsExactly("damaged-list");
        assertThat(seen.columns())
                .singleElement()
                .extracting(ListBeginning.Column::name)
                .isEqualTo("employees");
    }
}
