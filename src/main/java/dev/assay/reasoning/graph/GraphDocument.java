package dev.assay.reasoning.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The graph as a document: what the command prints as JSON, and the API answers.
 *
 * @param title of the program, and of what is shown of it
 * @param nodes what rules read or conclude
 * @param edges from what is read to what depends on it
 */
public record GraphDocument(String title, List<NodeView> nodes, List<EdgeView> edges) {
    /**
     * Something that rules read or conclude.
     *
     * @param key kind and id, unique
     * @param kind question, trait, segment, score, tier, item or advice
     * @param id its id
     * @param title what people read
     */
    public record NodeView(String key, String kind, String id, String title) {
        static NodeView of(DependencyGraph.Node node) {
            return new NodeView(node.key(), node.kind().words(), node.id(), node.title());
        }
    }

    /**
     * That one depends on the other.
     *
     * @param from key of what is read
     * @param to key of what depends on it
     * @param rules that make it so; none where it is so by itself
     */
    public record EdgeView(String from, String to, List<RuleView> rules) {
        static EdgeView of(DependencyGraph.Edge edge) {
            return new EdgeView(
                    edge.from(),
                    edge.to(),
                    edge.rules().stream().map(RuleView::of).toList());
        }
    }

    /**
     * A rule.
     *
     * @param rule its name
     * @param file path relative to the home folder
     * @param line from 1
     */
    public record RuleView(String rule, @Nullable String file, int line) {
        static RuleView of(DependencyGraph.RuleAt at) {
            return new RuleView(at.name(), at.place().file(), at.place().line());
        }
    }

    /** Of a graph. */
    public static GraphDocument of(DependencyGraph graph) {
        return new GraphDocument(
                graph.title(),
                graph.nodes().stream().map(NodeView::of).toList(),
                graph.edges().stream().map(EdgeView::of).toList());
    }
}
