package dev.assay.reasoning.circuit;

import dev.assay.ruleset.Verb;
import java.util.List;

/**
 * What one line of a rule does to a sum. Ways with equal amounts count once.
 *
 * @param rule number of the rule in the ruleset
 * @param line number of the conclusion in the rule
 * @param verb what it concludes; never advice or a trait
 * @param target number of the segment, tier or item; -1 where the verb has none
 * @param ways when it counts, and how much
 */
public record Effect(int rule, int line, Verb verb, int target, List<Way> ways) {
    /** Copies. */
    public Effect {
        ways = List.copyOf(ways);
    }

    /**
     * One way in which it counts.
     *
     * @param gate number of the gate that is true then
     * @param amount points or weight; zero for a verb without
     */
    public record Way(int gate, Quantity amount) {}
}
