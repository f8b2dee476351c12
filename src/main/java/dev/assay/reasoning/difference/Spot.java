package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.space.Region;
import java.util.List;

/**
 * Prospects for whom decisions differ in one way.
 *
 * @param region who they are, over the common answer space
 * @param isEverywhere whether it is so of all in the region; else only the example is known
 * @param terms the region in words, one for each question that it asks about; empty for everybody
 * @param example fewest answers with which somebody is in the region, in words
 * @param from what is decided of the example by the first rules
 * @param to what is decided of it by the second
 * @param lines what does it, as far as rules do; not what stands in {@code program.json}
 */
public record Spot(
        Region region,
        boolean isEverywhere,
        List<Term> terms,
        List<Term> example,
        Outcome from,
        Outcome to,
        List<Line> lines) {
    /** Copies. */
    public Spot {
        terms = List.copyOf(terms);
        example = List.copyOf(example);
        lines = List.copyOf(lines);
    }

    /**
     * What is answered to a question.
     *
     * @param question its id
     * @param words the answer or answers: {@code 1,000 or more}
     */
    public record Term(String question, String words) {}
}
