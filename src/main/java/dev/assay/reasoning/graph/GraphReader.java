package dev.assay.reasoning.graph;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.questionnaire.Question;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.graph.DependencyGraph.Edge;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import dev.assay.reasoning.graph.DependencyGraph.Node;
import dev.assay.reasoning.graph.DependencyGraph.RuleAt;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Name;
import dev.assay.ruleset.engine.Reads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the graph out of the rules that count on the day of a circuit. */
public final class GraphReader {
    private static final String SCORE = Kind.SCORE.key("score");
    private static final String ADVICE = Kind.ADVICE.key("advice");

    private final Circuit circuit;
    private final Vocabulary vocabulary;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Set<RuleAt>> edges = new LinkedHashMap<>();

    private GraphReader(Circuit circuit) {
        this.circuit = circuit;
        vocabulary = circuit.ruleset().vocabulary();
    }

    /**
     * The graph.
     *
     * @param title of it
     */
    public static DependencyGraph of(String title, Circuit circuit) {
        GraphReader reader = new GraphReader(circuit);
        reader.nodes();
        reader.edges();
        List<Edge> edges = new ArrayList<>();
        reader.edges.forEach((ends, rules) -> edges.add(new Edge(ends.get(0), ends.get(1), List.copyOf(rules))));
        Set<String> met = new LinkedHashSet<>();
        reader.edges.keySet().forEach(met::addAll);
        return new DependencyGraph(
                title,
                reader.nodes.values().stream()
                        .filter(n -> met.contains(n.key()) || n.kind() != Kind.ADVICE)
                        .toList(),
                edges);
    }

    private void nodes() {
        vocabulary.questionnaire().ids().forEach(id -> add(Kind.QUESTION, id, id));
        for (Rule rule : circuit.ruleset().rules()) {
            if (counts(rule)) {
                Reads.read(rule, vocabulary).forEach(this::trait);
                Reads.concluded(rule).forEach(this::trait);
            }
        }
        vocabulary.segments().forEach(s -> add(Kind.SEGMENT, s.id(), s.title()));
        add(Kind.SCORE, "score", "Score");
        vocabulary.tiers().forEach(t -> add(Kind.TIER, t.id(), t.title()));
        vocabulary.collateral().forEach(c -> add(Kind.ITEM, c.id(), c.title()));
        add(Kind.ADVICE, "advice", "Advice");
    }

    private void trait(Name name) {
        if (name.kind() == Name.Kind.TRAIT) {
            add(Kind.TRAIT, name.id(), name.id());
        } else if (name.kind() == Name.Kind.SOME_TRAIT) {
            add(Kind.TRAIT, "*", "traits named by an answer");
        }
    }

    private void add(Kind kind, String id, String title) {
        Node node = new Node(kind, id, title);
        nodes.putIfAbsent(node.key(), node);
    }

    private boolean counts(Rule rule) {
        return rule.validity().covers(circuit.setting().day());
    }

    private void edges() {
        for (Question question : vocabulary.questionnaire().questions()) {
            Condition when = question.askWhen();
            if (when != null) {
                when.names().forEach(n -> edge(Kind.QUESTION.key(n), Kind.QUESTION.key(question.id()), Set.of()));
            }
        }
        vocabulary.tiers().forEach(t -> {
            if (t.from() != null || t.id().equals(vocabulary.defaultTier())) {
                edge(SCORE, Kind.TIER.key(t.id()), Set.of());
            }
        });
        for (int number = 0; number < circuit.ruleset().rules().size(); number++) {
            Rule rule = circuit.ruleset().rules().get(number);
            if (counts(rule)) {
                Set<RuleAt> at = Set.of(new RuleAt(rule.name(), rule.place()));
                Set<String> read = read(rule);
                concluded(rule).forEach(to -> read.forEach(from -> edge(from, to, at)));
                effects(number, read, at);
            }
        }
    }

    private void edge(String from, String to, Set<RuleAt> rules) {
        if (!from.equals(to) && nodes.containsKey(from) && nodes.containsKey(to)) {
            edges.computeIfAbsent(List.of(from, to), e -> new LinkedHashSet<>()).addAll(rules);
        }
    }

    private Set<String> read(Rule rule) {
        Set<String> read = new LinkedHashSet<>();
        rule.questionsRead().forEach(q -> read.add(Kind.QUESTION.key(q)));
        for (Name name : Reads.read(rule, vocabulary)) {
            switch (name.kind()) {
                case TRAIT -> {
                    read.add(Kind.TRAIT.key(name.id()));
                    read.add(Kind.TRAIT.key("*"));
                }
                case EVERY_TRAIT -> all(Kind.TRAIT, read);
                case SEGMENT -> read.add(Kind.SEGMENT.key(name.id()));
                case GROUP -> named(rule, FactType.SEGMENT, Kind.SEGMENT, read);
                case EVERY_SEGMENT -> all(Kind.SEGMENT, read);
                case SCORE -> read.add(SCORE);
                case TIER -> named(rule, FactType.TIER, Kind.TIER, read);
                default -> {}
            }
        }
        return read;
    }

    /** Those that the rule names; all where it names none. */
    private void named(Rule rule, FactType type, Kind kind, Set<String> read) {
        Set<String> named = new LinkedHashSet<>();
        rule.facts()
                .filter(f -> f.type() == type)
                .map(Pattern.Fact::condition)
                .forEach(c -> c.forEachTest(test -> {
                    if (test.field().equals("id")) {
                        test.right().forEach(o -> {
                            if (o instanceof Operand.Literal literal) {
                                named.add(kind.key(literal.value().plain()));
                            }
                        });
                    }
                }));
        if (named.isEmpty()) {
            all(kind, read);
        } else {
            read.addAll(named);
        }
    }

    private void all(Kind kind, Set<String> into) {
        nodes.values().stream().filter(n -> n.kind() == kind).map(Node::key).forEach(into::add);
    }

    /** Traits and advice. */
    private static Set<String> concluded(Rule rule) {
        Set<String> concluded = new LinkedHashSet<>();
        for (Conclusion conclusion : rule.then()) {
            switch (conclusion.verb()) {
                case TRAIT ->
                    concluded.add(Kind.TRAIT.key(
                            conclusion.arguments().get(0) instanceof Term.Literal literal
                                    ? literal.value().plain()
                                    : "*"));
                case ADVISE -> concluded.add(ADVICE);
                case DISQUALIFY -> concluded.add(Kind.TRAIT.key("disqualified"));
                default -> {}
            }
        }
        return concluded;
    }

    /** What else the rule does: of all that it reads only what makes it do just this. One rule may recommend to each segment what is made for it. */
    private void effects(int number, Set<String> read, Set<RuleAt> at) {
        for (Effect effect : circuit.effects()) {
            if (effect.rule() == number) {
                Set<String> behind = new Behind(circuit).effect(effect);
                read.stream()
                        .filter(from -> from.startsWith(Kind.TRAIT.key("")) || behind.contains(from))
                        .forEach(from -> edge(from, target(effect), at));
            }
        }
    }

    private String target(Effect effect) {
        return switch (effect.verb()) {
            case SEGMENT, EXCLUDE ->
                Kind.SEGMENT.key(vocabulary.segments().get(effect.target()).id());
            case RECOMMEND, WITHHOLD ->
                Kind.ITEM.key(vocabulary.collateral().get(effect.target()).id());
            case TIER, BAR, AT_MOST, EXACTLY ->
                Kind.TIER.key(vocabulary.tiers().get(effect.target()).id());
            case DISQUALIFY -> Kind.TIER.key(vocabulary.lastTier().id());
            default -> SCORE;
        };
    }
}
