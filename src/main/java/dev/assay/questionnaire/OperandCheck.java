package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands on the right of a comparison: whether an answer to the question can be compared with it. */
final class OperandCheck {
    private final Questionnaire questionnaire;
    private final Question question;
    private final Condition.Test test;
    private final Source source;

    OperandCheck(Questionnaire questionnaire, Question question, Condition.Test test, Source source) {
        this.questionnaire = questionnaire;
        this.question = question;
        this.test = test;
        this.source = source;
    }

    /** An operand, typed where it is right, and what is wrong with it. */
    record Typed(Operand operand, Optional<Problem> problem) {}

    Typed typed(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal(literal);
        }
        if (operand instanceof Operand.Nothing) {
            return new Typed(operand, nothing(operand));
        }
        if (operand instanceof Operand.Reference reference) {
            return new Typed(operand, reference.isBinding() ? Optional.empty() : reference(reference));
        }
        return new Typed(operand, regex((Operand.Regex) operand));
    }

    private Optional<Problem> nothing(Operand operand) {
        return test.operator() == Operator.EQUAL || test.operator() == Operator.NOT_EQUAL
                ? Optional.empty()
                : problem(
                        "bad-null",
                        operand.at(),
                        "null (not answered) is compared with == or != only: " + question.id() + " == null.",
                        null);
    }

    private Optional<Problem> regex(Operand.Regex regex) {
        boolean none = question.type() == AnswerType.CHOICE
                && !question.traits().open()
                && question.options().stream()
                        .noneMatch(o -> regex.pattern().matcher(o.id()).matches());
        return none
                ? problem(
                        "never",
                        regex.at(),
                        "This pattern matches none of the options of '" + question.id() + "' (" + Choices.ids(question)
                                + ").",
                        null)
                : Optional.empty();
    }

    private Optional<Problem> reference(Operand.Reference reference) {
        String name = reference.name();
        if (test.operator() == Operator.IN || test.operator() == Operator.NOT_IN) {
            return problem(
                    "wrong-type",
                    reference.at(),
                    "A list holds values only; text stands in double quotes: \"" + name + "\".",
                    Value.quote(name));
        }
        Optional<Question> other = questionnaire.question(name);
        if (other.isEmpty()) {
            return unknown(reference);
        }
        AnswerType type = other.get().type();
        boolean contains = test.operator() == Operator.CONTAINS || test.operator() == Operator.NOT_CONTAINS;
        boolean fits = contains ? type == AnswerType.CHOICE || type == AnswerType.TEXT : type == question.type();
        if (!fits) {
            return problem(
                    "wrong-type",
                    reference.at(),
                    "'" + question.id() + "' is " + Kinds.of(question.type()) + ", but '" + name + "' is "
                            + Kinds.of(type) + "; only questions of the same type are compared.",
                    null);
        }
        return name.equals(question.id())
                ? problem("same-question", reference.at(), "'" + name + "' is compared with itself here.", null)
                : Optional.empty();
    }

    private Optional<Problem> unknown(Operand.Reference reference) {
        String name = reference.name();
        if (question.type().hasOptions() && Choices.find(question, name).isPresent()) {
            return problem(
                    "missing-quotes",
                    reference.at(),
                    "Text stands in double quotes: write \""
                            + Choices.find(question, name).orElse(name) + "\".",
                    Value.quote(Choices.find(question, name).orElse(name)));
        }
        String low = name.toLowerCase(Locale.ROOT);
        if (question.type() == AnswerType.BOOLEAN && (low.equals("yes") || low.equals("no"))) {
            String flag = low.equals("yes") ? "true" : "false";
            return problem("wrong-type", reference.at(), "For " + low + " write " + flag + ".", flag);
        }
        if (question.type().isNumeric()
                || question.type() == AnswerType.BOOLEAN
                || question.type() == AnswerType.DATE
                || Nearest.to(name, questionnaire.ids()).isPresent()) {
            return problem(
                    "unknown-question",
                    reference.at(),
                    "There is no question '" + name + "'" + Nearest.hint(name, questionnaire.ids()),
                    Nearest.to(name, questionnaire.ids()).orElse(null));
        }
        return problem(
                "missing-quotes",
                reference.at(),
                "Text stands in double quotes: write \"" + name + "\".",
                Value.quote(name));
    }

    private Typed literal(Operand.Literal literal) {
        Value value = literal.value();
        Optional<Problem> problem = switch (question.type()) {
            case CHOICE, CHOICES ->
                value instanceof Value.Text text ? option(text.text(), literal) : wrongType(literal);
            case TEXT -> value instanceof Value.Text ? Optional.empty() : wrongType(literal);
            case BOOLEAN -> value instanceof Value.Flag ? Optional.empty() : wrongType(literal);
            case INTEGER, NUMBER, MONEY ->
                value instanceof Value.Num number
                        ? Bounds.never(question, test.operator(), number.number())
                                .flatMap(why -> problem("never", literal.at(), why, null))
                        : wrongType(literal);
            case DATE -> value instanceof Value.Text ? Optional.empty() : wrongType(literal);
        };
        if (question.type() == AnswerType.DATE && problem.isEmpty()) {
            return date(literal, ((Value.Text) value).text());
        }
        return new Typed(literal, problem);
    }

    private Typed date(Operand.Literal literal, String text) {
        LocalDate date = Days.iso(text);
        if (date != null) {
            return new Typed(
                    new Operand.Literal(new Value.Day(date), literal.at()),
                    Bounds.never(question, test.operator(), date)
                            .flatMap(why -> problem("never", literal.at(), why, null)));
        }
        return new Typed(literal, problem("bad-date", literal.at(), Days.complaint(text), null));
    }

    private Optional<Problem> option(String text, Operand.Literal literal) {
        if (question.option(text).isPresent() || question.traits().open()) {
            return Optional.empty();
        }
        Optional<String> meant = Choices.find(question, text);
        if (meant.isPresent()) {
            String id = meant.get();
            String message = id.equalsIgnoreCase(text)
                    ? "Options are written exactly: \"" + id + "\", not \"" + text + "\"."
                    : "Write its id '" + id + "', not its label '" + text + "'.";
            return problem("option-label", literal.at(), message, Value.quote(id));
        }
        List<String> several = Choices.several(question, text);
        if (several.size() > 1) {
            boolean cell = source.place(literal.at()).cell() != null;
            boolean one = test.operator() == Operator.EQUAL || test.operator() == Operator.NOT_EQUAL;
            return problem(
                    "several-options",
                    literal.at(),
                    Value.quote(text) + " holds several options. "
                            + (cell && one
                                    ? "This column takes one; write a row for each, or change its heading to "
                                            + question.id() + " in (forall(,){\"$\"})."
                                    : cell
                                            ? "Write commas between options: " + String.join(", ", several) + "."
                                            : "Each stands in quotes of its own, with commas between: "
                                                    + question.id() + " in ("
                                                    + several.stream()
                                                            .map(Value::quote)
                                                            .collect(Collectors.joining(", "))
                                                    + ")."),
                    null);
        }
        Optional<String> near = Choices.nearest(question, text);
        String hint = near.map(n -> "; did you mean \"" + n + "\"?")
                .orElse(question.options().isEmpty() ? "." : "; its options are " + Choices.ids(question) + ".");
        return problem(
                "unknown-option",
                literal.at(),
                "'" + question.id() + "' has no option " + Value.quote(text) + hint,
                near.map(Value::quote).orElse(null));
    }

    private Optional<Problem> wrongType(Operand.Literal literal) {
        Value value = literal.value();
        String shown = value.drl();
        String is = value instanceof Value.Text ? "text" : value instanceof Value.Num ? "a number" : "yes or no";
        String better = better(value);
        return problem(
                "wrong-type",
                literal.at(),
                "'" + question.id() + "' is " + Kinds.of(question.type()) + "; " + shown + " is " + is
                        + (better == null ? "." : ". Write " + better + "."),
                better);
    }

    private @Nullable String better(Value value) {
        if (!(value instanceof Value.Text text)) {
            boolean quoted = question.type() == AnswerType.TEXT
                    || (question.type().hasOptions()
                            && question.option(value.plain()).isPresent());
            return quoted ? Value.quote(value.plain()) : null;
        }
        String word = text.text().strip().toLowerCase(Locale.ROOT);
        if (question.type() == AnswerType.BOOLEAN) {
            return word.equals("yes") || word.equals("true")
                    ? "true"
                    : word.equals("no") || word.equals("false") ? "false" : null;
        }
        return question.type().isNumeric() && Numbers.isPlain(word) ? word : null;
    }

    private Optional<Problem> problem(String code, Span at, String message, @Nullable String suggestion) {
        String found = source.text()
                .substring(at.start(), Math.min(at.end(), source.text().length()));
        return Optional.of(Problem.error(code, source.place(at), message, found, suggestion));
    }
}
