package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Effect;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ways in which the tier may differ where all that is changed is the score, by as much for all of a region: where no bar lies between the two scores the tier is the same, whatever floors and caps
 * do. So much is seen long before the tier itself is settled.
 */
final class ScoreShift {
    private final Vocabulary vocabulary;
    private final List<Effect> bars;
    private final List<String> tiers;

    /**
     * @param pair of circuits with the same tiers
     */
    ScoreShift(Pair pair) {
        vocabulary = pair.from().circuit().ruleset().vocabulary();
        bars = pair.from().circuit().effects().stream()
                .filter(e -> e.verb() == Verb.BAR)
                .toList();
        tiers = vocabulary.tiers().stream().map(TierDefinition::id).toList();
    }

    /** All ways that are not ruled out for the region judged; empty where something else is, or may be, changed. */
    Optional<Set<Shift>> possible(Pair pair, Changed changed) {
        OptionalDouble by = changed.scoreShift(pair);
        if (by.isEmpty() || isBarOpen(pair)) {
            return Optional.empty();
        }
        Set<Shift> possible = new HashSet<>();
        double low = pair.from().evaluation().leastScore();
        double high = pair.from().evaluation().mostScore();
        for (double score : scores(low, high, by.getAsDouble())) {
            double other = score + by.getAsDouble();
            for (double second : scores(Math.min(score, other), Math.max(score, other), 0)) {
                add(tier(score), tier(second), possible);
            }
        }
        return Optional.of(possible);
    }

    private boolean isBarOpen(Pair pair) {
        return bars.stream()
                .flatMap(e -> e.ways().stream())
                .anyMatch(w -> pair.from().evaluation().gate(w.gate()) != Truth.FALSE);
    }

    /** Scores between two, enough of them that each pair of tiers shows: both ends, all bars, what is just below, and what comes to a bar. */
    private List<Double> scores(double low, double high, double by) {
        List<Double> scores = new ArrayList<>(List.of(low, high));
        for (TierDefinition tier : vocabulary.tiers()) {
            Double from = tier.from();
            if (from != null) {
                for (double at : new double[] {from, from - by}) {
                    scores.add(at);
                    scores.add(Math.nextDown(at));
                }
            }
        }
        scores.removeIf(s -> s < low || s > high);
        return scores;
    }

    /** Number of the tier whose bar is reached; the number of tiers where none is. */
    private int tier(double score) {
        return IntStream.range(0, tiers.size())
                .filter(i -> {
                    Double from = vocabulary.tiers().get(i).from();
                    return from != null && score >= from;
                })
                .findFirst()
                .orElse(tiers.size());
    }

    /** With every floor, or none, and every cap: they are the same on both sides. */
    private void add(int one, int other, Set<Shift> possible) {
        for (int floor = 0; floor <= tiers.size(); floor++) {
            for (int cap = 0; cap < tiers.size(); cap++) {
                String from = tiers.get(Math.max(best(one, floor), cap));
                String to = tiers.get(Math.max(best(other, floor), cap));
                if (!from.equals(to)) {
                    possible.add(new Shift(from, to));
                }
            }
        }
    }

    private int best(int reached, int floor) {
        int best = Math.min(reached, floor);
        return best < tiers.size() ? best : tiers.indexOf(vocabulary.defaultTier());
    }
}
