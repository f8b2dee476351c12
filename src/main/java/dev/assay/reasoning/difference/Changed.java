package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.circuit.Quantity;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.engine.Sums;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the effects on a part of the decision only one of two circuits has. Where all of that comes to the same, so does the part: the rest is equal, whatever it is.
 */
final class Changed {
    /** Where it is not known what is changed: nothing is the same for it. */
    static final Changed NOTHING_KNOWN = new Changed(List.of(), List.of(), false);

    private static final Set<Verb> ADDED_UP = EnumSet.of(Verb.SCORE, Verb.SEGMENT, Verb.BAR, Verb.RECOMMEND);

    private final List<Own> from;
    private final List<Own> to;
    private final boolean isDefinedAlike;

    private Changed(List<Own> from, List<Own> to, boolean isDefinedAlike) {
        this.from = from;
        this.to = to;
        this.isDefinedAlike = isDefinedAlike;
    }

    /**
     * An effect that the other circuit has not.
     *
     * @param effect the effect
     * @param about verb and id of what it is about
     * @param amounts keys of the amount of each way
     */
    record Own(Effect effect, List<Object> about, List<Object> amounts) {
        /** The amount, where it surely counts; empty where it surely does not; null where that is open. */
        private @Nullable Optional<Object> counts(Evaluation evaluation) {
            Object amount = null;
            boolean sure = false;
            for (int way = 0; way < amounts.size(); way++) {
                Truth truth = evaluation.gate(effect.ways().get(way).gate());
                if (truth != Truth.FALSE) {
                    if (amount != null && !amount.equals(amounts.get(way))) {
                        return null;
                    }
                    amount = amounts.get(way);
                    sure |= truth == Truth.TRUE;
                }
            }
            return amount == null ? Optional.empty() : sure ? Optional.of(amount) : null;
        }
    }

    static Changed of(Circuit from, Circuit to, Keys.Family family) {
        Map<Object, Integer> numbers = new HashMap<>();
        Keys one = new Keys(from, numbers);
        Keys other = new Keys(to, numbers);
        return new Changed(
                own(from, one, to, other, family),
                own(to, other, from, one, family),
                one.definitions(family).equals(other.definitions(family)));
    }

    private static List<Own> own(Circuit circuit, Keys keys, Circuit others, Keys theirs, Keys.Family family) {
        Map<Object, Integer> had = new HashMap<>();
        others.effects().stream()
                .filter(e -> family.verbs().contains(e.verb()))
                .forEach(e -> had.merge(theirs.effect(e), 1, Integer::sum));
        List<Own> own = new ArrayList<>();
        for (Effect effect : circuit.effects()) {
            if (family.verbs().contains(effect.verb())
                    && !isFlag(effect, circuit)
                    && had.merge(keys.effect(effect), -1, Integer::sum) < 0) {
                own.add(new Own(
                        effect,
                        List.of(effect.verb(), keys.target(effect)),
                        effect.ways().stream()
                                .map(w -> keys.quantity(w.amount()))
                                .toList()));
            }
        }
        return own;
    }

    /** What marks a prospect is never primary. */
    private static boolean isFlag(Effect effect, Circuit circuit) {
        return Keys.Family.SEGMENTS.verbs().contains(effect.verb())
                && circuit.ruleset()
                        .vocabulary()
                        .segments()
                        .get(effect.target())
                        .flag();
    }

    /** Whether nothing is changed at all. */
    boolean isNone() {
        return isDefinedAlike && from.isEmpty() && to.isEmpty();
    }

    /** Whether it is known that what is changed comes to the same for all of the region judged. */
    boolean isSame(Pair pair) {
        if (!isDefinedAlike) {
            return false;
        }
        Map<Object, Integer> one = counting(from, pair.from().evaluation());
        Map<Object, Integer> other = counting(to, pair.to().evaluation());
        return one != null && one.equals(other);
    }

    /** By how much the second score is greater for all of the region judged, where nothing else is changed; empty where that is not known. Limits of the score are not minded. */
    OptionalDouble scoreShift(Pair pair) {
        if (!isDefinedAlike) {
            return OptionalDouble.empty();
        }
        Map<Object, Integer> left = counting(to, pair.to().evaluation());
        Map<Object, Integer> one = counting(from, pair.from().evaluation());
        if (one == null || left == null) {
            return OptionalDouble.empty();
        }
        one.forEach((what, times) -> left.merge(what, -times, Integer::sum));
        long by = 0;
        for (Map.Entry<Object, Integer> each : left.entrySet()) {
            boolean isScore = each.getKey() instanceof List<?> key
                    && key.get(0).equals(List.of(Verb.SCORE, ""))
                    && key.get(1) instanceof Quantity.Fixed;
            if (each.getValue() != 0 && !isScore) {
                return OptionalDouble.empty();
            }
            if (each.getValue() != 0
                    && each.getKey() instanceof List<?> key
                    && key.get(1) instanceof Quantity.Fixed fixed) {
                by += each.getValue() * Sums.amount(fixed.number());
            }
        }
        return OptionalDouble.of(Sums.shown(by));
    }

    private static @Nullable Map<Object, Integer> counting(List<Own> own, Evaluation evaluation) {
        Map<Object, Integer> counting = new HashMap<>();
        for (Own each : own) {
            Optional<Object> counts = each.counts(evaluation);
            if (counts == null) {
                return null;
            }
            if (counts.isPresent()) {
                boolean adds = ADDED_UP.contains(each.effect().verb());
                counting.merge(List.of(each.about(), counts.get()), 1, adds ? Integer::sum : (a, b) -> a);
            }
        }
        return counting;
    }

    /** Of one side, the effects that count for the answers decided last. */
    List<Effect> counting(Pair.Side side, Line.Side which) {
        return (which == Line.Side.FROM ? from : to)
                .stream()
                        .map(Own::effect)
                        .filter(e ->
                                e.ways().stream().anyMatch(w -> side.decider().holds(w.gate())))
                        .toList();
    }

    /** How to cut the region judged last so that what is changed is settled; empty where no cut helps. */
    Optional<Influence.Split> split(Pair pair) {
        return split(from, pair.from(), pair).or(() -> split(to, pair.to(), pair));
    }

    private static Optional<Influence.Split> split(List<Own> own, Pair.Side side, Pair pair) {
        int[] open = own.stream()
                .flatMap(o -> o.effect().ways().stream())
                .mapToInt(Effect.Way::gate)
                .filter(g -> side.evaluation().gate(g) == Truth.OPEN)
                .distinct()
                .toArray();
        if (open.length == 0) {
            return Optional.empty();
        }
        side.influence().ofGates(open);
        return side.influence().split(pair.region());
    }
}
