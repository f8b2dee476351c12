package dev.assay.batch;

import dev.assay.ruleset.Classification;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of rows. For one thread at a time. */
final class Tally {
    private final Map<String, Long> tiers = new HashMap<>();
    private final Map<String, Long> segments = new HashMap<>();
    private long classified;
    private long bad;
    private long mistakes;

    static Tally of(ListSummary summary) {
        Tally tally = new Tally();
        tally.classified = summary.classified();
        tally.bad = summary.bad();
        tally.mistakes = summary.mistakes();
        tally.tiers.putAll(summary.tiers());
        tally.segments.putAll(summary.segments());
        return tally;
    }

    void add(Classification said) {
        classified++;
        tiers.merge(said.tier(), 1L, Long::sum);
        @Nullable String primary = said.primary();
        if (primary != null) {
            segments.merge(primary, 1L, Long::sum);
        }
    }

    void bad() {
        bad++;
    }

    void mistake() {
        mistakes++;
    }

    void add(Tally other) {
        classified += other.classified;
        bad += other.bad;
        mistakes += other.mistakes;
        other.tiers.forEach((tier, count) -> tiers.merge(tier, count, Long::sum));
        other.segments.forEach((segment, count) -> segments.merge(segment, count, Long::sum));
    }

    ListSummary summary() {
        return new ListSummary(classified, bad, mistakes, new TreeMap<>(tiers), new TreeMap<>(segments));
    }
}
