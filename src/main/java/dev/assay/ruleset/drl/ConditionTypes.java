package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.ConditionCheck;
import dev.assay.ruleset.FactType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one pattern's condition against the fields of its fact, and turns date texts into dates. One problem per comparison. */
final class ConditionTypes {
    private final Marks marks;
    private final Facts facts;
    private final FactType type;
    private final Map<String, Bindings.Bound> bindings;
    private final List<Problem> problems;
    private final boolean silentBindings;

    /**
     * @param bindings those of earlier patterns
     * @param silentBindings whether an unknown binding may come from a part that could not be read
     */
    ConditionTypes(
            Marks marks,
            Facts facts,
            FactType type,
            Map<String, Bindings.Bound> bindings,
            boolean silentBindings,
            List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.type = type;
        this.bindings = bindings;
        this.silentBindings = silentBindings;
        this.problems = problems;
    }

    Condition typed(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(all.parts().stream().map(this::typed).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(any.parts().stream().map(this::typed).toList());
        }
        return test((Condition.Test) condition);
    }

    private Condition test(Condition.Test test) {
        if (type == FactType.PROSPECT) {
            return question(test);
        }
        Field field = facts.field(type, test.field());
        if (field == null) {
            problems.add(unknownField(test.field(), test.fieldAt()));
            return test;
        }
        Problem misfit = operator(field, test);
        if (misfit != null) {
            problems.add(misfit);
            return test;
        }
        List<Operand> right = new ArrayList<>();
        for (Operand operand : test.right()) {
            right.add(operand(field, test, operand));
        }
        return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
    }

    /** Questions are the questionnaire's own business; only bindings are ours. */
    private Condition question(Condition.Test test) {
        if (test.field().startsWith("$")) {
            problems.add(unknownField(test.field(), test.fieldAt()));
            return test;
        }
        ConditionCheck.Checked checked =
                ConditionCheck.of(facts.vocabulary().questionnaire()).check(test, marks.source());
        problems.addAll(checked.problems());
        Field field = facts.field(type, test.field());
        if (field != null && checked.problems().isEmpty()) {
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Reference reference && reference.isBinding()) {
                    reference(field, reference);
                }
            }
        }
        return checked.condition();
    }

    Problem unknownField(String name, Span at) {
        List<String> known = List.copyOf(facts.fields(type).keySet());
        if (name.startsWith("$")) {
            return marks.error(
                    "binding-on-the-left",
                    at,
                    "A binding such as " + name + " stands on the right of a comparison; on the left stands a field.");
        }
        String nearest = Nearest.to(name, known).orElse(null);
        if (type == FactType.PROSPECT) {
            return marks.error(
                    "unknown-question", at, "There is no question '" + name + "'" + Nearest.hint(name, known), nearest);
        }
        return marks.error(
                "unknown-field",
                at,
                type.drl() + " has no field '" + name + "'"
                        + (nearest == null ? "; it has " + String.join(", ", known) + "." : Nearest.hint(name, known)),
                nearest);
    }

    private @Nullable Problem operator(Field field, Condition.Test test) {
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
            return "write " + field.name() + " matches \".*…*.\".".replace("…*.", "….*");
        }
        return field.isText()
                ? "write ==, !=, in or not in" + (field.legal() == null ? ", or matches." : ".")
                : "write ==, !=, <, <=, >, >=, in or not in.";
    }

    private Operand operand(Field field, Condition.Test test, Operand operand) {
        if (operand instanceof Operand.Reference reference) {
            reference(field, reference);
            return operand;
        }
        if (!(operand instanceof Operand.Literal literal)) {
            if (operand instanceof Operand.Nothing && test.right().size() > 1) {
                problems.add(marks.error(
                        "null-in-list",
                        operand.at(),
                        "null stands alone: write " + field.name() + " == null || " + field.name() + " in (…)."));
            }
            return operand;
        }
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

    private void reference(Field field, Operand.Reference reference) {
        Field other;
        if (reference.isBinding()) {
            Bindings.Bound bound = bindings.get(reference.name());
            if (bound == null) {
                if (!silentBindings) {
                    problems.add(Unknown.binding(marks, reference.name(), reference.at(), bindings.keySet()));
                }
                return;
            }
            if (!bound.problem().isEmpty()) {
                problems.add(marks.error("hidden-binding", reference.at(), bound.problem()));
                return;
            }
            other = bound.field();
        } else {
            other = facts.field(type, reference.name());
            if (other == null) {
                problems.add(unknownReference(field, reference));
                return;
            }
        }
        if (other == null) {
            return;
        }
        boolean chosen = field.type() == AnswerType.CHOICES && other.isText();
        if (!field.comparableWith(other) && !chosen) {
            problems.add(marks.error(
                    "wrong-type",
                    reference.at(),
                    field.name() + " is " + field.kind() + ", but " + reference.name() + " is " + other.kind()
                            + "; only values of one kind can be compared."));
        }
    }

    private Problem unknownReference(Field field, Operand.Reference reference) {
        String name = reference.name();
        Set<String> legal = field.legal();
        boolean text = field.isText() || field.type() == AnswerType.CHOICES;
        String meant = legal == null ? null : Nearest.to(name, legal).orElse(null);
        if (text && (meant != null || legal == null)) {
            String quoted = Value.quote(meant == null ? name : meant);
            return marks.error(
                    "missing-quotes", reference.at(), "Text stands in double quotes: write " + quoted + ".", quoted);
        }
        List<String> known = List.copyOf(facts.fields(type).keySet());
        return marks.error(
                "unknown-name",
                reference.at(),
                "'" + name + "' is neither a value nor a " + (type == FactType.PROSPECT ? "question" : "field")
                        + Nearest.hint(name, known),
                Nearest.to(name, known).orElse(null));
    }

    /** ISO dates. */
    static final class Dates {
        private Dates() {}

        static @Nullable LocalDate parse(String text) {
            try {
                return text.length() == 10 ? LocalDate.parse(text) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
