package dev.assay.reasoning.circuit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of one complete set of answers, final.
 *
 * @param tier id of the tier
 * @param primary id of the primary segment, or null when there is none
 * @param members ids of the segments that the prospect is a member of, in the program's order
 * @param points by number of segment
 * @param score within its limits
 * @param collateral ids of what is recommended, best first
 */
public record Outcome(
        String tier,
        @Nullable String primary,
        List<String> members,
        List<Integer> points,
        double score,
        List<String> collateral) {
    /** Copies. */
    public Outcome {
        members = List.copyOf(members);
        points = List.copyOf(points);
        collateral = List.copyOf(collateral);
    }
}
