package dev.assay.reasoning.graph;

import java.util.Locale;

/** What an SVG document is written on: texts, lines and curves; numbers with a point in any country. */
final class Sheet {
    private final StringBuilder svg = new StringBuilder();

    void add(String text) {
        svg.append(text);
    }

    void format(String text, Object... values) {
        svg.append(String.format(Locale.ROOT, text, values));
    }

    void text(String style, double x, double y, String text) {
        format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", style, x, y, Lettering.escaped(text));
    }

    /** A line with what is told when the pointer rests on it; an empty text for nothing. */
    void path(String style, String path, String title) {
        format("<path class=\"%s\" d=\"%s\"", style, path);
        add(title.isEmpty() ? "/>\n" : "><title>" + Lettering.escaped(title) + "</title></path>\n");
    }

    static String line(double x, double y, double to, double end) {
        return String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", x, y, to, end);
    }

    /** From left to right, level at both ends. */
    static String curve(double x, double y, double to, double end) {
        double half = (to - x) / 2;
        return bent(x, y, x + half, to - half, to, end);
    }

    /** Beside two points above each other, so far to the left. */
    static String arc(double x, double y, double end, double out) {
        return bent(x, y, x - out, x - out, x, end);
    }

    private static String bent(double x, double y, double first, double second, double to, double end) {
        return String.format(
                Locale.ROOT, "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f", x, y, first, y, second, end, to, end);
    }

    @Override
    public String toString() {
        return svg.toString();
    }
}
