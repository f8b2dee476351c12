package dev.assay.reasoning.circuit;

/** A number that rules count with or compare. */
public sealed interface Quantity {
    /**
     * Written in a rule.
     *
     * @param number as written
     */
    record Fixed(double number) implements Quantity {}

    /**
     * Points of a segment.
     *
     * @param segment its number
     */
    record Points(int segment) implements Quantity {}

    /** The score, within its limits. */
    record Score() implements Quantity {}

    /**
     * A prospect's answer that is a number; used only where it is answered.
     *
     * @param variable number of the question's variable
     */
    record Answer(int variable) implements Quantity {}
}
