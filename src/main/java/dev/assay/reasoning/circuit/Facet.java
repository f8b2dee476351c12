package dev.assay.reasoning.circuit;

/** A part of a decision that may be settled by itself. */
public sealed interface Facet {
    /** Which tier; values are numbers of tiers. */
    record Tier() implements Facet {}

    /** Which segment is primary; values are numbers of segments, the number of segments for none. */
    record Primary() implements Facet {}

    /**
     * Whether the prospect is a member; values are 0 and 1.
     *
     * @param segment number of the segment
     */
    record Member(int segment) implements Facet {}

    /**
     * Whether an item is among those recommended; values are 0 and 1.
     *
     * @param item number of the item
     */
    record Item(int item) implements Facet {}

    /** All that is recommended, in its order; has no numbered values. */
    record Collateral() implements Facet {}

    /** What to say; has no numbered values. */
    record Advice() implements Facet {}

    /**
     * Whether a gate is true; values are 0 and 1.
     *
     * @param gate number of the gate
     */
    record IsTrue(int gate) implements Facet {}

    /** How great the score is; has no numbered values. */
    record Score() implements Facet {}

    /**
     * How many points a segment has; has no numbered values.
     *
     * @param segment number of the segment
     */
    record Points(int segment) implements Facet {}
}
