package dev.assay.reasoning.contrast;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.ruleset.Verb;
import java.util.List;

/** Which effects of rules speak for a subject, and which of them counted. */
final class Speaking {
    private final Circuit circuit;
    private final Subject subject;
    private final int tier;

    /**
     * @param tier number of the tier decided, from which a better or worse one is asked for
     */
    Speaking(Circuit circuit, Subject subject, int tier) {
        this.circuit = circuit;
        this.subject = subject;
        this.tier = tier;
    }

    /** All that speak for it. */
    List<Effect> effects() {
        return circuit.effects().stream().filter(this::isFor).toList();
    }

    private boolean isFor(Effect effect) {
        return switch (subject.kind()) {
            case SEGMENT -> effect.verb() == Verb.SEGMENT && effect.target() == subject.number() && mayAdd(effect, 1);
            case ITEM -> effect.verb() == Verb.RECOMMEND && effect.target() == subject.number() && mayAdd(effect, 1);
            case TIER -> isForTier(effect);
        };
    }

    private boolean isForTier(Effect effect) {
        if (effect.verb() == Verb.EXACTLY) {
            return effect.target() == subject.number();
        }
        if (effect.verb() == Verb.DISQUALIFY) {
            return subject.number() == circuit.ruleset().vocabulary().tiers().size() - 1;
        }
        boolean better = subject.number() <= tier;
        return switch (effect.verb()) {
            case SCORE -> mayAdd(effect, better ? 1 : -1);
            case BAR -> effect.target() <= subject.number() == better && mayAdd(effect, better ? -1 : 1);
            case TIER -> better && effect.target() == subject.number();
            case AT_MOST -> !better && effect.target() == subject.number();
            default -> false;
        };
    }

    private static boolean mayAdd(Effect effect, int sign) {
        return effect.ways().stream()
                .anyMatch(way -> !(way.amount() instanceof Quantity.Fixed fixed) || sign * fixed.number() > 0);
    }

    /** Whether it counted in what was decided last. */
    static boolean counts(Effect effect, Decider decider) {
        return effect.ways().stream().anyMatch(way -> decider.holds(way.gate()));
    }

    /** Effects of a verb on a target that counted, of any target for -1. */
    List<Effect> counted(Verb verb, int target, Decider decider) {
        return circuit.effects().stream()
                .filter(e -> e.verb() == verb && (target < 0 || e.target() == target) && counts(e, decider))
                .toList();
    }
}
