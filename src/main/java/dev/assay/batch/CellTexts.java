package dev.assay.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was made of the values of a cell as bytes of CSV, quotation marks and all: rows of a list say the same few things again and again. For one thread.
 *
 * @param <V> what the cell says; equal values make equal cells
 */
final class CellTexts<V> {
    /** As many as that are remembered; then it forgets all, and begins again. */
    private static final int MOST = 16_384;

    private final Function<V, String> text;
    private final Map<V, byte[]> known = new HashMap<>();

    /**
     * @param text what stands in the cell
     */
    CellTexts(Function<V, String> text) {
        this.text = text;
    }

    void put(V value, Out out) {
        byte[] cell = known.get(value);
        if (cell == null) {
            cell = bytes(text.apply(value));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(value, cell);
        }
        out.put(cell);
    }

    private static byte[] bytes(String text) {
        Out cell = new Out();
        CsvRows.cell(cell, text);
        return cell.copy();
    }
}
