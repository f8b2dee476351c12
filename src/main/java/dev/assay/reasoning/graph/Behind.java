package dev.assay.reasoning.graph;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Gate;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.reasoning.graph.DependencyGraph.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Walks back from an effect to the questions, segments, tiers and score that its gates rest on; traits are not seen, since circuits resolve them. */
final class Behind {
    private final Circuit circuit;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    Behind(Circuit circuit) {
        this.circuit = circuit;
    }

    /** Keys of all that it rests on. */
    Set<String> effect(Effect effect) {
        effect.ways().forEach(way -> {
            gate(way.gate());
            quantity(way.amount());
        });
        return keys;
    }

    private void gate(int number) {
        if (!seen.add(number)) {
            return;
        }
        Gate gate = circuit.gates().get(number);
        if (gate instanceof Gate.Literal literal) {
            question(literal.variable());
        } else if (gate instanceof Gate.Examples examples) {
            question(examples.left());
            question(examples.right());
        } else if (gate instanceof Gate.All all) {
            all.inputs().forEach(this::gate);
        } else if (gate instanceof Gate.Any any) {
            any.inputs().forEach(this::gate);
        } else if (gate instanceof Gate.Not not) {
            gate(not.input());
        } else if (gate instanceof Gate.Member member) {
            segment(member.segment());
        } else if (gate instanceof Gate.Primary primary) {
            segment(primary.segment());
        } else if (gate instanceof Gate.IsTier tier) {
            keys.add(Kind.TIER.key(
                    circuit.ruleset().vocabulary().tiers().get(tier.tier()).id()));
        } else if (gate instanceof Gate.Compare compare) {
            quantity(compare.left());
            quantity(compare.right());
        }
    }

    private void quantity(Quantity quantity) {
        if (quantity instanceof Quantity.Points points) {
            segment(points.segment());
        } else if (quantity instanceof Quantity.Score) {
            keys.add(Kind.SCORE.key("score"));
        } else if (quantity instanceof Quantity.Answer answer) {
            question(answer.variable());
        }
    }

    private void question(int variable) {
        keys.add(Kind.QUESTION.key(
                circuit.space().variables().get(variable).asked().id()));
    }

    private void segment(int segment) {
        keys.add(Kind.SEGMENT.key(
                circuit.ruleset().vocabulary().segments().get(segment).id()));
    }
}
