package dev.assay.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of rows. For one thread at a time. */
final class Tally {
    private final Map<String, Count> tiers = new HashMap<>();
    private final Map<String, Count> segments = new HashMap<>();
    private long classified;
    private long bad;
    private long mistakes;

    /** So that a row counted makes no object. */
    private static final class Count {
        private long rows;
    }

    static Tally of(ListSummary summary) {
        Tally tally = new Tally();
        tally.classified = summary.classified();
        tally.bad = summary.bad();
        tally.mistakes = summary.mistakes();
        summary.tiers().forEach((tier, rows) -> count(tally.tiers, tier, rows));
        summary.segments().forEach((segment, rows) -> count(tally.segments, segment, rows));
        return tally;
    }

    void add(String tier, @Nullable String primary) {
        classified++;
        count(tiers, tier, 1);
        if (primary != null) {
            count(segments, primary, 1);
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
        other.tiers.forEach((tier, more) -> count(tiers, tier, more.rows));
        other.segments.forEach((segment, more) -> count(segments, segment, more.rows));
    }

    private static void count(Map<String, Count> counts, String id, long more) {
        counts.computeIfAbsent(id, i -> new Count()).rows += more;
    }

    private static Map<String, Long> rows(Map<String, Count> counts) {
        Map<String, Long> rows = new TreeMap<>();
        counts.forEach((id, count) -> rows.put(id, count.rows));
        return rows;
    }

    ListSummary summary() {
        return new ListSummary(classified, bad, mistakes, rows(tiers), rows(segments));
    }
}
