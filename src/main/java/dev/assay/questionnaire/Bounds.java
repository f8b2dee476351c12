package dev.assay.questionnaire;

import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Comparisons that the bounds of a question decide, whatever is answered. */
final class Bounds {
    private Bounds() {}

    /** Why no answer can be compared so with a number, if none can. */
    static Optional<String> never(Question question, Operator operator, double number) {
        String plain = new Value.Num(number).plain();
        boolean equality = !operator.isOrder();
        if (equality && question.type() == AnswerType.INTEGER && number != Math.rint(number)) {
            return Optional.of("'" + question.id() + "' is a whole number; it is never " + plain + ".");
        }
        Question.Range range = question.range();
        return never(question, operator, number, plain, range.min(), range.max());
    }

    /** Why no answer can be compared so with a day, if none can. */
    static Optional<String> never(Question question, Operator operator, LocalDate day) {
        Question.Range range = question.range();
        return never(
                question,
                operator,
                (double) day.toEpochDay(),
                day.toString(),
                range.from() == null ? null : (double) range.from().toEpochDay(),
                range.until() == null ? null : (double) range.until().toEpochDay());
    }

    private static Optional<String> never(
            Question question,
            Operator operator,
            double value,
            String plain,
            @Nullable Double min,
            @Nullable Double max) {
        boolean belowAll = min != null && value < min;
        boolean aboveAll = max != null && value > max;
        boolean never = switch (operator) {
            case LESS -> belowAll || (min != null && value == min);
            case AT_MOST -> belowAll;
            case MORE -> aboveAll || (max != null && value == max);
            case AT_LEAST -> aboveAll;
            default -> belowAll || aboveAll;
        };
        String is = operator.isOrder() ? operator.drl() + " " + plain : plain;
        return never
                ? Optional.of(
                        "'" + question.id() + "' is never " + is + ": its answers are " + shown(question.range()) + ".")
                : Optional.empty();
    }

    /** {@code from 1 to 10}, {@code at least 1}, {@code at most 10}. */
    static String shown(Question.Range range) {
        String least = range.min() != null
                ? new Value.Num(range.min()).plain()
                : range.from() != null ? range.from().toString() : null;
        String most = range.max() != null
                ? new Value.Num(range.max()).plain()
                : range.until() != null ? range.until().toString() : null;
        return least != null && most != null
                ? "from " + least + " to " + most
                : least != null ? "at least " + least : "at most " + most;
    }
}
