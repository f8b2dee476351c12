package dev.assay.decision;

import java.util.List;

/**
 * What an idempotent request recorded.
 *
 * @param decisions in the order of the request
 * @param again whether it was recorded before, and these are the decisions of then
 */
public record Appended(List<Decision> decisions, boolean again) {
    /** Copies. */
    public Appended {
        decisions = List.copyOf(decisions);
    }
}
