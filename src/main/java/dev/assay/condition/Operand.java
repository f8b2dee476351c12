package dev.assay.condition;

import com.google.re2j.Pattern;
import dev.assay.problem.Span;

/** What stands on the right of a comparison. */
public sealed interface Operand {
    /** Where it was read. */
    Span at();

    /** As written in DRL. */
    String drl();

    /**
     * A literal.
     *
     * @param value its value
     * @param at where it was read
     */
    record Literal(Value value, Span at) implements Operand {
        @Override
        public String drl() {
            return value.drl();
        }
    }

    /**
     * Another field of the same fact, or a binding ({@code $name}).
     *
     * @param name as written
     * @param at where it was read
     */
    record Reference(String name, Span at) implements Operand {
        /** Whether it names a binding. */
        public boolean isBinding() {
            return name.startsWith("$");
        }

        @Override
        public String drl() {
            return name;
        }
    }

    /**
     * The literal {@code null}: not answered.
     *
     * @param at where it was read
     */
    record Nothing(Span at) implements Operand {
        @Override
        public String drl() {
            return "null";
        }
    }

    /**
     * A regular expression, RE2 syntax: linear in the length of the text.
     *
     * @param pattern compiled
     * @param at where it was read
     */
    record Regex(Pattern pattern, Span at) implements Operand {
        @Override
        public String drl() {
            return Value.quote(pattern.pattern());
        }
    }
}
