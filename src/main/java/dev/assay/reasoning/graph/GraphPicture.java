package dev.assay.reasoning.graph;

import dev.assay.reasoning.graph.DependencyGraph.Edge;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import dev.assay.reasoning.graph.DependencyGraph.Node;
import dev.assay.reasoning.graph.DependencyGraph.RuleAt;
import dev.assay.reasoning.graph.Layers.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The graph as one SVG document, light or dark as the reader has it. Each edge of more than one rule ends with their number; resting the pointer on it tells their names. */
public final class GraphPicture {
    private static final double MARGIN = 16;
    private static final double HEAD = 46;
    private static final double BETWEEN = 84;
    private static final double PADDING = 9;
    private static final double ASIDE = 34;
    private static final int RULES = 12;

    private final DependencyGraph graph;
    private final Layers layers;
    private final Places places;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Edge>> incoming = new HashMap<>();
    private final double[] lefts;
    private final double[] widths;
    private final Sheet sheet = new Sheet();

    private GraphPicture(DependencyGraph graph) {
        this.graph = graph;
        layers = new Layers(graph);
        graph.nodes().forEach(n -> nodes.put(n.key(), n));
        layers.across()
                .forEach(e ->
                        incoming.computeIfAbsent(e.to(), k -> new ArrayList<>()).add(e));
        Map<String, Integer> counts = new HashMap<>();
        incoming.forEach((key, edges) -> counts.put(key, edges.size()));
        places = new Places(layers, counts);
        lefts = new double[layers.columns().size()];
        widths = new double[lefts.length];
        double at = MARGIN + (graph.edges().size() > layers.across().size() ? 30 : 0);
        for (int column = 0; column < lefts.length; column++) {
            widths[column] = layers.columns().get(column).stream()
                    .filter(Spot::isNode)
                    .mapToDouble(s -> Lettering.width(Lettering.shortened(node(s).title())) + 2 * PADDING)
                    .max()
                    .orElse(0);
            lefts[column] = at;
            at += widths[column] + BETWEEN;
        }
        incoming.values().forEach(edges -> edges.sort(Comparator.comparingDouble(e -> places.middle(before(e)))));
    }

    /** Draws. */
    public static String of(DependencyGraph graph) {
        return new GraphPicture(graph).drawn();
    }

    private Node node(Spot spot) {
        return Objects.requireNonNull(nodes.get(spot.key()));
    }

    /** Where an edge leaves the last column before its end. */
    private Spot before(Edge edge) {
        int column = layers.rank(edge.to()) - 1;
        return new Spot(edge.from(), column, layers.rank(edge.from()) == column);
    }

