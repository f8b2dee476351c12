package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreadsheets as other programs write them, old ones, and hostile ones. */
class XlsxSourceTest {
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = " xmlns='" + FORMATS + "spreadsheetml/2006/main'";
    private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

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

    private Path sheet(String rows) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + FORMATS + "package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + type("workbook", "sheet.main")
                        + type("worksheets/sheet1", "worksheet")
                        + type("sharedStrings", "sharedStrings")
                        + type("styles", "styles")
                        + "</Types>");
        parts.put("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("worksheet", "worksheets/sheet1.xml")
                        + relation("sharedStrings", "sharedStrings.xml")
                        + relation("styles", "styles.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r='" + RELATIONS + "'>" + settings
                        + "<sheets><sheet name='S' sheetId='1' r:id='worksheet'/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", "<sst" + MAIN + ">" + texts + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet" + MAIN + "><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        Path file = folder.resolve("list.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String type(String part, String kind) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='" + KIND + kind + "+xml'/>";
    }

    private static String relation(String kind, String target) {
        return "<Relationship Id='" + kind + "' Type='" + RELATIONS + "/" + kind + "' Target='" + target + "'/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + FORMATS + "package/2006/relationships'>" + all + "</Relationships>";
    }
}
