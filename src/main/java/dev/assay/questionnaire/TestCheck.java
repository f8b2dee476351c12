package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One comparison of a question that exists: whether its operator fits the kind of answer. */
final class TestCheck {
    private final Question question;
    private final Condition.Test test;
    private final Source source;
    private final OperandCheck operands;

    TestCheck(Questionnaire questionnaire, Question question, Condition.Test test, Source source) {
        this.question = question;
        this.test = test;
        this.source = source;
        this.operands = new OperandCheck(questionnaire, question, test, source);
    }

    OperandCheck.Typed operand(Operand operand) {
        return operands.typed(operand);
    }

    Optional<Problem> operator() {
        Operator operator = test.operator();
        AnswerType type = question.type();
        String id = question.id();
        String value = test.operand().drl();
        boolean isNull = test.operand() instanceof Operand.Nothing;
        if (operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS) {
            return type == AnswerType.CHOICES ? Optional.empty() : Optional.of(containsMisfit(value));
        }
        if (type == AnswerType.CHOICES && !(isNull && isEquality(operator))) {
            String not = operator.isNegative() ? "not " : "";
            String better = id + " " + not + "contains " + (isNull ? "\"…\"" : value);
            String several = test.right().size() > 1 ? " for each value, with || between them" : "";
            return Optional.of(misfit("has several answers; write " + better + several, better));
        }
        if (operator.isOrder() && !type.isNumeric() && type != AnswerType.DATE) {
            return Optional.of(misfit(
                    "is " + Kinds.of(type) + ", which has no order; " + operator.drl() + " is for numbers and dates",
                    null));
        }
        if (operator == Operator.MATCHES && type != AnswerType.TEXT && type != AnswerType.CHOICE) {
            return Optional.of(misfit("is " + Kinds.of(type) + "; 'matches' is for text only", null));
        }
        return Optional.empty();
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }

    private Problem containsMisfit(String value) {
        boolean not = test.operator() == Operator.NOT_CONTAINS;
        String id = question.id();
        if (question.type() == AnswerType.TEXT) {
            return misfit("is text; for a part of it write " + id + " matches \".*part.*\"", null);
        }
        String better = id + (not ? " != " : " == ") + value;
        return misfit(
                "has one answer; '" + test.operator().drl() + "' is for questions with several. Write " + better,
                better);
    }

    private Problem misfit(String why, @Nullable String suggestion) {
        return Problem.error(
                "operator-misfit",
                source.place(test.operatorAt()),
                "'" + question.id() + "' " + why + ".",
                test.operator().drl(),
                suggestion);
    }
}
