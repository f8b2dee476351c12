package dev.assay.reasoning.circuit;

import dev.assay.condition.Value;
import org.jspecify.annotations.Nullable;

/** What a field or a binding stands for before the answers are known. */
sealed interface Symbol {
    /**
     * The same for every prospect.
     *
     * @param value null for none
     * @param isVague stands for any text that no rule names
     */
    record Known(@Nullable Value value, boolean isVague) implements Symbol {
        static Known of(@Nullable Value value) {
            return new Known(value, false);
        }
    }

    /**
     * The answer to a question.
     *
     * @param question its number
     */
    record Answer(int question) implements Symbol {}

    /**
     * Points or score; never null.
     *
     * @param quantity which
     */
    record Number(Quantity quantity) implements Symbol {}

    /**
     * Yes where a gate is true; never null.
     *
     * @param gate its number
     */
    record Flag(int gate) implements Symbol {}

    /** Id of the tier; never null. */
    record Tier() implements Symbol {}
}
