package dev.assay.reasoning.space;

import dev.assay.condition.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which answers an {@link Atom} holds. */
public sealed interface Reach {
    /** No answer: unanswered, "don't know", set aside, refused. */
    record Nothing() implements Reach {}

    /**
     * One answer.
     *
     * @param value which
     */
    record Exactly(Value value) implements Reach {}

    /**
     * All numbers, or all days counted from 1970, between two that a rule names; both excluded.
     *
     * @param after null for no lower bound
     * @param before null for no upper bound
     */
    record Between(@Nullable Double after, @Nullable Double before) implements Reach {}

    /**
     * All texts that no rule names, of those that match just these patterns.
     *
     * @param patterns each pattern of the rules, and whether such a text matches it; a pattern that is not there may match or not
     */
    record Other(Map<String, Boolean> patterns) implements Reach {
        /** Copies. */
        public Other {
            patterns = Map.copyOf(patterns);
        }
    }

    /**
     * Whether an option of a question with several is chosen.
     *
     * @param option null for any that no rule names
     * @param yes chosen
     */
    record Chosen(@Nullable String option, boolean yes) implements Reach {}
}
