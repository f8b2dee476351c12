package dev.assay.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a list.
 *
 * @param classified rows that were classified
 * @param bad rows that were passed over because of mistakes
 * @param tiers how many are in each tier
 * @param segments how many have each segment as their primary one
 */
public record ListSummary(long classified, long bad, Map<String, Long> tiers, Map<String, Long> segments) {
    /** Copies. */
    public ListSummary {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }
}
