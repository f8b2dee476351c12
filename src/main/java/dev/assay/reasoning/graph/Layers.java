package dev.assay.reasoning.graph;

import dev.assay.reasoning.graph.DependencyGraph.Edge;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import dev.assay.reasoning.graph.DependencyGraph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The graph in columns, left to right: each node right of all that it depends on, each kind right of the kinds before it. What reaches farther than to the next column passes through a spot in
 * each column between, one for all edges of a node, so that they run together. The order in the columns is by barycentres (Sugiyama, Tagawa and Toda 1981), the best of several sweeps.
 */
final class Layers {
    private static final int SWEEPS = 30;

    private final DependencyGraph graph;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<List<Spot>> columns = new ArrayList<>();
    private final Map<Spot, List<Spot>> left = new HashMap<>();
    private final Map<Spot, List<Spot>> right = new HashMap<>();

    /**
     * A node in its column, or where its edges pass through another.
     *
     * @param key of the node
     * @param column from 0
     * @param isNode false where edges only pass
     */
    record Spot(String key, int column, boolean isNode) {}

    Layers(DependencyGraph graph) {
        this.graph = graph;
        rank();
        place();
        order();
    }

    List<List<Spot>> columns() {
        return columns;
    }

    List<Spot> left(Spot spot) {
        return left.getOrDefault(spot, List.of());
    }

    List<Spot> right(Spot spot) {
        return right.getOrDefault(spot, List.of());
    }

    int rank(String key) {
        return Objects.requireNonNull(ranks.get(key));
    }

    /** Edges between questions stay within their column. */
    List<Edge> across() {
        return graph.edges().stream().filter(e -> rank(e.from()) < rank(e.to())).toList();
    }

    private void rank() {
        Map<String, Kind> kinds = new HashMap<>();
        graph.nodes().forEach(n -> kinds.put(n.key(), n.kind()));
        graph.nodes().forEach(n -> ranks.put(n.key(), 0));
        int floor = 0;
        for (Kind kind : Kind.values()) {
            if (kind == Kind.ADVICE) {
                floor--;
            }
            int least = floor;
            graph.nodes().stream().filter(n -> n.kind() == kind).forEach(n -> ranks.merge(n.key(), least, Math::max));
            if (kind != Kind.QUESTION) {
                longest(to -> kinds.get(to) == kind);
            }
            floor = graph.nodes().stream()
                            .filter(n -> n.kind() == kind)
                            .mapToInt(n -> rank(n.key()))
                            .max()
                            .orElse(floor - 1)
                    + 1;
        }
        longest(to -> kinds.get(to) != Kind.QUESTION);
        int last = graph.nodes().stream().mapToInt(n -> rank(n.key())).max().orElse(0);
        boolean alone =
                graph.nodes().stream().noneMatch(n -> n.kind().compareTo(Kind.ITEM) < 0 && rank(n.key()) == last);
        graph.nodes().stream()
                .filter(n -> n.kind().compareTo(Kind.ITEM) >= 0)
                .forEach(n -> ranks.put(n.key(), alone ? last : last + 1));
    }

    /** Longest ways to some nodes; as many rounds as there are nodes suffice, for rules feed no circle. */
    private void longest(Predicate<String> which) {
        boolean moved = true;
        for (int round = 0; moved && round <= graph.nodes().size(); round++) {
            moved = false;
            for (Edge edge : graph.edges()) {
                if (which.test(edge.to()) && rank(edge.to()) <= rank(edge.from())) {
                    ranks.put(edge.to(), rank(edge.from()) + 1);
                    moved = true;
                }
            }
        }
    }

    private void place() {
        Map<Integer, Integer> dense = new HashMap<>();
        ranks.values().stream().sorted().distinct().forEach(r -> dense.put(r, dense.size()));
        ranks.replaceAll((key, rank) -> Objects.requireNonNull(dense.get(rank)));
        for (int i = 0; i < dense.size(); i++) {
            columns.add(new ArrayList<>());
        }
        for (Node node : graph.nodes()) {
            columns.get(rank(node.key())).add(new Spot(node.key(), rank(node.key()), true));
        }
        for (Edge edge : across()) {
            Spot at = new Spot(edge.from(), rank(edge.from()), true);
            for (int column = rank(edge.from()) + 1; column < rank(edge.to()); column++) {
                at = joined(at, new Spot(edge.from(), column, false));
            }
            joined(at, new Spot(edge.to(), rank(edge.to()), true));
        }
    }

    private Spot joined(Spot from, Spot to) {
        if (!to.isNode() && !columns.get(to.column()).contains(to)) {
            columns.get(to.column()).add(to);
        }
        if (!right(from).contains(to)) {
            right.computeIfAbsent(from, s -> new ArrayList<>()).add(to);
            left.computeIfAbsent(to, s -> new ArrayList<>()).add(from);
        }
        return to;
    }

    private void order() {
        List<List<Spot>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean forth = sweep % 2 == 0;
            for (int i = 1; i < columns.size(); i++) {
                int column = forth ? i : columns.size() - 1 - i;
                sort(columns.get(column), forth ? left : right, columns.get(forth ? column - 1 : column + 1));
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        columns.clear();
        columns.addAll(best);
    }

    private List<List<Spot>> copy() {
        List<List<Spot>> copy = new ArrayList<>();
        columns.forEach(c -> copy.add(new ArrayList<>(c)));
        return copy;
    }

    private static Map<Spot, Integer> positions(List<Spot> column) {
        Map<Spot, Integer> positions = new LinkedHashMap<>();
        column.forEach(s -> positions.put(s, positions.size()));
        return positions;
    }

    private static void sort(List<Spot> column, Map<Spot, List<Spot>> neighbours, List<Spot> beside) {
        Map<Spot, Integer> there = positions(beside);
        Map<Spot, Integer> here = positions(column);
        Map<Spot, Double> centres = new HashMap<>();
        column.forEach(s -> centres.put(
                s,
                neighbours.getOrDefault(s, List.of()).stream()
                        .mapToInt(n -> there.getOrDefault(n, 0))
                        .average()
                        .orElse((double) here.getOrDefault(s, 0) * beside.size() / column.size())));
        column.sort(Comparator.comparingDouble(s -> Objects.requireNonNull(centres.get(s))));
    }

    private long crossings() {
        long crossings = 0;
        for (int column = 0; column + 1 < columns.size(); column++) {
            Map<Spot, Integer> there = positions(columns.get(column + 1));
            List<Integer> ends = new ArrayList<>();
            for (Spot spot : columns.get(column)) {
                List<Integer> own = right(spot).stream()
                        .map(s -> there.getOrDefault(s, 0))
                        .sorted()
                        .toList();
                for (int end : own) {
                    crossings += ends.stream().filter(e -> e > end).count();
                }
                ends.addAll(own);
            }
        }
        return crossings;
    }
}