    private String drawn() {
        int last = lefts.length - 1;
        double width = last < 0 ? 200 : lefts[last] + widths[last] + MARGIN;
        double height = HEAD + places.bottom() + MARGIN;
        sheet.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n",
                width, height, width, height);
        sheet.add("<title id=\"title\">" + Lettering.escaped(graph.title()) + "</title>\n");
        sheet.add("<desc id=\"desc\">" + Lettering.escaped(description()) + "</desc>\n");
        sheet.add(Lettering.STYLE);
        sheet.format("<rect class=\"paper\" width=\"%.0f\" height=\"%.0f\"/>\n", width, height);
        headings();
        trunks();
        layers.across().forEach(this::edge);
        graph.edges().stream()
                .filter(e -> layers.rank(e.from()) >= layers.rank(e.to()))
                .forEach(this::asked);
        layers.columns().forEach(c -> c.stream().filter(Spot::isNode).forEach(this::box));
        sheet.add("</svg>\n");
        return sheet.toString();
    }

    private String description() {
        Map<Kind, Long> counts =
                graph.nodes().stream().collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
        Set<RuleAt> rules = new HashSet<>();
        graph.edges().forEach(e -> rules.addAll(e.rules()));
        String kinds = Arrays.stream(Kind.values())
                .filter(counts::containsKey)
                .map(k -> Lettering.heading(k) + ": " + counts.get(k))
                .collect(Collectors.joining(", "));
        return kinds + ". Rules: " + rules.size()
                + ". From left to right: what stands at the right end of a line depends on what stands at its left end; a number says by how many rules, where there is more than one.";
    }

    private void headings() {
        for (int column = 0; column < lefts.length; column++) {
            String kinds = layers.columns().get(column).stream()
                    .filter(Spot::isNode)
                    .map(s -> node(s).kind())
                    .sorted()
                    .distinct()
                    .map(Lettering::heading)
                    .collect(Collectors.joining(", "));
            sheet.text("heading", lefts[column], HEAD - 20, kinds);
        }
    }

    /** Where edges of a node run together: once, however many they are. */
    private void trunks() {
        for (List<Spot> column : layers.columns()) {
            for (Spot spot : column) {
                String kind = node(spot).kind().words();
                double middle = HEAD + places.middle(spot);
                if (!spot.isNode()) {
                    sheet.path(
                            "trunk from-" + kind,
                            Sheet.line(
                                    lefts[spot.column()], middle, lefts[spot.column()] + widths[spot.column()], middle),
                            "");
                }
                layers.right(spot).stream()
                        .filter(s -> !s.isNode())
                        .forEach(s -> sheet.path(
                                "trunk from-" + kind,
                                Sheet.curve(
                                        lefts[spot.column()] + widths(spot),
                                        middle,
                                        lefts[s.column()],
                                        HEAD + places.middle(s)),
                                ""));
            }
        }
    }

    private double widths(Spot spot) {
        return widths[spot.column()];
    }

    private void edge(Edge edge) {
        Spot from = before(edge);
        Spot to = new Spot(edge.to(), layers.rank(edge.to()), true);
        List<Edge> all = incoming.getOrDefault(edge.to(), List.of());
        double step = places.height(to) / all.size();
        double end = HEAD + places.middle(to) - places.height(to) / 2 + step * (all.indexOf(edge) + 0.5);
        double x = lefts[to.column()];
        String kind = node(from).kind().words();
        sheet.path(
                "edge from-" + kind,
                Sheet.curve(lefts[from.column()] + widths(from), HEAD + places.middle(from), x, end),
                told(edge));
        if (edge.rules().size() > 1) {
            sheet.text("count", x - 5, end - 2, String.valueOf(edge.rules().size()));
        }
    }

    private String told(Edge edge) {
        String ends = title(edge.from()) + " → " + title(edge.to());
        int size = edge.rules().size();
        if (size == 0) {
            return ends;
        }
        return ends + ", " + size + (size == 1 ? " rule" : " rules") + ":\n"
                + edge.rules().stream().limit(RULES).map(RuleAt::name).collect(Collectors.joining("\n"))
                + (size > RULES ? "\nand " + (size - RULES) + " more" : "");
    }

    private String title(String key) {
        return Objects.requireNonNull(nodes.get(key)).title();
    }

    /** A question that is asked by the answer to another: an arc beside the column. */
    private void asked(Edge edge) {
        int column = layers.rank(edge.from());
        double one = HEAD + places.middle(new Spot(edge.from(), column, true));
        double other = HEAD + places.middle(new Spot(edge.to(), layers.rank(edge.to()), true));
        sheet.path(
                "asked",
                Sheet.arc(lefts[column], one, other, ASIDE),
                title(edge.to()) + " is asked by the answer to " + title(edge.from()));
    }

    private void box(Spot spot) {
        Node node = node(spot);
        double height = places.height(spot);
        double top = HEAD + places.middle(spot) - height / 2;
        sheet.format(
                "<g class=\"node %s\"><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"6\"/>",
                node.kind().words(),
                Lettering.escaped(node.kind().words() + " " + node.title()
                        + (node.id().equals(node.title()) ? "" : " (" + node.id() + ")")),
                lefts[spot.column()],
                top,
                widths(spot),
                height);
        sheet.text("name", lefts[spot.column()] + PADDING, top + height / 2 + 4, Lettering.shortened(node.title()));
        sheet.add("</g>\n");
    }
}
