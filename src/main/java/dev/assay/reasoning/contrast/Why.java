package dev.assay.reasoning.contrast;

import dev.assay.problem.Place;
import dev.assay.reasoning.search.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Why something was concluded.
 *
 * @param subject of what it is asked
 * @param rules those that fired and speak for it
 * @param certificate the fewest of the answers that suffice by themselves, whatever else were answered; empty when not settled within the budget
 */
public record Why(Subject subject, List<Support> rules, Optional<Certificate> certificate) {
    /** Copies. */
    public Why {
        rules = List.copyOf(rules);
    }

    /**
     * A rule that speaks for it.
     *
     * @param rule its name
     * @param place file and line
     * @param effect what it gives: {@code 40 points}
     */
    public record Support(String rule, Place place, String effect) {}
}
