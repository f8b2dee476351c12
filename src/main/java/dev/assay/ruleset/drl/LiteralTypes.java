package dev.assay.ruleset.drl;

import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Checks a value in a condition against the field beside it, and turns date texts into dates. */
final class LiteralTypes {
    private final Marks marks;
    private final Facts facts;
    private final List<Problem> problems;

    LiteralTypes(Marks marks, Facts facts, List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.problems = problems;
    }

    Operand typed(Field field, Operand.Literal literal) {
        Value value = literal.value();
        return switch (field.type()) {
            case CHOICE, CHOICES, TEXT -> text(field, literal);
            case BOOLEAN -> expect(field, value instanceof Value.Flag, literal);
            case INTEGER, NUMBER, MONEY -> expect(field, value instanceof Value.Num, literal);
            case DATE -> date(field, literal);
        };
    }

    private Operand text(Field field, Operand.Literal literal) {
        if (!(literal.value() instanceof Value.Text text)) {
            return expect(field, false, literal);
        }
        Set<String> legal = field.legal();
        if (legal != null && !legal.contains(text.text())) {
            problems.add(unknownText(field, text.text(), literal.at()));
        }
        return literal;
    }

    private Problem unknownText(Field field, String text, Span at) {
        return Unknown.id(marks, facts, field.what(), text, at);
    }

    private Operand expect(Field field, boolean fits, Operand.Literal literal) {
        if (!fits) {
            problems.add(marks.error(
                    "wrong-type",
                    literal.at(),
                    field.name() + " is " + field.kind() + "; " + marks.text(literal.at()) + " is "
                            + kind(literal.value()) + ". Write " + example(field) + "."));
        }
        return literal;
    }

    private static String kind(Value value) {
        return value instanceof Value.Num
                ? "a number"
                : value instanceof Value.Flag ? "yes or no" : value instanceof Value.Day ? "a date" : "text";
    }

    private static String example(Field field) {
        Set<String> legal = field.legal();
        return switch (field.type()) {
            case CHOICE, CHOICES, TEXT ->
                legal == null || legal.isEmpty()
                        ? "it in double quotes"
                        : "one of its values, such as "
                                + Value.quote(legal.iterator().next());
            case BOOLEAN -> "true or false, without quotes";
            case INTEGER, NUMBER, MONEY -> "digits without quotes, such as 1000";
            case DATE -> "a date in quotes, such as \"2027-12-31\"";
        };
    }

    private Operand date(Field field, Operand.Literal literal) {
        if (literal.value() instanceof Value.Day) {
            return literal;
        }
        if (!(literal.value() instanceof Value.Text text)) {
            return expect(field, false, literal);
        }
        LocalDate date = Dates.parse(text.text());
        if (date == null) {
            problems.add(marks.error(
                    "bad-date",
                    literal.at(),
                    marks.text(literal.at()) + " is no date; write year, month and day, such as \"2027-12-31\"."));
            return literal;
        }
        return new Operand.Literal(new Value.Day(date), literal.at());
    }
}
