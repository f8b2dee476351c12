package dev.assay.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the constraint language of a pattern: comparisons, {@code &&}, {@code ||}, brackets, commas, bindings. It knows no vocabulary; whether fields and types fit is the
 * checker's business. One problem per mistake; after one, the constraint is given up and the next, after its comma, is read.
 */
public final class ConditionParser {
    private static final Map<String, Operator> SYMBOLS = Map.of(
            "==",
            Operator.EQUAL,
            "!=",
            Operator.NOT_EQUAL,
            "<",
            Operator.LESS,
            "<=",
            Operator.AT_MOST,
            ">",
            Operator.MORE,
            ">=",
            Operator.AT_LEAST);

    private final Source source;
    private final TokenCursor cursor;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Bound> bindings = new LinkedHashMap<>();

    private ConditionParser(Source source, TokenCursor cursor) {
        this.source = source;
        this.cursor = cursor;
    }

    /**
     * A binding {@code $name : field}.
     *
     * @param field the field bound
     * @param at where the binding's name stands
     * @param fieldAt where the field's name stands
     */
    public record Bound(String field, Span at, Span fieldAt) {}

    /**
     * What was read.
     *
     * @param condition all constraints together; those with problems left out
     * @param bindings by name with {@code $}, in the order of the text
     * @param problems one for each constraint that could not be read
     */
    public record Parsed(Condition condition, Map<String, Bound> bindings, List<Problem> problems) {}

    /** Signals that the rest of a constraint cannot be understood; never leaves this class. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    /** Reads constraints with commas between them, all tokens of the cursor. Lexical problems are the scanner's and not repeated. */
    public static Parsed parse(Source source, TokenCursor cursor) {
        return new ConditionParser(source, cursor).constraints();
    }

    /** Reads a whole text that holds one condition and nothing else, such as {@code askWhen}. Its problems include the lexical ones. */
    public static Parsed parse(Source source) {
        Tokens.Scanned scanned = Tokens.scan(source);
        if (!scanned.problems().isEmpty()) {
            return new Parsed(new Condition.All(List.of()), Map.of(), scanned.problems());
        }
        return parse(
                source, new TokenCursor(scanned.tokens(), 0, scanned.tokens().size() - 1));
    }

    private Parsed constraints() {
        List<Condition> parts = new ArrayList<>();
        while (!cursor.atEnd()) {
            try {
                constraint().ifPresent(parts::add);
                if (!cursor.atEnd() && !cursor.peek().is(",")) {
                    throw unexpected(cursor.peek());
                }
            } catch (Unreadable e) {
                problems.add(e.problem);
                skipToComma();
            }
            if (cursor.take(",") && cursor.atEnd()) {
                problems.add(problem(
                        "stray-comma",
                        cursor.previous().at(),
                        "There is a comma with nothing after it; take it out or add the missing constraint."));
            }
        }
        Condition whole = parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
        return new Parsed(whole, new LinkedHashMap<>(bindings), List.copyOf(problems));
    }

    private void skipToComma() {
        int depth = 0;
        while (!cursor.atEnd() && (depth > 0 || !cursor.peek().is(","))) {
            Token token = cursor.next();
            depth += token.is("(") ? 1 : token.is(")") && depth > 0 ? -1 : 0;
        }
    }

    private Optional<Condition> constraint() {
        Token first = cursor.peek();
        if (first.is(Token.Kind.NAME)
                && first.text().startsWith("$")
                && cursor.peek(1).is(":")) {
            cursor.next();
            cursor.next();
            Token field = fieldName();
            if (bindings.putIfAbsent(first.text(), new Bound(field.text(), first.at(), field.at())) != null) {
                throw new Unreadable(problem(
                        "duplicate-binding",
                        first.at(),
                        "'" + first.text() + "' is bound twice here; give the second another name."));
            }
            return cursor.atEnd() || cursor.peek().is(",") ? Optional.empty() : Optional.of(bound(first, field));
        }
        return Optional.of(any());
    }

