package dev.assay.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a list.
 *
 * @param classified rows that were classified
 * @param bad rows that were passed over because of mistakes
 * @param mistakes how many mistakes were found; a row may have several
 * @param tiers how many are in each tier
 * @param segments how many have each segment as their primary one
 */
public record ListSummary(
        long classified, long bad, long mistakes, Map<String, Long> tiers, Map<String, Long> segments) {
    /** Copies. */
    public ListSummary {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }

    /** All rows, whatever became of them. */
    public long rows() {
        return classified + bad;
    }
}
