package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title above the names of the columns is passed over; what may be anything else is not. */
class TitleRowsTest {
    @TempDir
    Path folder;

    private ListBeginning seen(String text) throws IOException {
        return ListBeginning.of(new Lists(folder).write(text.replace("|", "\n"), "UTF-8"), "list.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    Export 2026-11||name;town|a;b                     > 3 > name
                    Export 2026-11;;|;;|name;town;|a;b;|c;d;          > 3 > name
                    Export 2026-11|name,town|a,b                      > 2 > name
                    Export|by Erika|26.11.2026||name,town|a,b         > 5 > name
                    name,town|a,b                                     > 1 > name
                    name|Erika|Max                                    > 1 > name
                    name,|Erika,x|Max,y                               > 1 > name
                    name||12,5|13,5                                   > 1 > name
                    name|Erika|Max|a,b                                > 1 > name
                    a||b||c||d||e||name,town|a,b                      > 1 > a
                    Export 2026-11||name,town                         > 1 > Export 2026-11
                    """)
    void findsTheNamesOfTheColumns(String text, long line, String first) throws IOException {
        ListBeginning seen = seen(text);
        assertThat(seen.headerLine()).isEqualTo(line);
        assertThat(seen.columns().get(0).name()).isEqualTo(first);
        assertThat(seen.problems().stream().anyMatch(p -> p.code().equals("title-rows")))
                .isEqualTo(line > 1);
    }

    @Test
    void rowsBelowATitleKeepTheirLines() throws IOException {
        Lists lists = new Lists(folder);
        ListOutcome outcome =
                lists.run(lists.write("Export\n\nemployees;stock\nmany;x\n5;y\n", "UTF-8"), Mapping.PLAIN);
        assertThat(outcome.mistakes())
                .singleElement()
                .extracting(RowProblem::line)
                .isEqualTo(4L);
        assertThat(lists.judged()).containsExactly("employees=5|stock=y");
        assertThat(outcome.format()).isEqualTo("CSV, separated by semicolons, UTF-8");
    }
}
