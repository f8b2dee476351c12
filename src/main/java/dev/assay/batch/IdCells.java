package dev.assay.batch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes cells of ids, which are few, from the bytes made for each when it was first met. For one thread. */
final class IdCells {
    private static final String MANY = ";";

    private final Map<String, Known> known = new HashMap<>();
    private List<String> last = List.of();
    private byte[] lastBytes = {};

    /**
     * One id.
     *
     * @param bytes as it is
     * @param plain whether that is the whole cell, without quotation marks or an apostrophe
     */
    private record Known(byte[] bytes, boolean plain) {
        static Known of(String id) {
            Out cell = new Out();
            CsvRows.cell(cell, id);
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            return new Known(bytes, cell.size() == bytes.length);
        }
    }

    void put(Out out, String id) {
        Known one = known(id);
        if (one.plain()) {
            out.put(one.bytes());
        } else {
            CsvRows.cell(out, id);
        }
    }

    /** Several in one cell, often the very same as for the row before. */
    @SuppressWarnings("ReferenceEquality") // An equal one is only written anew.
    void again(Out out, List<String> several) {
        if (several != last) {
            Out cell = new Out();
            put(cell, several, Function.identity());
            last = several;
            lastBytes = cell.copy();
        }
        out.put(lastBytes);
    }

    /** Several in one cell. */
    <T> void put(Out out, List<T> several, Function<T, String> id) {
        int before = out.size();
        for (int i = 0; i < several.size(); i++) {
            Known one = known(id.apply(several.get(i)));
            if (!one.plain()) {
                out.cut(before);
                CsvRows.cell(out, several.stream().map(id).collect(Collectors.joining(MANY)));
                return;
            }
            if (i > 0) {
                out.put(';');
            }
            out.put(one.bytes());
        }
    }

    private Known known(String id) {
        Known found = known.get(id);
        if (found == null) {
            found = Known.of(id);
            known.put(id, found);
        }
        return found;
    }
}
