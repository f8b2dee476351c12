package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.ListPreview.Column;
import dev.assay.batch.OddCells;
import dev.assay.job.Recognised;
import dev.assay.program.Program;
import dev.assay.program.reading.ProgramReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person chose becomes a mapping. */
class ColumnChoicesTest {
    private final Program program = new ProgramReader(Path.of("src/test/resources/web/home"), Clock.systemUTC())
            .read("shop")
            .program();

    private String mapping(Map<Integer, String> chosen, String... columns) {
        List<Column> seen = List.of(columns).stream()
                .map(name -> new Column(name, null, false, false, null, List.of()))
                .toList();
        return new ColumnChoices(chosen, new CellChoices(Map.of(), Map.of()))
                .mapping(program, null, new Recognised("CSV", seen, List.of(), OddCells.NONE))
                .orElseThrow();
    }

    @Test
    void leavesOutWhatAnswersNothing() {
        assertThat(mapping(Map.of(0, "#id", 1, "employees"), "No", "Staff", "Town"))
                .isEqualTo("{\"id\":\"No\",\"ignore\":[\"Town\"],\"columns\":{\"Staff\":\"employees\"}}");
    }

    @Test
    void ofTwoColumnsWithOneNameNeitherIsDroppedInSilence() {
        assertThat(mapping(Map.of(0, "employees"), "Staff", "Staff", "Town"))
                .isEqualTo("{\"ignore\":[\"Town\"],\"columns\":{\"Staff\":\"employees\"}}");
        assertThat(mapping(Map.of(0, "#id", 1, "employees"), "No", "Staff", "No"))
                .isEqualTo("{\"id\":\"No\",\"ignore\":[],\"columns\":{\"Staff\":\"employees\"}}");
    }
}
