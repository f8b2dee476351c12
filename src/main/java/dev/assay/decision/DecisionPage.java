package dev.assay.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some decisions, newest first.
 *
 * @param decisions in order
 * @param next the cursor of the page after this one, or null when this is the last
 */
public record DecisionPage(
        List<Decision> decisions, @Nullable String next) {
    /** Copies. */
    public DecisionPage {
        decisions = List.copyOf(decisions);
    }
}
