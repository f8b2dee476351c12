package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people hand in as a list, and what comes out. */
class ListFormatsTest {
    @TempDir
    Path folder;

    private Lists lists;

    @BeforeEach
    void begin() {
        lists = new Lists(folder);
    }

    @Test
    void readsTheFirstSheetOfASpreadsheetWhateverItsName() throws IOException {
        Path list = folder.resolve("crm.csv");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(list)) {
            XSSFSheet sheet = book.createSheet("People");
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("not read");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("dd.mm.yyyy"));
            row(sheet, 0, "id", "industry", "employees", "firstContact", "audited", "stock", "budget");
            Row first = row(sheet, 1, "a-1", "Banking");
            first.createCell(2).setCellValue(1200);
            first.createCell(3).setCellValue(LocalDate.of(2026, 3, 31));
            first.getCell(3).setCellStyle(day);
            first.createCell(4).setCellValue(true);
            first.createCell(5).setCellValue("Müller");
            first.createCell(6).setCellValue(40.125);
            row(sheet, 3, "a-2", "bankng");
            Row formula = row(sheet, 4, "a-3");
            formula.createCell(2).setCellFormula("2+3");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula.getCell(2));
            book.write(out);
        }
        ListOutcome outcome =
                lists.run(lists.request(list, lists.out(), Mapping.PLAIN, "id", false, false), () -> false);
        assertThat(outcome.format()).isEqualTo("XLSX, first sheet");
        assertThat(codes(outcome)).containsExactly("more-sheets");
        assertThat(lists.judged())
                .containsExactly(
                        "industry=banking|employees=1200|firstContact=2026-03-31|audited=true|stock=Müller|budget=40.125",
                        "employees=5");
        assertThat(lists.lines()).element(1).asString().startsWith("a-1,target,banks,banks;large,13,,");
        assertThat(outcome.mistakes()).singleElement().satisfies(m -> {
            assertThat(m.line()).isEqualTo(4);
            assertThat(m.problem().suggestion()).isEqualTo("banking");
        });
    }

    @Test
    void readsAnObjectALine() throws IOException {
        ListOutcome outcome = lists.run(lists.write("""
                {"id": 7, "answers": {"industry": "retail", "employees": 40.0, "needs": ["speed", "audit"], "audited": false}}

                {"id": "b", "industry": "bank", "budget": "$7,500.00", "stock": {"unknown": true}}
                {"id": "c", "industry": null, "employees": "many"}
                not json
                {"id": "d", "employees": 40.125, "other": 1}
                """, "UTF-8"), Lists.mapping("{\"id\": \"id\"}"));
        assertThat(outcome.format()).isEqualTo("JSON Lines, UTF-8");
        assertThat(codes(outcome)).containsExactly("columns-unused");
        assertThat(lists.judged())
                .containsExactly(
                        "industry=retail|employees=40|audited=false|needs=audit, speed",
                        "industry=banking|budget=7500");
        assertThat(lists.recorded().get(1).classification().answers().unknown()).containsExactly("stock");
        assertThat(lists.lines().stream().map(l -> l.split(",")[0])).containsExactly("id", "7", "b");
        assertThat(outcome.mistakes().stream()
                        .map(m -> m.line() + " " + m.problem().code()))
                .containsExactly("4 not-a-number", "5 no-json", "6 not-whole");
    }

    @Test
    void writesAnObjectALineWhenTheNameSaysSo() throws IOException {
        Path out = folder.resolve("out.jsonl");
        lists.run(
                lists.request(
                        lists.write("id,industry,employees\n=1,banking,1000\n", "UTF-8"),
                        out,
                        Mapping.PLAIN,
                        "id",
                        true,
                        false),
                () -> false);
        assertThat(out)
                .hasContent(
                        "{\"id\":\"=1\",\"tier\":\"target\",\"primary\":\"banks\",\"segments\":[\"banks\",\"large\"],"
                                + "\"score\":13,\"collateral\":[],\"advice\":[{\"kind\":\"message\",\"text\":\"Talk of scale, \\\"big\\\"\"}],"
                                + "\"setAside\":[],\"unanswered\":[],\"revision\":\""
                                + Lists.PROGRAM.revision().hex()
                                + "\",\"reasons\":[\"A bank\",\"We know banks\",\"1,000 people\",\"Large\",\"They are large\"]}");
    }

    @Test
    void writesTheColumnsInTheirOrderAndReasonsOnlyWhenAsked() throws IOException {
        Path list = lists.write("id,industry,employees,auditDue\n1,banking,1000,2026-12-31\n2,,3,\n", "UTF-8");
        lists.run(lists.request(list, lists.out(), Mapping.PLAIN, "id", false, false), () -> false);
        String revision = Lists.PROGRAM.revision().hex();
        assertThat(lists.lines())
                .containsExactly(
                        "id,tier,primary,segments,score,collateral,advice,setAside,unanswered,revision",
                        "1,target,banks,banks;large,13,,\"message: Talk of scale, \"\"big\"\"\",auditDue,," + revision,
                        "2,non-target,,,-7,,,,industry," + revision);
        new Lists(folder).run(lists.request(list, lists.out(), Mapping.PLAIN, "id", true, false), () -> false);
        assertThat(lists.lines())
                .element(1)
                .asString()
                .endsWith("," + revision + ",\"A bank; We know banks; 1,000 people; Large; They are large\"");
    }

    @Test
    void withoutAColumnThatNamesTheProspectItIsTheLine() throws IOException {
        ListOutcome outcome = lists.run(lists.write("\nemployees\n5\n\n6\n", "UTF-8"), Mapping.PLAIN);
        assertThat(codes(outcome)).containsExactly("no-id");
        assertThat(lists.lines().stream().map(l -> l.split(",")[0])).containsExactly("id", "3", "5");
    }

    @Test
    void namesTheNearestColumnForOneThatIsNotThere() throws IOException {
        ListOutcome outcome = lists.run(
                lists.request(
                        lists.write("mql_id,employees\n1,5\n", "UTF-8"),
                        lists.out(),
                        Mapping.PLAIN,
                        "mqlid",
                        false,
                        false),
                () -> false);
        assertThat(outcome.summary()).isNull();
        assertThat(outcome.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("did you mean 'mql_id'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<html><table><tr><td>a</td></tr></table>~web-page",
                "  <!DOCTYPE html>~web-page",
                "<?xml version='1.0'?><Workbook>~xml",
                "version https://git-lfs.github.com/spec/v1/oid sha256:4d7a/size 12345/~lfs-pointer",
                "%PDF-1.7~pdf",
                "\u001f\u008b\u0008~compressed",
                "\u00d0\u00cf\u0011\u00e0~old-spreadsheet",
                "[{\"a\": 1}]~json-array",
                "PAR1~parquet",
                "\u0089PNG~image",
                "\u00ff\u00d8\u00ff\u00e0~image",
                "GIF89a~image",
                "ab\u0001\u0002\u0003cd\u0004~binary",
            })
    void saysWhatAFileReallyIs(String text, String code) throws IOException {
        ListOutcome outcome = lists.run(
                lists.write(
                        text.replace('/', '\n').replace("\nspec\n", "/spec/").replace(":\n\n", "://"), "ISO-8859-1"),
                Mapping.PLAIN);
        assertThat(outcome.summary()).isNull();
        assertThat(codes(outcome)).containsExactly(code);
        assertThat(outcome.problems().get(0).message()).endsWith(code.equals("compressed") ? "gunzip." : ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "employees|stock/7|x/~bars (|)",
                "employees;stock/7;\"a;b\"/~semicolons",
                "\"a,b,c\";employees/x;7/~semicolons",
                "employees/7/~commas",
            })
    void findsTheSeparatorInTheHeader(String text, String separator) throws IOException {
        ListOutcome outcome = lists.run(lists.write(text.replace('/', '\n'), "UTF-8"), Mapping.PLAIN);
        assertThat(outcome.format()).isEqualTo("CSV, separated by " + separator + ", UTF-8");
        assertThat(lists.judged()).singleElement().asString().startsWith("employees=7");
    }

    @ParameterizedTest
    @CsvSource({"'\r\n'", "'\r'", "'\n'"})
    void readsEveryKindOfLineEnd(String end) throws IOException {
        lists.run(
                lists.write("\ufeff\ufeffemployees,stock\n3,\"two\nlines\"\n4,y".replace("\n", end), "UTF-8"),
                Mapping.PLAIN);
        assertThat(lists.judged()).containsExactly("employees=3|stock=two lines", "employees=4|stock=y");
    }

    @Test
    void readsUtf16WithoutItsMark() throws IOException {
        ListOutcome outcome = lists.run(lists.write("stock,employees\nMüller,3\n", "UTF-16LE"), Mapping.PLAIN);
        assertThat(outcome.format()).isEqualTo("CSV, separated by commas, UTF-16");
        assertThat(lists.judged()).containsExactly("employees=3|stock=Müller");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, employees, 1",
        "'$7,500.00 ', budget, 7500",
        "7500 €, budget, 7500",
        "' 1,000', employees, 1000",
    })
    void readsNumbersAsSpreadsheetsWriteThem(String cell, String question, String meant) throws IOException {
        lists.run(lists.write(question + ",stock\n\"" + cell + "\",x\n", "UTF-8"), Mapping.PLAIN);
        assertThat(lists.judged()).singleElement().asString().contains(question + "=" + meant);
    }

    @Test
    void refusesAMarketThatIsNotThere() throws IOException {
        ListRequest plain = lists.request(lists.write("employees\n5\n", "UTF-8"), Mapping.PLAIN);
        ListRequest inMars = new ListRequest(
                plain.in(),
                plain.name(),
                plain.out(),
                null,
                plain.mapping(),
                null,
                null,
                "mars",
                plain.asOf(),
                false,
                null,
                false);
        assertThat(codes(lists.run(inMars, () -> false))).contains("unknown-market");
        assertThat(lists.out()).doesNotExist();
    }

    @Test
    void writesNoCsvUnderTheNameOfASpreadsheet() throws IOException {
        Path list = lists.write("employees\n5\n", "UTF-8");
        ListRequest request = lists.request(list, folder.resolve("Out.XLSX"), Mapping.PLAIN, null, false, false);
        assertThat(lists.run(request, () -> false).problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .asString()
                .contains("Name it Out.csv");
    }

    @Test
    void aListOfOnlyAHeaderIsAnEmptyResult() throws IOException {
        ListOutcome outcome = lists.run(lists.write("employees,stock", "UTF-8"), Mapping.PLAIN);
        assertThat(outcome.summary()).isNotNull().extracting(ListSummary::rows).isEqualTo(0L);
        assertThat(lists.lines()).hasSize(1);
    }

    @Test
    void theSameInTheOrderOfTheListOnAnyNumberOfThreads() throws IOException {
        StringBuilder text = new StringBuilder("id,employees,stock\n");
        for (int i = 0; i < 5_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i % 7 == 0 ? "many" : i)
                    .append(",s")
                    .append(i)
                    .append('\n');
        }
        Path list = lists.write(text.toString(), "UTF-8");
        byte[] one = bytes(list, 1);
        assertThat(bytes(list, 3)).isEqualTo(one);
        List<String> lines = new String(one, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 5_000 - 715);
        assertThat(lines.get(4_000)).startsWith("4666,");
    }

    private byte[] bytes(Path list, int threads) throws IOException {
        Lists some = new Lists(folder).with(threads);
        ListOutcome outcome = some.run(some.request(list, some.out(), Mapping.PLAIN, "id", true, false), () -> false);
        assertThat(outcome.summary())
                .isNotNull()
                .extracting(ListSummary::mistakes)
                .isEqualTo(715L);
        assertThat(Files.readAllLines(some.errors())).hasSize(716);
        return Files.readAllBytes(some.out());
    }

    private static Row row(XSSFSheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
        return row;
    }

    private static List<String> codes(ListOutcome outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }
}
