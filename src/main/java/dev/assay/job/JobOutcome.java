package dev.assay.job;

import dev.assay.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a list.
 *
 * @param classified rows that were classified
 * @param bad rows that were passed over because of mistakes
 * @param tiers how many are in each tier
 * @param segments how many have each segment as their primary one
 * @param problems of the list as a whole; where it failed, why
 */
public record JobOutcome(
        long classified, long bad, Map<String, Long> tiers, Map<String, Long> segments, List<Problem> problems) {
    /** Copies. */
    public JobOutcome {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
        problems = List.copyOf(problems);
    }

    /** Nothing but problems. */
    static JobOutcome failed(List<Problem> problems) {
        return new JobOutcome(0, 0, Map.of(), Map.of(), problems);
    }
}
