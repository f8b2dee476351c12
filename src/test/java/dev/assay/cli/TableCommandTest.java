package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandTest {
    @TempDir
    private Path home;

    private Typed assay(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--home";
        all[args.length + 1] = home.toString();
        return Typed.assay(all);
    }

    @BeforeEach
    void starter() {
        assertThat(assay("new", "demo").exit()).isZero();
    }

    @Test
    void aTableOfOneQuestionLoadsOnceARowIsFilledIn() throws IOException {
        Path table = home.resolve("rules/demo/points.drl.csv");
        assertThat(assay("table", "demo", "employees", "--out", table.toString())
                        .exit())
                .isZero();
        assertThat(assay("check", "demo").out())
                .contains("rules/demo/points.drl.csv: error: There is no rule in this table yet");

        Files.writeString(
                table,
                ",The very largest get points on top,100000,,,,,7,They are very large,,,\n",
                StandardOpenOption.APPEND);

        assertThat(new SpreadsheetCompiler().compile(Files.newInputStream(table), InputType.CSV))
                .as("stock Drools")
                .contains("package demo", "employees >= 100000");
        Typed checked = assay("check", "demo");
        assertThat(checked.out()).contains("demo: good").contains("12 rules");
        Path answers = Files.writeString(home.resolve("a.json"), "{\"employees\": 200000}");
        Typed classified = assay("classify", "demo", "--answers", answers.toString());
        assertThat(classified.out())
                .contains("score(7): They are very large")
                .contains("rule \"The very largest get points on top\", rules/demo/points.drl.csv:H12");
    }

    @Test
    void aMistakeInACellIsShownWithTheCell() throws IOException {
        Path table = home.resolve("rules/demo/points.drl.csv");
        assay("table", "demo", "employees", "--out", table.toString());
        Files.writeString(table, ",A rule,many,,,,,7,Because,,,\n", StandardOpenOption.APPEND);
        assertThat(assay("check", "demo").out().lines())
                .startsWith(
                        "rules/demo/points.drl.csv:C12: error: 'employees' is a whole number; 'many' was found.",
                        "  C12 | many",
                        "      | ^^^^");
    }

    @Test
    void optionsAreDropDownsAndTheHeadingStaysInView() throws IOException {
        Path table = home.resolve("demo.drl.xlsx");
        Typed typed = assay("table", "demo", "--out", table.toString());
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).startsWith("Wrote " + table + ", with conditions on 4 questions.");
        try (InputStream in = Files.newInputStream(table);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 11);
            assertThat(sheet.getDataValidations())
                    .extracting(v -> v.getValidationConstraint().getFormula1())
                    .first()
                    .asString()
                    .startsWith("Options!$A$2:$A$");
            assertThat(book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isNotBlank();
        }
    }

    @Test
    void unknownQuestionsAreToldAllAtOnceWithTheNearestName() {
        Typed typed = assay(
                "table",
                "demo",
                "employes",
                "nonsense",
                "--out",
                home.resolve("t.drl.csv").toString());
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err())
                .contains("There is no question 'employes'; did you mean 'employees'?")
                .contains("There is no question 'nonsense'; there are ");
        assertThat(home.resolve("t.drl.csv")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOverUnlessForced() throws IOException {
        Path table = home.resolve("t.drl.csv");
        Files.writeString(table, "mine");
        assertThat(assay("table", "demo", "--out", table.toString()).err())
                .contains("is there already; --force writes over it.");
        assertThat(table).hasContent("mine");
        assertThat(assay("table", "demo", "--force", "--out", table.toString()).exit())
                .isZero();
        assertThat(Files.readString(table).lines().limit(2).toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("\ufeff"),
                        second -> assertThat(second).isEqualTo("RuleSet,demo"));
    }

    @Test
    void aNameThatIsNoTablesIsAskedBack() {
        Typed typed = assay("table", "demo", "--out", home.resolve("t.xlsx").toString());
        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("write --out " + home.resolve("t.drl.xlsx") + ".");
    }
}
