package dev.assay.reasoning.graph;

import dev.assay.reasoning.graph.DependencyGraph.Kind;

/** How a picture is written: letters, colours, and how wide texts are at most. */
final class Lettering {
    /** Light and dark, by what the reader prefers. Colours have at least 4.5 to 1 for texts and 3 to 1 for lines. */
    static final String STYLE = """
            <style>
            svg { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --box: #f6f8fa;
              --question: #0969da; --trait: #8250df; --segment: #1a7f37; --score: #bc4c00; --tier: #bc4c00; --item: #bf3989; --advice: #bf3989; }
            @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #e6edf3; --soft: #9198a1; --box: #161b22;
              --question: #4493f8; --trait: #ab7df8; --segment: #3fb950; --score: #f0883e; --tier: #f0883e; --item: #db61a2; --advice: #db61a2; } }
            .paper { fill: var(--paper); }
            text { font: 12px system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: var(--ink); }
            .heading { font-weight: 600; font-size: 13px; fill: var(--soft); }
            .count { font-size: 10px; text-anchor: end; fill: var(--soft); }
            .node rect { fill: var(--box); stroke-width: 1.5; }
            .question rect { stroke: var(--question); } .trait rect { stroke: var(--trait); } .segment rect { stroke: var(--segment); }
            .score rect { stroke: var(--score); } .tier rect { stroke: var(--tier); } .item rect { stroke: var(--item); } .advice rect { stroke: var(--advice); }
            path { fill: none; stroke-width: 1.2; opacity: .75; }
            .from-question { stroke: var(--question); } .from-trait { stroke: var(--trait); } .from-segment { stroke: var(--segment); }
            .from-score { stroke: var(--score); } .from-tier { stroke: var(--tier); } .from-item { stroke: var(--item); }
            .asked { stroke: var(--soft); stroke-dasharray: 3 3; }
            path:hover { stroke-width: 3; opacity: 1; }
            </style>
            """;

    private static final int MOST = 38;
    private static final double LATIN = 7;
    private static final double WIDE = 13;

    private Lettering() {}

    /** Pixels that a text takes at most, in the widest of the usual fonts. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(c -> Character.isIdeographic(c) || c > 0xFFFF ? WIDE : LATIN)
                .sum();
    }

    /** As much of a text as fits in a box; the whole is told when the pointer rests on it. */
    static String shortened(String text) {
        int[] letters = text.codePoints().toArray();
        return letters.length <= MOST ? text : new String(letters, 0, MOST - 1).strip() + "…";
    }

    static String heading(Kind kind) {
        return switch (kind) {
            case QUESTION -> "Questions";
            case TRAIT -> "Traits";
            case SEGMENT -> "Segments";
            case SCORE -> "Score";
            case TIER -> "Tiers";
            case ITEM -> "Collateral";
            case ADVICE -> "Advice";
        };
    }

    /** For texts and attributes of XML; letters that XML cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                            || c == '\n'
                            || c == '\t') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
