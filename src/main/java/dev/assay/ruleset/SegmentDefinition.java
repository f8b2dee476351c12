package dev.assay.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * A segment of a program.
 *
 * @param id what rules name
 * @param title what people read
 * @param description what it means, or null
 * @param threshold points from which a prospect is a member
 * @param group segments of one group exclude each other; null for none
 * @param flag a mark such as "needs review", never primary
 * @param isDefault the one that stands where none qualifies: in its group, or in the program when it has no group
 */
public record SegmentDefinition(
        String id,
        String title,
        @Nullable String description,
        int threshold,
        @Nullable String group,
        boolean flag,
        boolean isDefault) {}
