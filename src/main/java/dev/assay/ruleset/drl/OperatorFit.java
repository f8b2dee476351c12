package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import org.jspecify.annotations.Nullable;

/** Whether an operator makes sense for a field, and what to write instead. */
final class OperatorFit {
    private OperatorFit() {}

    /** What is wrong with it; null when it fits. */
    static @Nullable Problem misfit(Marks marks, Field field, Condition.Test test) {
        Operator operator = test.operator();
        boolean nothing = test.operand() instanceof Operand.Nothing;
        if (nothing && operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            return marks.error(
                    "misfit-operator",
                    test.operatorAt(),
                    "With null only == (not answered) and != (answered) make sense.",
                    "==");
        }
        if (nothing) {
            return null;
        }
        boolean fits = switch (operator) {
            case EQUAL, NOT_EQUAL -> field.type() != AnswerType.CHOICES;
            case LESS, AT_MOST, MORE, AT_LEAST -> field.type().isNumeric() || field.type() == AnswerType.DATE;
            case IN, NOT_IN -> field.type() != AnswerType.CHOICES && field.type() != AnswerType.BOOLEAN;
            case CONTAINS, NOT_CONTAINS -> field.type() == AnswerType.CHOICES;
            case MATCHES -> field.isText() && field.legal() == null;
        };
        return fits
                ? null
                : marks.error(
                        "misfit-operator",
                        test.operatorAt(),
                        "'" + operator.drl() + "' does not fit " + field.name() + ", which is " + field.kind() + "; "
                                + way(field, operator),
                        null);
    }

    private static String way(Field field, Operator operator) {
        if (field.type() == AnswerType.CHOICES) {
            boolean negative = operator == Operator.NOT_EQUAL || operator == Operator.NOT_IN;
            return "write " + field.name() + (negative ? " not contains" : " contains") + " \"…\".";
        }
        if (field.type() == AnswerType.BOOLEAN) {
            return "write " + field.name() + " == true.";
        }
        if (operator == Operator.CONTAINS && field.type() == AnswerType.TEXT) {
            return "write " + field.name() + " matches \".*….*\".";
        }
        return field.isText()
                ? "write ==, !=, in or not in" + (field.legal() == null ? ", or matches." : ".")
                : "write ==, !=, <, <=, >, >=, in or not in.";
    }
}
