package dev.assay.decision;

import dev.assay.ruleset.Classification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision beside the same derived anew from the revision that it was decided by.
 *
 * @param decision as recorded
 * @param derived what its rules say of its answers now; null when the revision is no longer kept
 * @param differences where the two decide otherwise; empty when they are identical, or nothing could be derived
 * @param wording where the two say the same in other words: sentences, reasons and advice, which follow the program's wording and the language data of the machine
 */
public record Explanation(
        Decision decision, @Nullable Classification derived, List<Difference> differences, List<Difference> wording) {
    /** Copies. */
    public Explanation {
        differences = List.copyOf(differences);
        wording = List.copyOf(wording);
    }

    /** Whether the derivation decided exactly what was recorded, in whatever words. */
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
