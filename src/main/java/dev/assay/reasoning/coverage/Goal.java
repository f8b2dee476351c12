package dev.assay.reasoning.coverage;

import dev.assay.condition.Value;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.search.Want;
import dev.assay.reasoning.space.Region;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of the prospects is to show.
 *
 * @param rule number of the rule that it is about; -1 for none
 * @param words what it shows, in English
 * @param wants what must be so of the prospect
 * @param limit where the answer to a question must lie, or null for anywhere
 */
record Goal(
        int rule, String words, List<Want> wants, @Nullable Limit limit) {
    /** Copies. */
    Goal {
        wants = List.copyOf(wants);
    }

    /**
     * On one side of a limit that rules name.
     *
     * @param variable its number
     * @param cell in which the answer lies
     * @param at the limit
     */
    record Limit(int variable, int cell, Value at) {}

    /** Whether the prospect that was decided last shows it. */
    boolean isMet(Decider decider, int[] cells) {
        return (limit == null || cells[limit.variable()] == limit.cell())
                && wants.stream().allMatch(want -> want.holds(decider));
    }

    /** Where to look for one; empty where there is nobody. */
    Optional<Region> within(Region anywhere) {
        if (limit == null) {
            return Optional.of(anywhere);
        }
        return anywhere.has(limit.variable(), limit.cell())
                ? Optional.of(anywhere.with(limit.variable(), limit.cell()))
                : Optional.empty();
    }
}
