package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How conclusions add up, for whoever finds them in another way than the classifier: the same sums, by number of segment, tier and item in the program's order. Used again after
 * {@link #clear}, by one thread at a time.
 */
public final class Sums {
    private final Tally tally;
    private final Ranking ranking;
    private final Ranking whole;

    /**
     * @param vocabulary thresholds, bars, limits, catalogue
     */
    public Sums(Vocabulary vocabulary) {
        tally = new Tally(new Numbers(vocabulary));
        ranking = new Ranking(vocabulary);
        whole = new Ranking(new Vocabulary(
                vocabulary.program(),
                vocabulary.questionnaire(),
                vocabulary.segments(),
                vocabulary.tiers(),
                vocabulary.defaultTier(),
                vocabulary.score(),
                vocabulary.collateral(),
                vocabulary.collateral().size(),
                vocabulary.zone()));
    }

    /** Begins anew. */
    public void clear() {
        tally.clear();
    }

    /**
     * Adds one conclusion.
     *
     * @param target number of the segment, tier or item; -1 where it has none
     * @param amount points or weight, see {@link #amount}; 0 where it has none
     */
    public void add(Verb verb, int target, long amount) {
        tally.add(verb, target, amount);
    }

    /** A number as it is counted: whole, within limits. */
    public static long amount(double number) {
        return Tally.points(number);
    }

    /** A sum of votes as a condition reads it: within the range of an int. */
    public static int shown(long sum) {
        return Tally.capped(sum);
    }

    /** Points of a segment. */
    public int points(int segment) {
        return tally.points(segment);
    }

    /** Whether the prospect is a member. */
    public boolean member(int segment) {
        return tally.member(segment);
    }

    /** Number of the primary segment, or -1. */
    public int primary() {
        return tally.primary();
    }

    /** The score within its limits. */
    public double score() {
        return tally.score();
    }

    /** Id of the tier of a final decision. */
    public String tier() {
        String tier = tally.tier();
        return tier == null ? tally.fallback() : tier;
    }

    /** Recommended items, best first, at most the limit. */
    public List<Recommendation> collateral(LocalDate day, @Nullable String language) {
        return ranking.of(tally.weights(), day, language);
    }

    /** All items that may be shown on a day in a language, in the order that settles ties; forgets what was added. */
    public List<String> showable(List<String> items, LocalDate day, @Nullable String language) {
        clear();
        for (int item = 0; item < items.size(); item++) {
            add(Verb.RECOMMEND, item, 1);
        }
        List<String> order = whole.of(tally.weights(), day, language).stream()
                .map(Recommendation::id)
                .toList();
        clear();
        return order;
    }
}
