package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of single cells of a table, to be shown beside a problem. */
public final class CellText {
    private final @Nullable Grid grid;

    /**
     * Reads a table; of one that cannot be read, no cell is known.
     *
     * @param file its path
     * @param bytes its content
     */
    public CellText(String file, byte[] bytes) {
        this.grid = bytes.length > TableLimits.FILE_BYTES
                ? null
                : file.toLowerCase(Locale.ROOT).endsWith(".csv")
                        ? CsvGrid.read(file, bytes, new ArrayList<>())
                        : ExcelGrids.read(file, bytes, new ArrayList<>());
    }

    /** What stands at a place; empty where nothing does, or on another sheet than the first. */
    public Optional<String> at(Place place) {
        if (grid == null || place.line() == 0 || place.column() == 0) {
            return Optional.empty();
        }
        boolean here = grid.place(place.line() - 1, place.column() - 1).equals(place);
        return here
                ? Optional.of(grid.text(place.line() - 1, place.column() - 1)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
