package dev.assay.interview;

/**
 * What the rep says of a piece of collateral in a conversation.
 *
 * @param sent whether the prospect has it
 * @param notUseful whether it is of no use to them
 */
public record Mark(boolean sent, boolean notUseful) {
    /** Nothing. */
    public static final Mark NONE = new Mark(false, false);
}
