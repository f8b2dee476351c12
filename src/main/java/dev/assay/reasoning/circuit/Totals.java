package dev.assay.reasoning.circuit;

import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** All effects of a circuit by what they change. Immutable. */
final class Totals {
    private final Sum[] points;
    private final Sum score;
    private final Sum[] bars;
    private final Sum[] weights;
    private final int[][] excluded;
    private final int[][] withheld;
    private final int[][] floors;
    private final int[][] caps;
    private final int[][] exactly;
    private final int[] disqualified;

    Totals(Vocabulary vocabulary, List<Effect> effects, Wiring wiring) {
        int segments = vocabulary.segments().size();
        int items = vocabulary.collateral().size();
        int tiers = vocabulary.tiers().size();
        points = sums(effects, Verb.SEGMENT, segments, wiring);
        score = new Sum(effects.stream().filter(e -> e.verb() == Verb.SCORE).toList(), wiring);
        bars = sums(effects, Verb.BAR, tiers, wiring);
        weights = sums(effects, Verb.RECOMMEND, items, wiring);
        excluded = gates(effects, Verb.EXCLUDE, segments);
        withheld = gates(effects, Verb.WITHHOLD, items);
        floors = gates(effects, Verb.TIER, tiers);
        caps = gates(effects, Verb.AT_MOST, tiers);
        exactly = gates(effects, Verb.EXACTLY, tiers);
        disqualified = effects.stream()
                .filter(e -> e.verb() == Verb.DISQUALIFY)
                .flatMap(e -> e.ways().stream())
                .mapToInt(Effect.Way::gate)
                .distinct()
                .toArray();
    }

    private static Sum[] sums(List<Effect> effects, Verb verb, int size, Wiring wiring) {
        List<List<Effect>> by = by(effects, verb, size);
        return by.stream().map(some -> new Sum(some, wiring)).toArray(Sum[]::new);
    }

    private static int[][] gates(List<Effect> effects, Verb verb, int size) {
        return by(effects, verb, size).stream()
                .map(some -> some.stream()
                        .flatMap(e -> e.ways().stream())
                        .mapToInt(Effect.Way::gate)
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<List<Effect>> by(List<Effect> effects, Verb verb, int size) {
        List<List<Effect>> by = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            by.add(new ArrayList<>());
        }
        effects.stream()
                .filter(e -> e.verb() == verb)
                .forEach(e -> by.get(e.target()).add(e));
        return by;
    }

    Sum points(int segment) {
        return points[segment];
    }

    Sum score() {
        return score;
    }

    Sum bar(int tier) {
        return bars[tier];
    }

    Sum weight(int item) {
        return weights[item];
    }

    int[] excluded(int segment) {
        return excluded[segment];
    }

    int[] withheld(int item) {
        return withheld[item];
    }

    int[] floors(int tier) {
        return floors[tier];
    }

    int[] caps(int tier) {
        return caps[tier];
    }

    int[] exactly(int tier) {
        return exactly[tier];
    }

    int[] disqualified() {
        return disqualified;
    }
}
