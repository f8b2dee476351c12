package dev.assay.ruleset.engine;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Rules that wait for each other: one problem for each knot of them (strongly connected component, after Tarjan 1972, without recursion). */
final class Circles {
    private static final int MOST_SHOWN = 20;

    private final Graph graph;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<List<Integer>> knots = new ArrayList<>();
    private int counter;

    private Circles(Graph graph) {
        this.graph = graph;
        index = new int[graph.size()];
        low = new int[graph.size()];
        component = new int[graph.size()];
        Arrays.fill(component, -1);
        IntStream.range(0, graph.size()).filter(n -> index[n] == 0).forEach(this::explore);
    }

    static List<Problem> in(Graph graph) {
        Circles circles = new Circles(graph);
        return circles.knots.stream()
                .filter(knot -> knot.size() > 1)
                .map(circles::chain)
                .sorted(Comparator.comparing(chain -> chain.get(0)))
                .map(circles::problem)
                .toList();
    }

    private void explore(int start) {
        Deque<int[]> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            int[] step = path.peek();
            List<Integer> next = graph.next(step[0]);
            if (step[1] < next.size()) {
                int to = next.get(step[1]++);
                if (index[to] == 0) {
                    enter(to, path);
                } else if (component[to] < 0) {
                    low[step[0]] = Math.min(low[step[0]], index[to]);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    int parent = path.peek()[0];
                    low[parent] = Math.min(low[parent], low[step[0]]);
                }
                leave(step[0]);
            }
        }
    }

    private void enter(int node, Deque<int[]> path) {
        index[node] = low[node] = ++counter;
        open.push(node);
        path.push(new int[] {node, 0});
    }

    private void leave(int node) {
        if (low[node] == index[node]) {
            List<Integer> knot = new ArrayList<>();
            int member;
            do {
                member = open.pop();
                component[member] = knots.size();
                knot.add(member);
            } while (member != node);
            knots.add(knot);
        }
    }

    /** The shortest way from the knot's first rule back to it, nodes in order. */
    private List<Integer> chain(List<Integer> knot) {
        int start = knot.stream()
                .filter(n -> graph.what(n) instanceof Rule)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int[] from = new int[graph.size()];
        Arrays.fill(from, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (from[start] < 0) {
            int node = queue.remove();
            for (int next : graph.next(node)) {
                if (component[next] == component[start] && from[next] < 0) {
                    from[next] = node;
                    queue.add(next);
                }
            }
        }
        Deque<Integer> chain = new ArrayDeque<>();
        for (int node = from[start]; node != start; node = from[node]) {
            chain.push(node);
        }
        chain.push(start);
        return new ArrayList<>(chain);
    }

    private Problem problem(List<Integer> chain) {
        Rule first = (Rule) graph.what(chain.get(0));
        List<String> links = new ArrayList<>();
        Name through = null;
        for (int node : chain) {
            if (graph.what(node) instanceof Rule rule) {
                links.add((through == null ? "" : through.shown() + " → ") + quoted(rule));
                through = null;
            } else if (through == null || through.kind().name().startsWith("SOME")) {
                through = (Name) graph.what(node);
            }
        }
        links.add((through == null ? "" : through.shown() + " → ") + quoted(first));
        String start =
                links.size() == 2 ? "This rule feeds its own condition: " : "These rules feed their own condition: ";
        String message = start + String.join(" → ", shortened(links))
                + ". Take out one of these conditions, or let one of them conclude something that the others do not read.";
        return Problem.error("circle", first.place(), message, first.name(), null);
    }

    private static List<String> shortened(List<String> links) {
        if (links.size() <= MOST_SHOWN) {
            return links;
        }
        List<String> some = new ArrayList<>(links.subList(0, MOST_SHOWN - 2));
        some.add("… " + (links.size() - MOST_SHOWN + 1) + " more …");
        some.add(links.get(links.size() - 1));
        return some;
    }

    private static String quoted(Rule rule) {
        return "\"" + rule.name() + "\"";
    }
}
