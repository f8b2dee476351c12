package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets as other programs write them, old ones, and hostile ones. */
class XlsxSourceTest {

    @TempDir
    Path folder;

    private Lists lists;
    private String settings = "";
    private String texts = "<si><t>employees</t></si>";

    @BeforeEach
    void begin() {
        lists = new Lists(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void countsDaysFrom1904WhereTheWorkbookDoes(String yes) throws IOException {
        settings = "<workbookPr date1904='" + yes + "'/>";
        lists.run(
                sheet("<row r='1'><c t='inlineStr'><is><t>firstContact</t></is></c></row>"
                        + "<row r='2'><c s='1'><v>44650</v></c></row>"),
                Mapping.PLAIN);
        assertThat(lists.judged()).containsExactly("firstContact=2026-03-31");
    }

    @Test
    void passesOverReadingsOfCharacters() throws IOException {
        texts = "<si><t>stock</t><rPh sb='0' eb='1'><t>SUTOKKU</t></rPh></si>"
                + "<si><r><t>東</t></r><r><t>京</t></r><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>";
        lists.run(
                sheet(
                        "<row r='1'><c t='s'><v>0</v></c></row><row r='2'><c t='s'><v>1</v></c></row>"
                                + "<row r='3'><c t='inlineStr'><is><t>大阪</t><rPh sb='0' eb='2'><t>オオサカ</t></rPh></is></c></row>"),
                Mapping.PLAIN);
        assertThat(lists.judged()).containsExactly("stock=東京", "stock=大阪");
    }

    @Test
    void refusesTextsThatUnpackWithoutEnd() throws IOException {
        texts = "<si><t>" + "a".repeat(30_000_000) + "</t></si>";
        Path list = sheet("<row r='1'><c t='s'><v>0</v></c></row>");
        assertThat(lists.run(list, Mapping.PLAIN).problems())
                .extracting(Problem::code)
                .containsExactly("damaged-list");
        Files.delete(list);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c t='s'><v>7</v></c></row>",
                "<row r='2'><c t='s'><v>x</v></c></row>",
                "<row r='two'><c><v>7</v></c></row>",
                "<row r='2'><c r='ZZZZ2'><v>7</v></c></row>",
                "<row r='2'><c",
            })
    void saysAfterWhichRowASheetIsDamaged(String row) throws IOException {
        Path list = sheet("<row r='1'><c t='s'><v>0</v></c></row>" + row);
        assertThatThrownBy(() -> lists.run(list, Mapping.PLAIN))
                .isInstanceOfSatisfying(
                        DamagedList.class,
                        e -> assertThat(e.problem().message())
                                .startsWith("The spreadsheet is damaged")
                                .contains("after row "));
    }

    @Test
    void aNumberThatIsNoneIsAMistakeOfItsRow() throws IOException {
        ListOutcome outcome = lists.run(
                sheet("<row r='1'><c t='s'><v>0</v></c></row><row r='2'><c><v>many</v></c></row>"
                        + "<row r='3'><c><v>5</v></c></row>"),
                Mapping.PLAIN);
        assertThat(outcome.mistakes())
                .singleElement()
                .extracting(RowProblem::line)
                .isEqualTo(2L);
        assertThat(lists.judged()).containsExactly("employees=5");
    }

    @Test
    void namesItsColumnsBelowATitle() throws IOException {
        String title = "<row r='1'><c r='A1' t='inlineStr'><is><t>Export 2026-11</t></is></c></row>";
        ListOutcome outcome = lists.run(
                sheet(title + "<row r='3'><c r='A3' t='s'><v>0</v></c>" + text("B3", "stock") + "</row>"
                        + "<row r='4'><c r='A4'><v>5</v></c>" + text("B4", "a") + "</row>"
                        + "<row r='5'><c r='A5'><v>6</v></c></row>"),
                Mapping.PLAIN);
        assertThat(lists.judged()).containsExactly("employees=5|stock=a", "employees=6");
        assertThat(outcome.problems())
                .extracting(Problem::message)
                .contains(
                        "'Export 2026-11' stands above the columns as a title, and was passed over; the columns are named in line 3.");
    }

    private static String text(String at, String text) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private Path sheet(String rows) throws IOException {
        return new XlsxFile(settings, texts, rows).write(folder.resolve("list.xlsx"));
    }
}
