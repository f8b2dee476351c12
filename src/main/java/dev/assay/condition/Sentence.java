package dev.assay.condition;

import java.util.List;
import java.util.stream.Collectors;

/** A condition as English: {@code industry is banking, insurance or pharma, and employees is at least 1,000}. */
public final class Sentence {
    private final Words words;

    /** A speaker of these words. */
    public Sentence(Words words) {
        this.words = words;
    }

    /** The condition as part of a sentence, without "if"; {@code always} for a condition without parts. */
    public String say(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty()
                    ? "always"
                    : join(all.parts().stream().map(this::say).toList(), "and");
        }
        if (condition instanceof Condition.Any any) {
            String said = any.parts().stream()
                    .map(p -> p instanceof Condition.All ? say(p).replace(", and ", " and ") : say(p))
                    .collect(Collectors.joining(", or "));
            return any.parts().size() > 1 ? "either " + said : said;
        }
        return test((Condition.Test) condition);
    }

    private String test(Condition.Test test) {
        String field = words.field(test.field());
        if (test.operand() instanceof Operand.Nothing) {
            return field + (test.operator() == Operator.EQUAL ? " is not answered" : " is answered");
        }
        List<String> values =
                test.right().stream().map(o -> operand(test.field(), o)).toList();
        String value = values.get(0);
        return field + " "
                + switch (test.operator()) {
                    case EQUAL -> "is " + value;
                    case NOT_EQUAL -> "is not " + value;
                    case LESS -> (isDay(test) ? "is before " : "is under ") + value;
                    case AT_MOST -> (isDay(test) ? "is on or before " : "is at most ") + value;
                    case MORE -> (isDay(test) ? "is after " : "is over ") + value;
                    case AT_LEAST -> (isDay(test) ? "is on or after " : "is at least ") + value;
                    case IN -> "is " + choice(values, "or");
                    case NOT_IN -> (values.size() == 1 ? "is not " : "is neither ") + choice(values, "nor");
                    case CONTAINS -> "includes " + value;
                    case NOT_CONTAINS -> "does not include " + value;
                    case MATCHES -> "matches " + value;
                };
    }

    private String operand(String field, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return words.value(field, literal.value());
        }
        return operand instanceof Operand.Reference reference ? words.field(reference.name()) : operand.drl();
    }

    private static boolean isDay(Condition.Test test) {
        return test.operand() instanceof Operand.Literal literal && literal.value() instanceof Value.Day;
    }

    /** {@code a, b or c}. */
    public static String choice(List<String> items, String last) {
        return items.size() == 1
                ? items.get(0)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " "
                        + items.get(items.size() - 1);
    }

    /** {@code a, b, and c}: for whole clauses. */
    public static String join(List<String> clauses, String last) {
        return clauses.size() == 1
                ? clauses.get(0)
                : String.join(", ", clauses.subList(0, clauses.size() - 1)) + ", " + last + " "
                        + clauses.get(clauses.size() - 1);
    }
}
