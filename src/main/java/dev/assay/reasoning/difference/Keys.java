package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keys of gates, numbers and effects by which two circuits over one space are held against each other: what has the same key is the same for all answers. What differs in key may be the same all
 * the same.
 */
final class Keys {
    private static final int UNKNOWN = -1;
    private static final int BEGUN = -2;

    private final Circuit circuit;
    private final Vocabulary vocabulary;
    private final Map<Object, Integer> numbers;
    private final int[] gates;

    /**
     * @param numbers shared by both circuits
     */
    Keys(Circuit circuit, Map<Object, Integer> numbers) {
        this.circuit = circuit;
        this.numbers = numbers;
        vocabulary = circuit.ruleset().vocabulary();
        gates = new int[circuit.gates().size()];
        Arrays.fill(gates, UNKNOWN);
    }

    private int number(Object what) {
        return numbers.computeIfAbsent(what, w -> numbers.size());
    }

    /** The key of a gate. */
    int gate(int gate) {
        if (gates[gate] == BEGUN) {
            return number(new Object());
        }
        if (gates[gate] == UNKNOWN) {
            gates[gate] = BEGUN;
            gates[gate] = number(content(circuit.gates().get(gate)));
        }
        return gates[gate];
    }

    private Object content(Gate gate) {
        if (gate instanceof Gate.Literal literal) {
            return List.of("literal", literal.variable(), possible(literal), asked(literal.variable()));
        }
        if (gate instanceof Gate.All all) {
            return List.of("all", keys(all.inputs()));
        }
        if (gate instanceof Gate.Any any) {
            return List.of("any", keys(any.inputs()));
        }
        if (gate instanceof Gate.Not not) {
            return List.of("not", gate(not.input()));
        }
        if (gate instanceof Gate.Examples examples) {
            return List.of("examples", examples, asked(examples.left()), asked(examples.right()));
        }
        if (gate instanceof Gate.Compare compare) {
            return List.of("compare", quantity(compare.left()), compare.operator(), quantity(compare.right()));
        }
        if (gate instanceof Gate.Member member) {
            SegmentDefinition segment = vocabulary.segments().get(member.segment());
            String group = segment.group();
            return List.of(
                    "member",
                    segment.id(),
                    segments(s -> s.equals(segment) || group != null && group.equals(s.group())));
        }
        if (gate instanceof Gate.Primary primary) {
            return List.of(
                    "primary", vocabulary.segments().get(primary.segment()).id(), segments(s -> true));
        }
        if (gate instanceof Gate.IsTier tier) {
            return List.of("tier", vocabulary.tiers().get(tier.tier()).id(), tiers(), effects(Family.TIER));
        }
        return gate instanceof Gate.Constant ? gate : new Object();
    }

    /** Cells that nobody can answer make no difference: {@code > 999} is {@code >= 1000} of whole numbers. */
    private BitSet possible(Gate.Literal literal) {
        BitSet possible = (BitSet) literal.cells().clone();
        circuit.space().variables().get(literal.variable()).cells().stream()
                .filter(c -> !c.possible())
                .forEach(c -> possible.clear(c.number()));
        return possible;
    }

    /** When an answer counts. */
    private int asked(int variable) {
        return gate(circuit.applies(circuit.space().variables().get(variable).question()));
    }

    private Set<Integer> keys(List<Integer> inputs) {
        Set<Integer> keys = new HashSet<>();
        inputs.forEach(i -> keys.add(gate(i)));
        return keys;
    }

    /** The key of a number. */
    Object quantity(Quantity quantity) {
        if (quantity instanceof Quantity.Points points) {
            String id = vocabulary.segments().get(points.segment()).id();
            return List.of("points", id, counted(e -> e.verb() == Verb.SEGMENT && e.target() == points.segment()));
        }
        if (quantity instanceof Quantity.Score) {
            return List.of("score", vocabulary.score(), counted(e -> e.verb() == Verb.SCORE));
        }
        return quantity instanceof Quantity.Answer answer ? List.of(answer, asked(answer.variable())) : quantity;
    }

    /** What segments are, and all that is said of them. */
    private Object segments(Predicate<SegmentDefinition> which) {
        List<SegmentDefinition> all = vocabulary.segments();
        List<Object> definitions = new ArrayList<>();
        all.stream().filter(which).forEach(s -> definitions.add(definition(s)));
        return List.of(
                definitions,
                counted(e -> Family.SEGMENTS.verbs().contains(e.verb()) && which.test(all.get(e.target()))));
    }

    private static Object definition(SegmentDefinition s) {
        return List.of(s.id(), s.threshold(), s.group() == null ? "" : s.group(), s.flag(), s.isDefault());
    }

    private Object tiers() {
        List<Object> tiers = new ArrayList<>();
        for (TierDefinition tier : vocabulary.tiers()) {
            Double from = tier.from();
            tiers.add(List.of(tier.id(), from == null ? "" : from));
        }
        return List.of(tiers, vocabulary.defaultTier(), vocabulary.score());
    }

    private Map<Object, Integer> effects(Family family) {
        return counted(e -> family.verbs().contains(e.verb()));
    }

    private Map<Object, Integer> counted(Predicate<Effect> which) {
        Map<Object, Integer> counted = new HashMap<>();
        circuit.effects().stream().filter(which).forEach(e -> counted.merge(effect(e), 1, Integer::sum));
        return counted;
    }

    /** The key of an effect. */
    Object effect(Effect effect) {
        Set<Object> ways = new HashSet<>();
        effect.ways().forEach(w -> ways.add(List.of(gate(w.gate()), quantity(w.amount()))));
        return List.of(effect.verb(), target(effect), ways);
    }

    /** Id of what an effect is about; empty where its verb has none. */
    String target(Effect effect) {
        return switch (effect.verb()) {
            case SEGMENT, EXCLUDE -> vocabulary.segments().get(effect.target()).id();
            case RECOMMEND, WITHHOLD ->
                vocabulary.collateral().get(effect.target()).id();
            case TIER, BAR, AT_MOST, EXACTLY ->
                vocabulary.tiers().get(effect.target()).id();
            default -> "";
        };
    }

    /** What a part of the decision rests on besides effects. */
    Object definitions(Family family) {
        return switch (family) {
            case TIER -> tiers();
            case SEGMENTS ->
                vocabulary.segments().stream().map(Keys::definition).toList();
            case COLLATERAL -> List.of(circuit.showable(), vocabulary.collateralLimit());
        };
    }

    /** Parts of a decision that rest on the same effects. */
    enum Family {
        /** Score and tier. */
        TIER(EnumSet.of(Verb.SCORE, Verb.TIER, Verb.BAR, Verb.AT_MOST, Verb.EXACTLY, Verb.DISQUALIFY)),
        /** Points and members. */
        SEGMENTS(EnumSet.of(Verb.SEGMENT, Verb.EXCLUDE)),
        /** What is recommended. */
        COLLATERAL(EnumSet.of(Verb.RECOMMEND, Verb.WITHHOLD));

        private final Set<Verb> verbs;

        Family(Set<Verb> verbs) {
            this.verbs = verbs;
        }

        Set<Verb> verbs() {
            return verbs;
        }
    }
}
