package dev.assay.reasoning.coverage;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.search.Want;
import dev.assay.reasoning.space.AnswerSpace;
import dev.assay.reasoning.space.CellWording;
import dev.assay.reasoning.space.Edge;
import dev.assay.reasoning.space.Nearby;
import dev.assay.reasoning.space.Variable;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the list of all that is to be shown: each rule fires, each of its conditions holds and fails while that decides, on both sides of each limit; each tier, segment and item comes up. */
final class Goals {
    /** Conditions and joints of one rule beyond which they are not looked at one by one. */
    private static final int MOST = 120;

    private final Circuit circuit;
    private final AnswerSpace space;
    private final Vocabulary vocabulary;
    private final Map<Integer, String> byGate = new LinkedHashMap<>();
    private final BitSet ends = new BitSet();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();

    private Goals(Circuit circuit) {
        this.circuit = circuit;
        space = circuit.space();
        vocabulary = circuit.ruleset().vocabulary();
    }

    /**
     * All that is to be shown.
     *
     * @param goals in the order of the rules
     * @param tooLarge names of rules with too many conditions to look at them one by one
     */
    record Made(List<Goal> goals, List<String> tooLarge) {}

    /**
     * Of the rules that count on the day.
     *
     * @param which rules it is about
     * @param isWhole whether tiers, segments and items are to come up as well
     */
    static Made of(Circuit circuit, Predicate<Rule> which, boolean isWhole) {
        Goals made = new Goals(circuit);
        List<Rule> rules = circuit.ruleset().rules();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).validity().covers(circuit.setting().day())) {
                made.byGate.putIfAbsent(circuit.fires(i), rules.get(i).name());
                made.ends.set(circuit.fires(i));
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).validity().covers(circuit.setting().day()) && which.test(rules.get(i))) {
                made.rule(i);
            }
        }
        if (isWhole) {
            made.outcomes();
        }
        return new Made(List.copyOf(made.goals), List.copyOf(made.tooLarge));
    }

    private void rule(int number) {
        String name = quoted(circuit.ruleset().rules().get(number).name());
        int fires = circuit.fires(number);
        add(number, name + " fires", List.of(Want.gate(fires, true)), null);
        Optional<Cone> cone = Cone.of(circuit, fires, ends, MOST);
        if (cone.isEmpty()) {
            tooLarge.add(name);
            add(number, name + " stays silent", List.of(Want.gate(fires, false)), null);
            return;
        }
        for (int leaf : cone.get().leaves()) {
            turns(number, name, cone.get(), leaf);
        }
    }

    private void turns(int rule, String name, Cone cone, int leaf) {
        Gate gate = circuit.gates().get(leaf);
        if (gate instanceof Gate.Constant) {
            return;
        }
        List<Want> holds = List.of(Want.gate(leaf, true), new Matters(cone, leaf, true));
        List<Want> fails = List.of(Want.gate(leaf, false), new Matters(cone, leaf, true));
        if (gate instanceof Gate.Literal literal) {
            List<Edge> edges = Edge.of(space, literal.variable(), literal.cells());
            edges.forEach(edge -> {
                side(rule, name, holds, literal.variable(), edge.inside(), edge.at());
                side(rule, name, fails, literal.variable(), edge.outside(), edge.at());
            });
            if (!edges.isEmpty()) {
                return;
            }
        }
        add(rule, name + ": it decides that " + words(gate, leaf, true), holds, null);
        add(rule, name + ": it decides that " + words(gate, leaf, false), fails, null);
    }

    /** One side of a limit, and the question must apply, for its answer to count. */
    private void side(int rule, String name, List<Want> wants, int variable, int cell, Value at) {
        Variable asked = space.variables().get(variable);
        List<Want> all = new ArrayList<>(wants);
        int applies = circuit.applies(asked.question());
        if (!(circuit.gates().get(applies) instanceof Gate.Constant)) {
            all.add(Want.gate(applies, true));
        }
        Goal.Limit limit = new Goal.Limit(variable, cell, at);
        Value value = value(space, limit);
        String shown = value == null ? "an answer" : value.plain();
        add(rule, name + ": it decides that " + asked.asked().id() + " is " + shown, all, limit);
    }

    /** The answer in the limit's cell that is nearest to the limit. */
    static @Nullable Value value(AnswerSpace space, Goal.Limit limit) {
        int[] at = new int[space.variables().size()];
        int[] meant = at.clone();
        int question = space.variables().get(limit.variable()).question();
        space.put(question, limit.at(), at);
        meant[limit.variable()] = limit.cell();
        return new Nearby(space).answer(question, at, limit.at(), meant);
    }

    private void outcomes() {
        for (int i = 0; i < vocabulary.tiers().size(); i++) {
            reach("the tier " + vocabulary.tiers().get(i).title(), new Facet.Tier(), i);
        }
        for (int i = 0; i < vocabulary.segments().size(); i++) {
            String title = vocabulary.segments().get(i).title();
            reach(title + " as the primary segment", new Facet.Primary(), i);
            reach("a member of " + title, new Facet.Member(i), 1);
            reach("no member of " + title, new Facet.Member(i), 0);
        }
        for (int i = 0; i < vocabulary.collateral().size(); i++) {
            String id = vocabulary.collateral().get(i).id();
            if (circuit.showable().contains(id)) {
                reach(quoted(vocabulary.collateral().get(i).title()) + " recommended", new Facet.Item(i), 1);
            }
        }
    }

    private void reach(String words, Facet facet, int value) {
        add(-1, words, List.of(Want.value(facet, value)), null);
    }

    private void add(int rule, String words, List<Want> wants, Goal.@Nullable Limit limit) {
        goals.add(new Goal(rule, words, wants, limit));
    }

    private String words(Gate gate, int leaf, boolean holds) {
        if (gate instanceof Gate.Literal literal) {
            return literal(literal, holds);
        }
        String rule = byGate.get(leaf);
        if (rule != null) {
            return quoted(rule) + (holds ? " fires" : " stays silent");
        }
        String not = holds ? "" : "not ";
        if (gate instanceof Gate.Member member) {
            return "the prospect is " + not + "a member of "
                    + vocabulary.segments().get(member.segment()).title();
        }
        if (gate instanceof Gate.Primary primary) {
            return "the primary segment is " + not
                    + vocabulary.segments().get(primary.segment()).title();
        }
        if (gate instanceof Gate.IsTier tier) {
            return "the tier is " + not + vocabulary.tiers().get(tier.tier()).title();
        }
        return holds ? "a comparison holds" : "a comparison fails";
    }

    private String literal(Gate.Literal literal, boolean holds) {
        Variable variable = space.variables().get(literal.variable());
        BitSet cells = new BitSet();
        variable.cells().stream()
                .filter(c -> c.possible() && literal.cells().get(c.number()) == holds)
                .forEach(c -> cells.set(c.number()));
        String words = CellWording.of(variable, cells.stream().toArray());
        return variable.asked().id() + (variable.isPart() ? ": " : " is ") + words;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
