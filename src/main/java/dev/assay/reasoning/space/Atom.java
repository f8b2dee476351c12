package dev.assay.reasoning.space;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Truth;
import dev.assay.condition.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers to one question that no literal of the rules tells apart.
 *
 * @param reach which answers
 * @param value one of them; null for no answer, for a choice among several, and where none was found
 * @param possible whether the questionnaire lets such an answer pass, as far as is known
 */
public record Atom(Reach reach, @Nullable Value value, boolean possible) {
    /** Stands for a text that nobody writes. */
    private static final Value UNWRITTEN = new Value.Text("\u0000");

    /** The text of an answer of this kind, for comparisons with what rules name. */
    public @Nullable Value compared() {
        return value == null && reach instanceof Reach.Other ? UNWRITTEN : value;
    }

    /** Whether more than one answer is meant. */
    public boolean isVague() {
        return reach instanceof Reach.Other || reach instanceof Reach.Between;
    }

    /**
     * Whether a comparison of this question holds of all such answers.
     *
     * @param others values of the other names that it reads
     */
    public Truth truth(Condition.Test test, Function<String, @Nullable Value> others) {
        if (test.operator() == Operator.MATCHES
                && reach instanceof Reach.Other other
                && test.operand() instanceof Operand.Regex regex) {
            Boolean matches = other.patterns().get(regex.pattern().pattern());
            return matches == null ? Truth.OPEN : Truth.of(matches);
        }
        Value own = compared();
        return Truth.of(test.holds(name -> name.equals(test.field()) ? own : others.apply(name)));
    }
}
