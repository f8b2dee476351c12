package dev.assay.reasoning.difference;

import java.util.List;

/**
 * In what two sets of rules decide differently.
 *
 * @param changes every way that was found, the tier first
 * @param unsettled parts of the decision of which it is not known, within the effort, whether they differ in other ways; in words
 * @param steps work done
 */
public record Difference(List<Change> changes, List<String> unsettled, long steps) {
    /** Copies. */
    public Difference {
        changes = List.copyOf(changes);
        unsettled = List.copyOf(unsettled);
    }

    /** Whether it is proved that both decide the same of everybody. */
    public boolean isIdentical() {
        return changes.isEmpty() && unsettled.isEmpty();
    }
}
