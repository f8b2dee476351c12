package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RuleFile;
import dev.assay.ruleset.table.EmptyTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that a spreadsheet program has saved again says what it said: files are really written by LibreOffice while the test runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/ruleset/tables");

    /** By the label above a column of the empty table. */
    private static final List<Map<String, Object>> RULES = List.of(
            Map.of(
                    "The rule as a sentence", "Large banks fit",
                    "industry is one of", "banking, insurance",
                    "employees is at least", 1000.0,
                    "votes for the segment", "regulated-enterprise",
                    "with points", 40.0,
                    "because (segment)", "Groß, and in a regulated industry",
                    "why it is so", "They \"stay\": 94 % renewed"),
            Map.of(
                    "The rule as a sentence",
                    "Much work by hand, soon audited…",
                    "manualHours is at least",
                    12.5,
                    "nextAudit is before",
                    LocalDate.of(2027, 3, 31),
                    "signs",
                    true,
                    "needs contains one of",
                    "audit, policies",
                    "points for the score",
                    -3.0,
                    "because (score)",
                    "{manualHours} hours",
                    "no longer from this day",
                    LocalDate.of(2099, 12, 31)));

    private Path temp = Path.of("");
    private Path workbook = Path.of("");
    private String meant = "";

    @BeforeAll
    void fillsInTheEmptyTable(@TempDir Path folder) throws IOException {
        temp = folder;
        workbook = temp.resolve("points.drl.xlsx");
        Files.write(
                workbook,
                EmptyTable.of(
                                SampleVocabulary.b2bSaas(),
                                SampleVocabulary.b2bSaas().questionnaire().questions())
                        .xlsx());
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            int labels = sheet.getLastRowNum();
            for (int i = 0; i < RULES.size(); i++) {
                fill(sheet, sheet.getRow(labels), sheet.createRow(labels + 1 + i), RULES.get(i));
            }
            try (OutputStream out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
        meant = rules(workbook);
    }

    private static void fill(XSSFSheet sheet, Row labels, Row row, Map<String, Object> values) {
        labels.forEach(label -> {
            Object value = values.get(label.getStringCellValue());
            if (value == null) {
                return;
            }
            var cell = row.createCell(label.getColumnIndex());
            cell.setCellStyle(sheet.getColumnStyle(label.getColumnIndex()));
            if (value instanceof Double number) {
                cell.setCellValue(number);
            } else if (value instanceof LocalDate date) {
                cell.setCellValue(date);
            } else if (value instanceof Boolean truth) {
                cell.setCellValue(truth);
            } else {
                cell.setCellValue(value.toString());
            }
        });
    }

    @Test
    void whatTellsTheMachineHowToReadAColumnIsFoldedAway() throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> hidden = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> {
                if (row.getZeroHeight()) {
                    hidden.add(row.getCell(1).getStringCellValue());
                }
            });
            assertThat(hidden).hasSize(3).first().isEqualTo("NAME");
        }
    }

    @Test
    void anEmptyTableFilledInSaysWhatWasFilledIn() {
        assertThat(meant).isEqualTo("""
                rule "Large banks fit"
                    @why("They \\"stay\\": 94 % renewed")
                when
                    Prospect( industry in ("banking", "insurance"), employees >= 1000 )
                then
                    conclude.segment("regulated-enterprise", 40, "Groß, and in a regulated industry");
                end

                rule "Much work by hand, soon audited…"
                    date-expires "2099-12-31"
                when
                    Prospect( signs == true, needs contains "audit" || needs contains "policies", nextAudit < "2027-03-31", manualHours >= 12.5 )
                then
                    conclude.score(-3, "{manualHours} hours");
                end
                """);
    }

    @ParameterizedTest
    @CsvSource({"xlsx, en_US", "xlsx, de_DE", "semicolons, en_US", "semicolons, de_DE", "tabs, de_DE", "windows, en_US"
    })
    void aWorkbookSavedByLibreOfficeSaysTheSame(String as, String language) throws IOException {
        Path saved = new LibreOffice(temp).saved(workbook, filter(as), language);
        assertThat(rules(saved)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "semicolons"})
    void aCsvTableSavedByLibreOfficeSaysTheSame(String as) throws IOException {
        Path table = FOLDER.resolve("scoring.drl.csv");
        assertThat(rules(new LibreOffice(temp).saved(table, filter(as), "en_US")))
                .isEqualTo(rules(table));
    }

    /** Files that were saved once; those of Excel are written as Excel writes them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "libreoffice.drl.xlsx",
                "libreoffice-german.drl.csv",
                "excel-german-sep.drl.csv",
                "excel-unicode-text.drl.csv",
                "excel-windows.drl.csv"
            })
    void aTableSavedLongAgoSaysTheSame(String name) throws IOException {
        assertThat(rules(FOLDER.resolve("saved").resolve(name))).isEqualTo(meant);
    }

    private static String filter(String as) {
        return switch (as) {
            case "semicolons" -> LibreOffice.SEMICOLONS;
            case "tabs" -> LibreOffice.TABS_UTF16;
            case "windows" -> LibreOffice.WINDOWS;
            default -> LibreOffice.EXCEL;
        };
    }

    private static String rules(Path table) throws IOException {
        Reading reading = RulesetReader.read(
                SampleVocabulary.b2bSaas(),
                List.of(new RuleFile(table.getFileName().toString(), Files.readAllBytes(table))));
        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        return DrlWriter.write(reading.ruleset().rules());
    }
}
