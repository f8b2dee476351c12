package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.problem.Span;

/** An argument of a conclusion: a literal or a binding. */
public sealed interface Term {
    /** As written in DRL. */
    String drl();

    /** Where it was read. */
    Span at();

    /**
     * A literal text or number.
     *
     * @param value its value
     * @param at where it was read
     */
    record Literal(Value value, Span at) implements Term {
        @Override
        public String drl() {
            return value.drl();
        }
    }

    /**
     * A binding of the rule's patterns.
     *
     * @param name with {@code $}
     * @param at where it was read
     */
    record Binding(String name, Span at) implements Term {
        @Override
        public String drl() {
            return name;
        }
    }
}
