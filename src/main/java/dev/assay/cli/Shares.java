package dev.assay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small table: how many of all, and which share, fall to each. */
final class Shares {
    private Shares() {}

    /** Prints it, the greatest first. */
    static void print(PrintWriter out, String heading, Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return;
        }
        List<Map.Entry<String, Long>> rows = new ArrayList<>(counts.entrySet());
        rows.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        int name = Math.max(
                heading.length(),
                rows.stream().mapToInt(r -> r.getKey().length()).max().orElse(0));
        int number = Math.max(4, String.format(Locale.ROOT, "%,d", all).length());
        String line = "%-" + name + "s  %" + number + "s  %7s%n";
        out.println();
        out.print(String.format(Locale.ROOT, line, heading, "rows", "share"));
        for (Map.Entry<String, Long> row : rows) {
            out.print(String.format(
                    Locale.ROOT,
                    line,
                    row.getKey(),
                    String.format(Locale.ROOT, "%,d", row.getValue()),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * row.getValue() / all)));
        }
    }
}
