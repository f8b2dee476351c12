package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ruleset.drl.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that a spreadsheet program has saved says what it said: files are really written by LibreOffice while the test runs. */
class SavedListTest {
    /** Dates, an amount of money, a share, numbers as text, a formula, yes and no, and text with everything in it, as a flat spreadsheet document. */
    private static final Path SHEET = Path.of("src/test/resources/batch/crm.fods");

    private static final String BANK =
            "industry=banking|employees=1200|firstContact=2026-03-31|audited=true|stock=Müller, \"Süd\"|budget=7500.5|auditDue=2026-12-01";

    private static final String SHOP =
            "industry=retail|employees=7|firstContact=2025-01-09|audited=false|needs=audit|stock=12|budget=0.25";

    @TempDir
    Path folder;

    private Lists lists = new Lists(Path.of(""));

    @Test
    void asASpreadsheet() throws IOException {
        ListOutcome outcome = run(LibreOffice.EXCEL);
        assertThat(outcome.format()).isEqualTo("XLSX, first sheet");
        assertThat(outcome.mistakes()).isEmpty();
        assertThat(lists.judged()).containsExactly(BANK, SHOP);
        assertThat(Files.readString(lists.out())).contains("\na-1,target,", "\n'=2,non-target,");
    }

    /** What a cell shows is all that is left in text: a share of 25 % is no amount of money any more. */
    @ParameterizedTest
    @ValueSource(strings = {LibreOffice.SEMICOLONS, LibreOffice.TABS_UTF16, LibreOffice.WINDOWS})
    void asText(String format) throws IOException {
        ListOutcome outcome = run(format);
        assertThat(outcome.mistakes()).singleElement().satisfies(m -> {
            assertThat(m.line()).isEqualTo(3);
            assertThat(m.column()).isEqualTo("budget");
            assertThat(m.problem().found()).isEqualTo("25%");
        });
        assertThat(lists.judged()).containsExactly(BANK);
    }

    private ListOutcome run(String format) throws IOException {
        lists = new Lists(folder);
        return lists.run(new LibreOffice(folder).saved(SHEET, format, "en_US"), Lists.mapping("{\"id\": \"id\"}"));
    }
}
