package dev.assay.condition;

import org.jspecify.annotations.Nullable;

/** The meaning of one comparison on known values, with RULES.md's law for missing ones: positive operators are false, negative ones true, two missing are equal. */
final class Comparison {
    private Comparison() {}

    static boolean holds(Condition.Test test, Facts facts) {
        Value left = facts.value(test.field());
        return switch (test.operator()) {
            case EQUAL -> same(left, right(test.operand(), facts));
            case NOT_EQUAL -> !same(left, right(test.operand(), facts));
            case IN -> isIn(test, left, facts);
            case NOT_IN -> !isIn(test, left, facts);
            case CONTAINS -> contains(left, right(test.operand(), facts));
            case NOT_CONTAINS -> !contains(left, right(test.operand(), facts));
            case MATCHES ->
                left instanceof Value.Text text
                        && test.operand() instanceof Operand.Regex regex
                        && regex.pattern().matcher(text.text()).matches();
            case LESS, AT_MOST, MORE, AT_LEAST -> ordered(test.operator(), left, right(test.operand(), facts));
        };
    }

    private static @Nullable Value right(Operand operand, Facts facts) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        return operand instanceof Operand.Reference reference ? facts.value(reference.name()) : null;
    }

    private static boolean same(@Nullable Value left, @Nullable Value right) {
        return left == null ? right == null : left.equals(right);
    }

    private static boolean isIn(Condition.Test test, @Nullable Value left, Facts facts) {
        if (left == null) {
            return false;
        }
        for (Operand operand : test.right()) {
            if (left.equals(right(operand, facts))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(@Nullable Value left, @Nullable Value right) {
        return left instanceof Value.Many many
                && right instanceof Value.Text text
                && many.texts().contains(text.text());
    }

    private static boolean ordered(Operator operator, @Nullable Value left, @Nullable Value right) {
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
            return ordered(operator, Double.compare(a.number(), b.number()));
        }
        if (left instanceof Value.Day a && right instanceof Value.Day b) {
            return ordered(operator, a.date().compareTo(b.date()));
        }
        return false;
    }

    private static boolean ordered(Operator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> throw new IllegalArgumentException("not an order: " + operator);
        };
    }
}
