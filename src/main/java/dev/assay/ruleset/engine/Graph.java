package dev.assay.ruleset.engine;

import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules and names, with an edge from each to what has to wait for it. */
final class Graph {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> nodes = new ArrayList<>();
    private final List<List<Integer>> edges = new ArrayList<>();

    void edge(Object from, Object to) {
        edges.get(number(from)).add(number(to));
    }

    private int number(Object node) {
        Object key = node instanceof Rule rule ? rule.name() : node;
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, nodes.size());
        nodes.add(node);
        edges.add(new ArrayList<>());
        return nodes.size() - 1;
    }

    int size() {
        return nodes.size();
    }

    Object what(int node) {
        return nodes.get(node);
    }

    List<Integer> next(int node) {
        return edges.get(node);
    }

    List<Name> traits() {
        return nodes.stream()
                .filter(n -> n instanceof Name name && name.kind() == Name.Kind.TRAIT)
                .map(Name.class::cast)
                .toList();
    }
}
