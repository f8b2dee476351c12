package dev.assay.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.OddCells.OddCell;
import dev.assay.program.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are no answers are found before anything is classified. */
class OddCellsBeforeTest {
    @TempDir
    private Path folder;

    private OddCells look(String list, @Nullable String language) throws IOException {
        Path file = new Lists(folder).write(list, "UTF-8");
        return OddCells.of(Lists.PROGRAM, file, "list.csv", new ListPreview.Reading(Mapping.PLAIN, null, language));
    }

    @Test
    void countsRowsByColumnAndCellTheMostFrequentFirst() throws IOException {
        OddCells odd = look("employees,industry\n12,banking\nmany,nonsense\nfew,nonsense\nfew,banking\n", null);
        assertThat(odd.rows()).isEqualTo(4);
        assertThat(odd.all()).isTrue();
        assertThat(odd.passedOver()).isEqualTo(3);
        assertThat(odd.columns()).extracting(OddCells.Column::question).containsExactly("employees", "industry");
        assertThat(odd.columns().get(0).cells()).extracting(OddCell::text).containsExactly("few", "many");
        assertThat(odd.columns().get(0).cells()).extracting(OddCell::rows).containsExactly(2L, 1L);
        assertThat(odd.columns().get(1).cells()).extracting(OddCell::rows).containsExactly(2L);
    }

    @Test
    void agreesWithWhatIsPassedOver() throws IOException {
        String list = "employees,industry,firstContact\n12,banking,2026-01-01\nmany,banking,x\n1,y,2026-01-02\n2\n";
        OddCells odd = look(list, null);
        Lists lists = new Lists(folder);
        ListOutcome outcome = lists.run(lists.write(list, "UTF-8"), Mapping.PLAIN);
        assertThat(odd.passedOver()).isEqualTo(outcome.summary().bad()).isEqualTo(3);
    }

    @Test
    void offersTheWaysInWhichDaysMayBeWritten() throws IOException {
        OddCells odd = look("firstContact\n15.02.2026\n03.04.2026\n", null);
        assertThat(odd.columns().get(0).days()).contains("dd.MM.yyyy");
        assertThat(look("firstContact\n15.02.2026\n03.04.2026\n", "de")).isEqualTo(new OddCells(2, true, 0, List.of()));
    }

    @Test
    void doesNotShowWhatMayBePersonal() throws IOException {
        OddCells odd = look("born\nlong ago\n", null);
        assertThat(odd.columns().get(0).cells().get(0).text()).isNull();
        assertThat(odd.toString()).doesNotContain("long ago");
    }

    @Test
    void findsNothingInWhatIsNoList() throws IOException {
        assertThat(look("", null)).isEqualTo(OddCells.NONE);
        assertThat(look("a,b\n1,2\n", null)).isEqualTo(OddCells.NONE);
    }
}
