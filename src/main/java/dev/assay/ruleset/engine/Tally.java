package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification.NextTier;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the conclusions about one prospect add up. Each is added once; what is asked of it is right as soon as all that concern it are added. Used again for the next prospect after
 * {@link #clear}, by one thread at a time.
 */
final class Tally {
    /** Keeps sums of a million votes within a long. */
    private static final double MOST_POINTS = 1e12;

    private final Numbers numbers;
    private final Vocabulary vocabulary;
    private final TierDefinition[] tiers;
    private final double least;
    private final double most;
    private final SegmentTally segments;
    private final long[] points;
    private final boolean[] excluded;
    private final long[] bars;
    private final Weights weights;
    private boolean judged;
    private long score;
    private int floor;
    private int cap;
    private int exactly;
    private boolean disqualified;

    Tally(Numbers numbers) {
        this.numbers = numbers;
        vocabulary = numbers.vocabulary();
        tiers = vocabulary.tiers().toArray(TierDefinition[]::new);
        Double min = vocabulary.score().min();
        Double max = vocabulary.score().max();
        least = min == null ? Double.NEGATIVE_INFINITY : min;
        most = max == null ? Double.POSITIVE_INFINITY : max;
        segments = new SegmentTally(vocabulary.segments());
        points = new long[vocabulary.segments().size()];
        excluded = new boolean[points.length];
        weights = new Weights(vocabulary.collateral());
        bars = new long[tiers.length];
        clear();
    }

    /** Begins anew. */
    void clear() {
        Arrays.fill(points, 0);
        Arrays.fill(excluded, false);
        Arrays.fill(bars, 0);
        weights.clear();
        judged = false;
        score = 0;
        floor = Integer.MAX_VALUE;
        cap = -1;
        exactly = -1;
        disqualified = false;
    }

    /** Adds one conclusion; an id that a binding brought and that the program does not have changes nothing. */
    void add(Verb verb, List<Value> arguments) {
        add(verb, target(numbers, verb, arguments), points(verb, arguments));
    }

    /** Number of the segment, tier or item that a conclusion is about; {@link Numbers#NONE} where there is none. */
    static int target(Numbers numbers, Verb verb, List<Value> arguments) {
        return switch (verb) {
            case SEGMENT, EXCLUDE -> numbers.segment(arguments.get(0).plain());
            case RECOMMEND, WITHHOLD -> numbers.item(arguments.get(0).plain());
            case TIER, BAR, AT_MOST, EXACTLY -> numbers.tier(arguments.get(0).plain());
            case SCORE, DISQUALIFY, TRAIT, ADVISE -> Numbers.NONE;
        };
    }

    /** Points or weight of a conclusion; 0 where it has none. */
    static long points(Verb verb, List<Value> arguments) {
        int index = verb.parameters().indexOf(Verb.Parameter.POINTS);
        return index >= 0 && arguments.get(index) instanceof Value.Num num ? points(num.number()) : 0;
    }

    static long points(double number) {
        return Math.round(Math.max(-MOST_POINTS, Math.min(MOST_POINTS, number)));
    }

    /**
     * Adds one conclusion.
     *
     * @param target number of what it is about; {@link Numbers#NONE} for a name that the program does not have, and for a verb without one
     * @param amount its points or weight
     */
    void add(Verb verb, int target, long amount) {
        if (verb == Verb.SCORE) {
            score += amount;
        } else if (verb == Verb.DISQUALIFY) {
            disqualified = true;
        } else if (target >= 0) {
            switch (verb) {
                case SEGMENT -> vote(target, amount);
                case EXCLUDE -> exclude(target);
                case RECOMMEND -> weights.add(target, amount);
                case WITHHOLD -> weights.withhold(target);
                case TIER -> floor = Math.min(floor, target);
                case AT_MOST -> cap = Math.max(cap, target);
                case EXACTLY -> exactly = Math.max(exactly, target);
                case BAR -> bars[target] += amount;
                default -> {}
            }
        }
    }

    private void vote(int segment, long amount) {
        points[segment] += amount;
        judged = false;
    }

    private void exclude(int segment) {
        excluded[segment] = true;
        judged = false;
    }

    static int capped(long sum) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
    }

    /** Points of a segment, within the range of an int. */
    int points(int segment) {
        return capped(points[segment]);
    }

    /** How many segments the program has. */
    int segments() {
        return points.length;
    }

    boolean excluded(int segment) {
        return excluded[segment];
    }

    boolean member(int segment) {
        return judged().member(segment);
    }

    /** Number of the primary segment, or {@link Numbers#NONE}. */
    int primary() {
        return judged().primary();
    }

    private SegmentTally judged() {
        if (!judged) {
            segments.judge(points, excluded);
            judged = true;
        }
        return segments;
    }

    /** What was recommended and withheld. */
    Weights weights() {
        return weights;
    }

    /** The score within its limits. */
    double score() {
        return Math.max(Math.min(score, most), least);
    }

    /** Id of the tier, or null when none is reached. */
    @Nullable String tier() {
        int tier = decided();
        return tier < 0 ? null : tiers[tier].id();
    }

    /** The tier of a final decision that reaches none: the program's default, not over the cap. */
    String fallback() {
        return tiers[Math.max(numbers.tier(vocabulary.defaultTier()), cap)].id();
    }

    private int decided() {
        int last = tiers.length - 1;
        if (disqualified) {
            return last;
        }
        if (exactly >= 0) {
            return exactly;
        }
        int best = floor;
        for (int i = 0; i < tiers.length && i < best; i++) {
            if (score() >= bar(i)) {
                best = i;
            }
        }
        return best > last ? -1 : Math.max(best, cap);
    }

    /** Score needed for a tier; NaN when no score reaches it. */
    private double bar(int tier) {
        Double from = tiers[tier].from();
        return from == null ? Double.NaN : from + bars[tier];
    }

    /** The nearest tier better than the given one that a higher score would reach; null when there is none. */
    @Nullable NextTier next(String than) {
        if (disqualified || exactly >= 0) {
            return null;
        }
        int now = numbers.tier(than);
        int nearest = Numbers.NONE;
        for (int i = Math.max(cap, 0); i < (now < 0 ? tiers.length : now); i++) {
            double bar = bar(i);
            if (bar > score() && bar <= most && (nearest < 0 || bar < bar(nearest))) {
                nearest = i;
            }
        }
        return nearest < 0 ? null : new NextTier(tiers[nearest].id(), bar(nearest), bar(nearest) - score());
    }
}
