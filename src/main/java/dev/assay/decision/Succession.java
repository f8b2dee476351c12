package dev.assay.decision;

import org.jspecify.annotations.Nullable;

/**
 * The place of a decision among those of one interview that was reopened.
 *
 * @param supersedes id of the one before, or null where it is the first, or of no interview
 * @param supersededBy id of the one that took its place, or null while it stands
 */
public record Succession(
        @Nullable String supersedes, @Nullable String supersededBy) {
    /** Of a decision that stands alone. */
    public static final Succession NONE = new Succession(null, null);
}
