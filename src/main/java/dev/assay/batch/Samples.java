package dev.assay.batch;

import dev.assay.program.Mapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Some of what stands in a column, to be shown to people. Not for several threads. */
final class Samples {
    private static final int MOST = 3;
    private static final int LONGEST = 40;

    /** One mark, three digits after it: the text is short, and the pattern goes back nowhere. */
    private static final Pattern GROUPED = Pattern.compile("[^0-9.,]{0,2}[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9.,]{0,2}");

    private final String name;
    private final Set<String> samples = new LinkedHashSet<>();
    private @Nullable String grouped;

    Samples(String name) {
        this.name = name;
    }

    void see(String cell) {
        boolean done = samples.size() >= MOST;
        if (done && grouped != null || cell.isEmpty()) {
            return;
        }
        boolean typed = cell.charAt(0) == RowSource.TYPED;
        if (!typed
                && grouped == null
                && cell.length() < 16
                && GROUPED.matcher(cell.strip()).matches()) {
            grouped = cell.strip();
        }
        if (done) {
            return;
        }
        String text = Mapping.collapsed(shown(cell));
        if (!text.isEmpty()) {
            samples.add(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        }
    }

    /** Without marks; what no text may hold is a mistake of its row, and is not shown. */
    private static String shown(String cell) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == RowSource.SEVERAL) {
                out.append(i == cell.length() - 1 ? "" : ", ");
            } else if (!RowSource.isNoText(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    ListBeginning.Column column() {
        return new ListBeginning.Column(name, List.copyOf(samples), grouped);
    }
}
