package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which texts a condition leaves to a field, as far as its literals say. */
final class Literals {
    private Literals() {}

    /** The only texts that the field can have where the condition holds; null when the condition names none. */
    static @Nullable Set<String> of(Condition condition, String field) {
        if (condition instanceof Condition.All all) {
            Set<String> left = null;
            for (Condition part : all.parts()) {
                Set<String> some = of(part, field);
                if (some != null) {
                    left = left == null ? some : intersection(left, some);
                }
            }
            return left;
        }
        if (condition instanceof Condition.Any any) {
            Set<String> together = new LinkedHashSet<>();
            for (Condition part : any.parts()) {
                Set<String> some = of(part, field);
                if (some == null) {
                    return null;
                }
                together.addAll(some);
            }
            return together;
        }
        return ofTest((Condition.Test) condition, field);
    }

    private static @Nullable Set<String> ofTest(Condition.Test test, String field) {
        if (!test.field().equals(field) || (test.operator() != Operator.EQUAL && test.operator() != Operator.IN)) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Operand operand : test.right()) {
            if (!(operand instanceof Operand.Literal literal && literal.value() instanceof Value.Text text)) {
                return null;
            }
            texts.add(text.text());
        }
        return texts;
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return both;
    }
}
