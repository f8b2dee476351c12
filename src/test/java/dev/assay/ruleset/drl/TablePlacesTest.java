package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.RuleSentence;
import dev.assay.ruleset.Ruleset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rules of a table stand, and that Drools, given the file itself, reads the same. */
class TablePlacesTest {
    private static final Path FOLDER = Path.of("src/test/resources/ruleset/tables");

    @Test
    void aRuleStandsAtItsNameAndAConclusionAtItsOwnCell() throws IOException {
        List<Rule> rules = ruleset("example.drl.csv", bytes("example.drl.csv")).rules();
        assertThat(rules)
                .extracting(r -> r.place().toString())
                .containsExactly("example.drl.csv:B9", "example.drl.csv:B10");
        assertThat(rules)
                .flatExtracting(Rule::then)
                .extracting(Conclusion::cell)
                .containsExactly("E9", "E10");
        assertThat(RuleSentence.of(rules.get(0), SampleVocabulary.b2bSaas()))
                .isEqualTo("If industry is banking or insurance, and employees is at least 1,000: score plus 25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.drl.csv", "scoring.drl.csv"})
    void stockDroolsReadsTheFileAsWeDo(String name) throws IOException {
        byte[] bytes = bytes(name);
        String stock = new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
        assertThat(DrlWriter.write(ruleset("stock.drl", stock.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(DrlWriter.write(ruleset(name, bytes)));
    }

    @Test
    void anUnchangedTableIsReadOnceUnlessItsQuestionsChange() throws IOException {
        KnownFiles known = new KnownFiles();
        RuleFile table = new RuleFile("example.drl.csv", bytes("example.drl.csv"));
        KnownFiles.Read first = known.read(table, Map.of("employees", AnswerType.INTEGER));
        assertThat(known.read(table, Map.of("employees", AnswerType.INTEGER))).isSameAs(first);
        assertThat(known.read(table, Map.of("employees", AnswerType.DATE))).isNotSameAs(first);
    }

    @Test
    void aTableOnAnotherSheetIsToldThere() throws IOException {
        byte[] workbook =
                workbook((first, second) -> second.createRow(3).createCell(1).setCellValue("RuleTable More"));
        assertThat(errors(workbook))
                .containsExactly(
                        "t.drl.xlsx:'Old prices'!B4: error: Only the first sheet of a workbook is read, 'Points'. Move this table there, or into a file of its own.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    #REF!    | t.drl.xlsx:Points!C9: error: This cell shows the error #REF!; put a value there, or mend its formula.
                    formula  | t.drl.xlsx:Points!C9: error: This cell has a formula whose value is not in the file. Open it in a spreadsheet program and save it anew, or put the value itself here.
                    """)
    void aCellWhoseValueIsNotThereIsNotAlsoMissed(String value, String error) throws IOException {
        byte[] workbook = workbook((first, second) -> {
            first.getRow(8).getCell(3).setBlank();
            if (value.equals("formula")) {
                first.getRow(8).getCell(2).setBlank();
                first.getRow(8).getCell(2).setCellFormula("1+1");
            } else {
                first.getRow(8).getCell(2).setCellErrorValue(FormulaError.REF);
            }
        });
        assertThat(errors(workbook)).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Ja", "OUI", "wahr", "1", "true"})
    void yesIsSaidAsInAnswers(String yes) {
        String csv = "RuleSet,b2b_saas\n,RuleTable Points\n,NAME,CONDITION,ACTION\n,,Prospect,\n"
                + ",,signs == $param,conclude.score($param);\n,name,signs,points\n,Signers count," + yes + ",5\n";
        assertThat(DrlWriter.write(ruleset("t.drl.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .contains("signs == true");
    }

    @Test
    void cellsOfRulesMayBeMergedFromTopToBottomOnly() throws IOException {
        byte[] down = workbook((first, second) -> {
            first.getRow(9).getCell(2).setBlank();
            first.addMergedRegion(new CellRangeAddress(8, 9, 2, 2));
        });
        assertThat(DrlWriter.write(ruleset("t.drl.xlsx", down)).split("industry == ", -1))
                .hasSize(3);
        byte[] across = workbook((first, second) -> first.addMergedRegion(new CellRangeAddress(8, 8, 2, 3)));
        assertThat(errors(across))
                .first()
                .asString()
                .startsWith("t.drl.xlsx:Points!C9: error: Cells of a rule merged from column to column");
    }

    private interface Edit {
        void on(XSSFSheet first, XSSFSheet second);
    }

    /** The example as a workbook. */
    private static byte[] workbook(Edit edit) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Points");
            List<String[]> rows = List.of(
                    new String[] {"RuleSet", "b2b_saas"},
                    new String[] {},
                    new String[] {},
                    new String[] {"", "RuleTable Points"},
                    new String[] {"", "NAME", "CONDITION", "CONDITION", "ACTION"},
                    new String[] {"", "", "Prospect", ""},
                    new String[] {"", "", "industry == \"$param\"", "employees >= $param", "conclude.score($param);"},
                    new String[] {"", "name", "industry", "from", "points"},
                    new String[] {"", "Large banks", "banking", "1000", "25"},
                    new String[] {"", "Very large banks", "banking", "10000", "10"});
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).length; c++) {
                    row.createCell(c).setCellValue(rows.get(r)[c]);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 2, 3));
            edit.on(sheet, book.createSheet("Old prices"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static List<String> errors(byte[] workbook) {
        return RulesetReader.read(SampleVocabulary.b2bSaas(), List.of(new RuleFile("t.drl.xlsx", workbook)))
                .problems()
                .stream()
                .filter(p -> p.isError())
                .map(Object::toString)
                .toList();
    }

    private static Ruleset ruleset(String name, byte[] bytes) {
        Reading reading = RulesetReader.read(SampleVocabulary.b2bSaas(), List.of(new RuleFile(name, bytes)));
        assertThat(reading.problems()).filteredOn(p -> p.isError()).isEmpty();
        return reading.ruleset();
    }
}
