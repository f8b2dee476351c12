package dev.assay.reasoning.difference;

import java.util.List;

/**
 * In what two sets of rules decide differently.
 *
 * @param sources rules with another text that come to something else, and questions that are asked of others
 * @param changes every way that was found in which tier, primary segment or collateral differ
 * @param unsettled parts of the decision of which it is not known, within the effort, whether they differ in other ways; in words
 * @param steps work done
 */
public record Difference(List<Change> sources, List<Change> changes, List<String> unsettled, long steps) {
    /** Copies. */
    public Difference {
        sources = List.copyOf(sources);
        changes = List.copyOf(changes);
        unsettled = List.copyOf(unsettled);
    }

    /** Whether it is proved that both decide the same of everybody. */
    public boolean isIdentical() {
        return changes.isEmpty() && unsettled.isEmpty();
    }
}
