package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Classification.NextTier;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the conclusions about one prospect add up. Each is added once; what is asked of it is right as soon as all that concern it are added. */
final class Tally {
    /** Keeps sums of a million votes within a long. */
    private static final double MOST_POINTS = 1e12;

    private final Vocabulary vocabulary;
    private final Map<String, Long> points = new HashMap<>();
    private final Set<String> excluded = new HashSet<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final long[] bars;
    private long score;
    private int floor = Integer.MAX_VALUE;
    private int cap = -1;
    private int exactly = -1;
    private boolean disqualified;

    Tally(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        bars = new long[vocabulary.tiers().size()];
    }

    /** Adds one conclusion; an id that a binding brought and that the program does not have changes nothing. */
    void add(Verb verb, List<Value> arguments) {
        switch (verb) {
            case SEGMENT -> points.merge(arguments.get(0).plain(), points(arguments.get(1)), Long::sum);
            case EXCLUDE -> excluded.add(arguments.get(0).plain());
            case SCORE -> score += points(arguments.get(0));
            case RECOMMEND -> weights.merge(arguments.get(0).plain(), points(arguments.get(1)), Long::sum);
            case WITHHOLD -> withheld.add(arguments.get(0).plain());
            case DISQUALIFY -> disqualified = true;
            case TIER, BAR, AT_MOST, EXACTLY -> addTier(verb, arguments);
            case TRAIT, ADVISE -> {}
        }
    }

    private void addTier(Verb verb, List<Value> arguments) {
        int tier = tier(arguments.get(0).plain());
        if (tier < 0) {
            return;
        }
        switch (verb) {
            case TIER -> floor = Math.min(floor, tier);
            case AT_MOST -> cap = Math.max(cap, tier);
            case EXACTLY -> exactly = Math.max(exactly, tier);
            default -> bars[tier] += points(arguments.get(1));
        }
    }

    private int tier(String id) {
        List<TierDefinition> tiers = vocabulary.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static long points(Value value) {
        double number = value instanceof Value.Num num ? num.number() : 0;
        return Math.round(Math.max(-MOST_POINTS, Math.min(MOST_POINTS, number)));
    }

    static int capped(long sum) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, sum));
    }

    /** Every segment in the program's order. */
    List<SegmentStanding> segments() {
        return new SegmentTally(vocabulary.segments(), points, excluded).standings();
    }

    /** Sum of weights of what is recommended and not withheld, by id; perhaps negative. */
    Map<String, Long> recommended() {
        Map<String, Long> left = new HashMap<>(weights);
        left.keySet().removeAll(withheld);
        return left;
    }

    /** The score within its limits. */
    double score() {
        Double min = vocabulary.score().min();
        Double max = vocabulary.score().max();
        double held = max == null ? score : Math.min(score, max);
        return min == null ? held : Math.max(held, min);
    }

    /** Id of the tier, or null when none is reached. */
    @Nullable String tier() {
        int tier = decided();
        return tier < 0 ? null : vocabulary.tiers().get(tier).id();
    }

    /** The tier of a final decision that reaches none: the program's default, not over the cap. */
    String fallback() {
        int tier = Math.max(tier(vocabulary.defaultTier()), cap);
        return vocabulary.tiers().get(tier).id();
    }

    private int decided() {
        int last = bars.length - 1;
        if (disqualified) {
            return last;
        }
        if (exactly >= 0) {
            return exactly;
        }
        int best = floor;
        for (int i = 0; i < bars.length && i < best; i++) {
            Double bar = bar(i);
            if (bar != null && score() >= bar) {
                best = i;
            }
        }
        return best > last ? -1 : Math.max(best, cap);
    }

    private @Nullable Double bar(int tier) {
        Double from = vocabulary.tiers().get(tier).from();
        return from == null ? null : Double.valueOf(from + bars[tier]);
    }

    /** The nearest tier better than the given one that a higher score would reach; null when there is none. */
    @Nullable NextTier next(String than) {
        if (disqualified || exactly >= 0) {
            return null;
        }
        int now = tier(than);
        Double max = vocabulary.score().max();
        NextTier nearest = null;
        for (int i = Math.max(cap, 0); i < (now < 0 ? bars.length : now); i++) {
            Double bar = bar(i);
            boolean possible = bar != null && bar > score() && (max == null || bar <= max);
            if (bar != null && possible && (nearest == null || bar < nearest.bar())) {
                nearest = new NextTier(vocabulary.tiers().get(i).id(), bar, bar - score());
            }
        }
        return nearest;
    }
}
