package dev.assay.reasoning.circuit;

import dev.assay.condition.Operator;
import java.util.BitSet;
import java.util.List;

/**
 * One gate of the circuit: true, false or open of a region of the answer space. Gates are known by number; a gate reads only gates of lower numbers, and sums to which only such gates
 * contribute.
 */
public sealed interface Gate {
    /**
     * Always so.
     *
     * @param holds true or false
     */
    record Constant(boolean holds) implements Gate {}

    /**
     * The answer lies in one of these cells.
     *
     * @param variable number of the variable
     * @param cells true for these; not to be changed
     */
    record Literal(int variable, BitSet cells) implements Gate {}

    /**
     * All of them.
     *
     * @param inputs numbers of gates
     */
    record All(List<Integer> inputs) implements Gate {}

    /**
     * At least one of them.
     *
     * @param inputs numbers of gates
     */
    record Any(List<Integer> inputs) implements Gate {}

    /**
     * Not so.
     *
     * @param input number of a gate
     */
    record Not(int input) implements Gate {}

    /**
     * Two answers compared that no partition captures: open where they are only known by cells; decided by the examples where those are meant.
     *
     * @param left number of a variable
     * @param operator the comparison
     * @param right number of a variable
     */
    record Examples(int left, Operator operator, int right) implements Gate {}

    /**
     * Open where answers are known by cells only.
     *
     * @param example what it is of the examples of the cells
     */
    record Unsure(boolean example) implements Gate {}

    /**
     * Two numbers compared.
     *
     * @param left one
     * @param operator {@code ==}, {@code !=} or an order
     * @param right the other
     */
    record Compare(Quantity left, Operator operator, Quantity right) implements Gate {}

    /**
     * The prospect is a member of a segment.
     *
     * @param segment its number
     */
    record Member(int segment) implements Gate {}

    /**
     * A segment is the primary one.
     *
     * @param segment its number
     */
    record Primary(int segment) implements Gate {}

    /**
     * The tier, as a final decision has it.
     *
     * @param tier its number
     */
    record IsTier(int tier) implements Gate {}
}
