package dev.assay.reasoning.graph;

import dev.assay.problem.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What depends on what in the rules of one program or market. That segments vie for the prospect, and items for their places, has no edges: it is so of all of them.
 *
 * @param title of the program, with the market where it is of one
 * @param nodes in the order of the program
 * @param edges each from what is read to what is concluded; no two between the same nodes
 */
public record DependencyGraph(String title, List<Node> nodes, List<Edge> edges) {
    /** Copies. */
    public DependencyGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Kinds of nodes, in the order in which they are drawn. */
    public enum Kind {
        /** A question. */
        QUESTION,
        /** A trait. */
        TRAIT,
        /** A segment. */
        SEGMENT,
        /** The score. */
        SCORE,
        /** A tier. */
        TIER,
        /** An item of collateral. */
        ITEM,
        /** All advice. */
        ADVICE;

        /** As people and JSON have it. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of a node of this kind. */
        String key(String id) {
            return words() + ":" + id;
        }
    }

    /**
     * Something that rules read or conclude.
     *
     * @param kind what it is
     * @param id its id; of score and advice, their name
     * @param title what people read
     */
    public record Node(Kind kind, String id, String title) {
        /** Kind and id, unique in the graph. */
        public String key() {
            return kind.key(id);
        }
    }

    /**
     * That one depends on the other.
     *
     * @param from key of what is read
     * @param to key of what depends on it
     * @param rules that make it so; none where it is so by itself, as of tiers and the score, or of a question that is asked by the answer to another
     */
    public record Edge(String from, String to, List<RuleAt> rules) {
        /** Copies. */
        public Edge {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param name its name
     * @param place where it stands
     */
    public record RuleAt(String name, Place place) {}

    /** The node of an id or title, or of a key; what is asked last is found first where several have it. */
    public Optional<Node> named(String name) {
        return matching((node, text) -> node.key().equals(text) || node.id().equals(text), name)
                .or(() -> matching(
                        (node, text) ->
                                node.id().equalsIgnoreCase(text) || node.title().equalsIgnoreCase(text),
                        name));
    }

    private Optional<Node> matching(BiFunction<Node, String, Boolean> matches, String name) {
        return nodes.stream().filter(n -> matches.apply(n, name)).reduce((a, b) -> b);
    }

    /** Only one node, all that it depends on, and all that depends on it; not what the former and the latter have with each other besides. */
    public DependencyGraph around(Node node) {
        Set<String> before = reached(node.key(), true);
        Set<String> after = reached(node.key(), false);
        return new DependencyGraph(
                title + ": " + node.title(),
                nodes.stream()
                        .filter(n -> before.contains(n.key()) || after.contains(n.key()))
                        .toList(),
                edges.stream()
                        .filter(e -> before.contains(e.from()) && before.contains(e.to())
                                || after.contains(e.from()) && after.contains(e.to()))
                        .toList());
    }

    /** Keys of all that depend on a node, it included; or of all on which it depends. */
    Set<String> reached(String start, boolean back) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String at = open.remove();
            edges.stream()
                    .filter(e -> (back ? e.to() : e.from()).equals(at))
                    .map(e -> back ? e.from() : e.to())
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }
}
