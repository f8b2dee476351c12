package dev.assay.ruleset.engine;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order rules are tried, computed per name: every rule in the stratum after all that it reads. Authors never write it. Rules that are switched off take no part. Immutable.
 */
public final class Order {
    private final Map<String, Integer> strata = new HashMap<>();
    private final int count;

    private Order(Graph graph, int[] levels) {
        int last = 0;
        for (int node = 0; node < graph.size(); node++) {
            Object what = graph.what(node);
            if (what instanceof Rule rule) {
                strata.put(rule.name(), levels[node]);
                last = Math.max(last, levels[node]);
            }
        }
        count = last + 1;
    }

    /**
     * The order of rules whose names resolve.
     *
     * @throws IllegalArgumentException if rules feed their own condition; ask {@link #circles} first
     */
    public static Order of(Vocabulary vocabulary, List<Rule> rules) {
        Graph graph = graph(vocabulary, rules);
        int[] levels = levels(graph);
        if (levels.length == 0) {
            throw new IllegalArgumentException(
                    Circles.in(graph).stream().map(Problem::message).findFirst().orElse("circle"));
        }
        return new Order(graph, levels);
    }

    /**
     * One problem (code {@code circle}) for each knot of rules that feed their own condition, at the name of its first rule; the message shows the shortest chain of rule
     * names. Empty when there is an order.
     */
    public static List<Problem> circles(Vocabulary vocabulary, List<Rule> rules) {
        Graph graph = graph(vocabulary, rules);
        return levels(graph).length > 0 ? List.of() : Circles.in(graph);
    }

    /** How many strata there are, at least 1. */
    public int strata() {
        return count;
    }

    /**
     * The stratum of an enabled rule, from 0.
     *
     * @throws IllegalArgumentException if the rule was not ordered
     */
    public int stratum(Rule rule) {
        Integer stratum = strata.get(rule.name());
        if (stratum == null) {
            throw new IllegalArgumentException("not ordered: " + rule.name());
        }
        return stratum;
    }

    private static Graph graph(Vocabulary vocabulary, List<Rule> rules) {
        Graph graph = new Graph();
        graph.edge(Name.SCORE, Name.TIER);
        for (SegmentDefinition segment : vocabulary.segments()) {
            Name name = Name.segment(segment.id());
            graph.edge(Name.SOME_SEGMENT, name);
            graph.edge(name, Name.EVERY_SEGMENT);
            if (segment.group() != null) {
                graph.edge(name, Name.group(segment.group()));
            }
        }
        for (Rule rule : rules) {
            if (rule.validity().enabled()) {
                Reads.read(rule, vocabulary).forEach(name -> graph.edge(name, rule));
                Reads.concluded(rule).forEach(name -> graph.edge(rule, name));
            }
        }
        for (Name name : graph.traits()) {
            graph.edge(Name.SOME_TRAIT, name);
            graph.edge(name, Name.EVERY_TRAIT);
        }
        graph.edge(Name.SOME_TRAIT, Name.EVERY_TRAIT);
        return graph;
    }

    /** Longest way to each node, counted in rules passed; empty when there is a circle. */
    private static int[] levels(Graph graph) {
        int[] waiting = new int[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            graph.next(node).forEach(next -> waiting[next]++);
        }
        Deque<Integer> free = new ArrayDeque<>();
        for (int node = 0; node < graph.size(); node++) {
            if (waiting[node] == 0) {
                free.add(node);
            }
        }
        int[] levels = new int[graph.size()];
        List<Integer> done = new ArrayList<>();
        while (!free.isEmpty()) {
            int node = free.remove();
            done.add(node);
            int after = levels[node] + (graph.what(node) instanceof Rule ? 1 : 0);
            for (int next : graph.next(node)) {
                levels[next] = Math.max(levels[next], after);
                if (--waiting[next] == 0) {
                    free.add(next);
                }
            }
        }
        return done.size() == graph.size() ? levels : new int[0];
    }
}
