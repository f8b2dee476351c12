package dev.assay.batch;

import dev.assay.program.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was seen in one column of a list: its different cells, as long as they are not too many. Not for several threads. */
final class SeenColumn {
    private static final int DIFFERENT = 2_000;

    /** Words that mostly mean that nobody answered. */
    private static final Set<String> NOTHING = Set.of(
            "unknown",
            "n/a",
            "na",
            "#n/a",
            "null",
            "nil",
            "none",
            "nan",
            "select",
            "-",
            "--",
            "---",
            ".",
            "not provided",
            "not specified",
            "unspecified",
            "(blank)",
            "blank",
            "tbd",
            "undefined",
            "keine angabe",
            "k.a.",
            "unbekannt");

    /** Numbers that lists hold where nobody answered. */
    private static final Set<String> STAND_INS =
            Set.of("-1", "-9", "-99", "-999", "99", "999", "9999", "99999", "999999", "0");

    /** One in so many cells is no slip. */
    private static final int OFTEN = 100;

    private final String name;
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private int filled;
    private boolean repeats;
    private boolean overflowed;

    SeenColumn(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void see(String cell) {
        String text = Mapping.collapsed(cell);
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (cells.containsKey(text)) {
            repeats = true;
            cells.merge(text, 1, Integer::sum);
        } else if (cells.size() < DIFFERENT) {
            cells.put(text, 1);
        } else {
            overflowed = true;
        }
    }

    /** Rows in which it is not blank. */
    int filled() {
        return filled;
    }

    /** Whether every row has a cell of its own, as far as was looked. */
    boolean isDistinct(int rows) {
        return rows > 0 && filled == rows && !repeats;
    }

    /** Whether there are few different cells. */
    boolean isWords() {
        return !overflowed && cells.size() <= 12;
    }

    /** The different cells, in the order in which they came. */
    List<String> cells() {
        return List.copyOf(cells.keySet());
    }

    /** Cells that hold an answer, as far as one can tell. */
    List<String> answers() {
        return cells().stream().filter(c -> !isNothing(c)).toList();
    }

    /** Cells that mostly mean that nobody answered. */
    List<String> nothings() {
        return cells().stream().filter(SeenColumn::isNothing).toList();
    }

    /** Numbers that may well stand for no answer, since they come again and again; so only where they cannot be answers. */
    List<String> standIns() {
        return cells.entrySet().stream()
                .filter(e -> STAND_INS.contains(e.getKey()) && e.getValue() > 1 && e.getValue() * OFTEN >= filled)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many cells hold just this. */
    int count(String cell) {
        return cells.getOrDefault(cell, 0);
    }

    private static boolean isNothing(String cell) {
        return NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }
}
