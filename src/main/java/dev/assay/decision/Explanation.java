package dev.assay.decision;

import dev.assay.ruleset.Classification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision beside the same derived anew from the revision that it was decided by.
 *
 * @param decision as recorded
 * @param derived what its rules say of its answers now; null when the revision is no longer kept
 * @param differences where the two differ; empty when they are identical, or nothing could be derived
 */
public record Explanation(Decision decision, @Nullable Classification derived, List<Difference> differences) {
    /** Copies. */
    public Explanation {
        differences = List.copyOf(differences);
    }

    /** Whether the derivation gave exactly what was recorded. */
    public boolean isIdentical() {
        return derived != null && differences.isEmpty();
    }

    /**
     * One value that differs.
     *
     * @param pointer where in the classification, as JSON
     * @param recorded value then, as JSON; null where there was none
     * @param derived value now, as JSON; null where there is none
     */
    public record Difference(
            String pointer,
            @Nullable String recorded,
            @Nullable String derived) {}
}