    /** What follows a binding: {@code $n : employees > 5 && budget > 100}. Of an "or" only one side would bind. */
    private Condition bound(Token binding, Token field) {
        List<Condition> parts = new ArrayList<>(List.of(comparisons(field)));
        while (cursor.take("&&")) {
            parts.add(unit());
        }
        if (cursor.peek().is("||")) {
            throw new Unreadable(problem(
                    "binding-in-or",
                    cursor.peek().at(),
                    "A binding stands apart from ||; put a comma between them: " + binding.text() + " : " + field.text()
                            + ", " + field.text() + " … || …"));
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = all();
            parts.addAll(part instanceof Condition.Any inner ? inner.parts() : List.of(part));
        } while (cursor.take("||"));
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>();
        do {
            Condition part = unit();
            parts.addAll(part instanceof Condition.All inner ? inner.parts() : List.of(part));
        } while (cursor.take("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition unit() {
        if (cursor.take("(")) {
            Condition inner = any();
            if (!cursor.take(")")) {
                throw new Unreadable(problem(
                        "missing-bracket",
                        cursor.peek().at(),
                        "A bracket that opens before this is never closed; put ) where it ends."));
            }
            return inner;
        }
        return comparisons(fieldName());
    }

    /** {@code employees < 10 || > 50}: comparisons without a field repeat the field before them and, as in Drools, belong together more closely than anything else. */
    private Condition comparisons(Token field) {
        List<Condition> either = new ArrayList<>();
        List<Condition> all = new ArrayList<>(List.of(comparison(field)));
        while (SYMBOLS.containsKey(cursor.peek(1).text())
                && (cursor.peek().is("&&") || cursor.peek().is("||"))) {
            if (cursor.next().is("||")) {
                either.add(all.size() == 1 ? all.get(0) : new Condition.All(all));
                all = new ArrayList<>();
            }
            all.add(comparison(field));
        }
        either.add(all.size() == 1 ? all.get(0) : new Condition.All(all));
        return either.size() == 1 ? either.get(0) : new Condition.Any(either);
    }

    private Token fieldName() {
        Token token = cursor.peek();
        if (token.text().startsWith("$") && cursor.peek(1).is(":")) {
            throw new Unreadable(problem(
                    "binding-too-late",
                    token.at(),
                    "A binding stands at the beginning of a constraint: put a comma before '" + token.text()
                            + " :', or move it to the front."));
        }
        if (token.is("!") || token.is("not")) {
            throw new Unreadable(
                    problem(
                            "negation",
                            token.at(),
                            "A condition is turned round by its operator: write != for ==, 'not in' for in, 'not contains' for contains, or put 'not' before the whole pattern."));
        }
        if (token.is(Token.Kind.NUMBER) && cursor.continuesNumber()) {
            throw new Unreadable(problem(
                    "thousands",
                    token.at(),
                    "Numbers are written without separators: 1000, not 1,000. A point stands before decimals only."));
        }
        if (token.is(Token.Kind.NUMBER) || token.is(Token.Kind.STRING)) {
            throw new Unreadable(problem(
                    "value-first",
                    token.at(),
                    "Put the question first and the value after it: employees >= 1000, not 1000 <= employees."));
        }
        if (!token.is(Token.Kind.NAME)) {
            throw unexpected(token);
        }
        cursor.next();
        if (cursor.peek().is(".") || cursor.peek().is("(") || cursor.peek().is("[")) {
            throw new Unreadable(
                    problem(
                            "method-call",
                            token.at().to(cursor.peek().at()),
                            "'" + token.text() + cursor.peek().text()
                                    + "' looks like program code. A condition compares a question with a value: industry == \"banking\"."));
        }
        return token;
    }

    private Condition.Test comparison(Token field) {
        Token token = cursor.next();
        Operator operator = SYMBOLS.get(token.text());
        if (operator != null && token.is(Token.Kind.SYMBOL)) {
            return new Condition.Test(field.text(), operator, List.of(operand()), field.at(), token.at());
        }
        boolean negated = token.is("not");
        Token word = negated ? cursor.next() : token;
        Span at = token.at().to(word.at());
        if (word.is("in")) {
            return new Condition.Test(
                    field.text(), negated ? Operator.NOT_IN : Operator.IN, list(word), field.at(), at);
        }
        if (word.is("contains")) {
            return new Condition.Test(
                    field.text(),
                    negated ? Operator.NOT_CONTAINS : Operator.CONTAINS,
                    List.of(operand()),
                    field.at(),
                    at);
        }
        if (word.is("matches") && !negated) {
            return new Condition.Test(field.text(), Operator.MATCHES, List.of(regex()), field.at(), at);
        }
        throw new Unreadable(OperatorSlip.problem(source, field, token, negated ? word : null));
    }

    private List<Operand> list(Token in) {
        if (!cursor.take("(")) {
            throw new Unreadable(problem(
                    "missing-bracket",
                    cursor.peek().at(),
                    "After '" + in.text() + "' comes a list in brackets: in (\"banking\", \"insurance\")."));
        }
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (cursor.take(","));
        if (!cursor.take(")")) {
            Token next = cursor.peek();
            boolean comma = next.is(Token.Kind.STRING) || next.is(Token.Kind.NUMBER);
            throw new Unreadable(
                    comma
                            ? problem("missing-comma", next.at(), "A comma is missing before " + next.shown() + ".")
                            : problem(
                                    "missing-bracket",
                                    next.at(),
                                    "The list that begins after 'in' is never closed; put ) after its last value."));
        }
        return operands;
    }

    private Operand regex() {
        Token token = cursor.next();
        if (!token.is(Token.Kind.STRING)) {
            throw new Unreadable(problem(
                    "wrong-type",
                    token.at(),
                    "After 'matches' comes a pattern in double quotes, such as \".*university.*\"."));
        }
        if (!RegexSize.isSmall(token.text())) {
            throw new Unreadable(problem(
                    "large-pattern",
                    token.at(),
                    "This pattern is too large: it has at most " + RegexSize.LENGTH
                            + " characters, and fewer where parts of it are repeated, as in {1,100}."));
        }
        try {
            return new Operand.Regex(Pattern.compile(token.text()), token.at());
        } catch (PatternSyntaxException e) {
            throw new Unreadable(problem(
                    "bad-pattern",
                    token.at(),
                    "This pattern cannot be read: " + e.getDescription()
                            + ". Patterns are in RE2 syntax, without back references."));
        }
    }

    private Operand operand() {
        Token token = cursor.next();
        if (token.is("-") && cursor.peek().is(Token.Kind.NUMBER)) {
            Token number = cursor.next();
            return new Operand.Literal(
                    number("-" + number.text(), token.at().to(number.at())),
                    token.at().to(number.at()));
        }
        Operand operand = switch (token.kind()) {
            case STRING -> new Operand.Literal(new Value.Text(token.text()), token.at());
            case NUMBER -> new Operand.Literal(number(token.text(), token.at()), token.at());
            case NAME -> name(token);
            case SYMBOL, END -> throw missingValue(token);
        };
        if (token.is(Token.Kind.NUMBER) && cursor.peek().is("%")) {
            throw new Unreadable(problem(
                    "percent", token.at().to(cursor.peek().at()), "Write " + token.text() + " without the % sign."));
        }
        if (cursor.peek().is(".")
                || (token.is(Token.Kind.NAME) && cursor.peek().is("("))
                || "+-*/%["
                        .contains(
                                cursor.peek().text().isEmpty()
                                        ? " "
                                        : cursor.peek().text())) {
            throw new Unreadable(calculation(token.at().to(cursor.peek().at())));
        }
        return operand;
    }

    private Operand name(Token token) {
        if (token.is("new")) {
            throw new Unreadable(calculation(token.at()));
        }
        return switch (token.text()) {
            case "true", "false" -> new Operand.Literal(new Value.Flag(token.is("true")), token.at());
            case "null" -> new Operand.Nothing(token.at());
            default -> new Operand.Reference(token.text(), token.at());
        };
    }

    private Problem calculation(Span at) {
        return problem(
                "calculation",
                at,
                "Rules do not calculate and call nothing. On the right stands one value, such as 1000 or \"banking\", or another question.");
    }

    private Value.Num number(String text, Span at) {
        if (!text.chars().allMatch(c -> c == '-' || c == '.' || (c >= '0' && c <= '9'))) {
            return new Value.Num(0); // the scanner has told it
        }
        if (text.chars().filter(Character::isDigit).dropWhile(c -> c == '0').count() > 15) {
            throw new Unreadable(problem(
                    "bad-number", at, "'" + text + "' has more than 15 digits; numbers are exact only up to 15."));
        }
        return new Value.Num(Double.parseDouble(text));
    }

    private Unreadable missingValue(Token token) {
        if (token.is("=") || token.is(">") || token.is("<")) {
            return new Unreadable(
                    problem(
                            "bad-operator",
                            token.at(),
                            "'" + token.text()
                                    + "' stands apart from the operator before it. Comparisons are ==, !=, <, <=, > and >=, without blanks inside."));
        }
        return new Unreadable(
                problem(
                        "missing-value",
                        token.at(),
                        "A value is missing here: after the operator comes a number, a text in double quotes, true, false or null."));
    }

    private Unreadable unexpected(Token token) {
        return new Unreadable(OperatorSlip.unexpected(source, token));
    }

    private Problem problem(String code, Span at, String message) {
        return Problem.error(
                code,
                source.place(at),
                message,
                source.text()
                        .substring(at.start(), Math.min(at.end(), source.text().length())),
                null);
    }
}
