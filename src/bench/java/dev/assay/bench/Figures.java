package dev.assay.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Figures for people. */
final class Figures {
    private Figures() {}

    static double median(Collection<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** A row of a table in Markdown. */
    static void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(cell instanceof Double number ? shown(number) : cell)
                    .append(" |");
        }
        System.out.println(row);
    }

    /** Head of a table. */
    static void head(String... cells) {
        row((Object[]) cells);
        System.out.println("|" + "---|".repeat(cells.length));
    }

    /** With two or three digits that count. */
    static String shown(double number) {
        return number < 10
                ? String.format(Locale.ROOT, "%.1f", number)
                : String.format(Locale.ROOT, "%,d", Math.round(number));
    }
}
