package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file holds that is called a decision table: what is wrong with it is said in plain words, and nothing of it is fetched, unpacked without end or run. */
class HostileTablesTest {
    private static final Path GOOD = Path.of("src/test/resources/ruleset/tables/saved/libreoffice.drl.xlsx");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    empty.drl.xlsx  |                     | not-xlsx
                    text.drl.xlsx   | RuleSet,b2b_saas    | not-xlsx
                    old.drl.xls     | RuleSet             | not-xlsx
                    zip.drl.csv     | PK                  | really-xlsx
                    nothing.drl.csv |                     | no-table
                    """)
    void saysWhatAFileReallyIs(String name, String content, String code) {
        byte[] bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);
        assertThat(problems(name, bytes)).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void anOldExcelFileIsToBeSavedAnew() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThat(problems("t.drl.xls", old))
                .extracting(Problem::message)
                .containsExactly(
                        "This is an Excel file of the old kind (.xls), or one with a password; neither is read. Save it as an Excel workbook (.xlsx) without a password, under a name that ends in .drl.xlsx.");
    }

    @Test
    void macrosAreRefused() throws IOException {
        assertThat(problems("t.drl.xlsx", with(parts -> {
                    parts.put("xl/vbaProject.bin", new byte[] {1});
                    return parts;
                })))
                .extracting(Problem::message)
                .containsExactly(
                        "This workbook holds macros, which no rule needs and Assay never runs. Save it as an Excel workbook (.xlsx), which keeps none.");
    }

    @Test
    void linksToOtherFilesAreRefused() throws IOException {
        assertThat(problems("t.drl.xlsx", with(parts -> {
                    parts.put("xl/externalLinks/externalLink1.xml", new byte[] {1});
                    return parts;
                })))
                .extracting(Problem::code)
                .containsExactly("bad-workbook");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        assertThat(problems("t.drl.xlsx", with(parts -> {
                    parts.put("xl/media/bomb.xml", new byte[120_000_000]);
                    return parts;
                })))
                .extracting(Problem::message)
                .containsExactly("Unpacked, this workbook has more than 100 MB, the most that is read.");
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() throws IOException {
        String declared = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
        assertThat(
                        problems(
                                "t.drl.xlsx",
                                edited(
                                        xml -> xml.replaceFirst("<worksheet", declared + "<worksheet")
                                                .replaceFirst(
                                                        "<sheetData>",
                                                        "<sheetData><row r=\"1\"><c r=\"D1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row>"))))
                .extracting(Problem::code)
                .containsExactly("bad-workbook");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <c r="D99999999" t="str"><v>x</v></c> | table-too-large
                    <c r="ZZZ1" t="str"><v>x</v></c>      | table-too-large
                    <c r="D1" t="e"><v>#REF!</v></c>      | error-value
                    <c r="D1"><f>[1]Sheet1!A1</f><v>1</v></c> | external-formula
                    <c r="D1"><f>1+1</f></c>              | formula-without-value
                    <c r="D1"><v>0x1p3</v></c>            | bad-number
                    <c r="D1"><v>1d</v></c>               | bad-number
                    <c r="D1"><v>NaN</v></c>              | bad-number
                    <c r="D1"><v>1e999</v></c>            | bad-number
                    <c r="D1"><v>1.5E+3</v></c>           |
                    <c r="D1" t="s"><v>-7</v></c>         |
                    <c r="D1"><f>1+1</f><v>2</v></c>      |
                    <c r="" t="x" s="-1"><v/></c>         |
                    """)
    void aCellThatCannotBeReadIsAProblem(String cell, String code) throws IOException {
        assertThat(problems(
                        "t.drl.xlsx",
                        edited(xml -> xml.replaceFirst("<sheetData>", "<sheetData><row r=\"1\">" + cell + "</row>"))))
                .extracting(Problem::code)
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @Test
    void mergedCellsWithoutEndTakeNoTime() throws IOException {
        String merges = "<mergeCell ref=\"A1:GR20000\"/>".repeat(900);
        assertThat(problems(
                        "t.drl.xlsx",
                        edited(xml -> xml.replaceFirst("(?s)<mergeCells.*</mergeCells>", "")
                                .replaceFirst("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"))))
                .isNotEmpty();
    }

    @Test
    void whateverBytesAreChangedNothingIsThrown() throws IOException {
        byte[] good = Files.readAllBytes(GOOD);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] changed = good.clone();
            for (int n = 0; n < 1 + i % 5; n++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            problems("t.drl.xlsx", changed);
        }
        String text = Files.readString(GOOD.resolveSibling("libreoffice-german.drl.csv"));
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(text.length());
            String changed = text.substring(0, at)
                    + "\";$1,(){\n\u0000".charAt(i % 10)
                    + text.substring(Math.min(text.length(), at + i % 4));
            problems("t.drl.csv", changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Problem> problems(String name, byte[] bytes) {
        return RulesetReader.read(SampleVocabulary.b2bSaas(), List.of(new RuleFile(name, bytes))).problems().stream()
                .filter(Problem::isError)
                .toList();
    }

    private static byte[] edited(UnaryOperator<String> edit) throws IOException {
        return with(parts -> {
            String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
            String changed = edit.apply(sheet);
            assertThat(changed).isNotEqualTo(sheet);
            parts.put(SHEET, changed.getBytes(StandardCharsets.UTF_8));
            return parts;
        });
    }

    private static byte[] with(UnaryOperator<Map<String, byte[]>> edit) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(GOOD)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : edit.apply(parts).entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
