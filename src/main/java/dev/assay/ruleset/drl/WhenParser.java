package dev.assay.ruleset.drl;

import dev.assay.condition.ConditionParser;
import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the patterns between {@code when} and {@code then}. Recursion is bounded by the scanner's limit on nesting. */
final class WhenParser {
    private final Marks marks;
    private final TokenCursor cursor;
    private final List<Problem> problems;
    private int depth;

    WhenParser(Marks marks, TokenCursor cursor, List<Problem> problems) {
        this.marks = marks;
        this.cursor = cursor;
        this.problems = problems;
    }

    List<Syntax.PatternText> patterns() {
        List<Syntax.PatternText> patterns = new ArrayList<>();
        while (!isOver()) {
            int start = cursor.index();
            try {
                patterns.add(pattern());
                afterPattern();
            } catch (Slip slip) {
                problems.add(slip.problem());
                depth = 0;
                skipPattern(start, slip.problem().code().equals("missing-bracket"));
            }
        }
        return patterns;
    }

    private boolean isOver() {
        return cursor.atEnd()
                || cursor.peek().is("then")
                || cursor.peek().is("end")
                || cursor.peek().is("conclude")
                || (cursor.peek().is(Token.Kind.NAME) && cursor.peek(1).is("conclude"))
                || Slips.startsRule(cursor);
    }

    private void afterPattern() {
        Token next = cursor.peek();
        if (next.is("or") || next.is("and") || next.is("||") || next.is("&&")) {
            cursor.next();
            throw new Slip(WhenSlips.connectiveWithoutBrackets(marks, next));
        }
        if (next.is(",") || next.is(";")) {
            cursor.next();
            throw marks.slip(
                    "stray-comma",
                    next,
                    "Between patterns stands nothing: take out the " + next.shown() + "; all of them must hold.");
        }
        if (next.is(")")) {
            cursor.next();
            throw marks.slip("stray-bracket", next, "There is one ) too many here.");
        }
        if (next.is("@")) {
            throw marks.slip(
                    "bad-annotation",
                    next,
                    "Annotations such as @owner stand after the rule's name, not after a pattern.");
        }
        if (next.is("from") || next.is("over")) {
            throw new Slip(Slips.outside(marks, next));
        }
    }

    private Syntax.PatternText pattern() {
        Token token = cursor.peek();
        if (token.is("not") || token.is("exists")) {
            cursor.next();
            if (cursor.peek().is("not") || cursor.peek().is("exists")) {
                throw marks.slip(
                        "double-negation",
                        cursor.peek(),
                        "After '" + token.text() + "' comes a fact such as Prospect( … ), not another '"
                                + cursor.peek().text() + "'.");
            }
            if (++depth > 20) {
                throw marks.slip("too-deep", token, "Patterns are nested too deeply here.");
            }
            Syntax.PatternText inner = pattern();
            depth--;
            return new Syntax.Prefixed(token.is("not"), inner, token.at().to(inner.at()));
        }
        return token.is("(") ? group() : fact();
    }

    private Syntax.PatternText group() {
        Token open = cursor.next();
        if (cursor.peek().is("or") || cursor.peek().is("and")) {
            throw marks.slip(
                    "prefix-connective",
                    cursor.peek(),
                    "Put '" + cursor.peek().text() + "' between the patterns: ( Prospect( … ) "
                            + cursor.peek().text() + " Trait( … ) ).");
        }
        List<Syntax.PatternText> parts = new ArrayList<>(List.of(pattern()));
        Token connective = null;
        while (!cursor.peek().is(")")) {
            Token next = cursor.peek();
            boolean or = next.is("or") || next.is("||");
            if (!or && !next.is("and") && !next.is("&&")) {
                throw new Slip(WhenSlips.inGroup(marks, open, cursor));
            }
            if (connective != null && isOr(connective) != or) {
                throw marks.slip(
                        "mixed-connectives",
                        next,
                        "'and' and 'or' stand side by side here; put brackets around what belongs together.");
            }
            connective = cursor.next();
            parts.add(pattern());
        }
        Span at = open.at().to(cursor.next().at());
        return parts.size() == 1
                ? parts.get(0)
                : new Syntax.Group(connective != null && isOr(connective), List.copyOf(parts), at);
    }

    private static boolean isOr(Token token) {
        return token.is("or") || token.is("||");
    }

    private Syntax.PatternText fact() {
        Token first = cursor.peek();
        Token name = null;
        if (first.is(Token.Kind.NAME) && cursor.peek(1).is(":")) {
            name = cursor.next();
            cursor.next();
        }
        Token type = cursor.peek();
        if (!type.is(Token.Kind.NAME) || !cursor.peek(1).is("(") || Slips.isOutside(type)) {
            throw new Slip(WhenSlips.pattern(marks, cursor));
        }
        cursor.next();
        Token open = cursor.next();
        int start = cursor.index();
        int close = close(start, type, open);
        TokenCursor inside = cursor.part(start, close);
        ConditionParser.Parsed parsed = ConditionParser.parse(marks.source(), inside);
        problems.addAll(parsed.problems());
        cursor.skipTo(close);
        Token end = cursor.next();
        return new Syntax.FactText(name, type, parsed, span(name, type, end));
    }

    private static Span span(@Nullable Token name, Token type, Token end) {
        return (name == null ? type : name).at().to(end.at());
    }

    /** Index of the bracket that closes a pattern. */
    private int close(int start, Token type, Token open) {
        int ahead = 0;
        int brackets = 0;
        while (true) {
            Token token = cursor.peek(ahead);
            if (token.is(")") && brackets-- == 0) {
                return start + ahead;
            }
            if (token.is("(")) {
                brackets++;
            }
            if (endsPattern(ahead)) {
                cursor.skipTo(start + ahead);
                throw new Slip(WhenSlips.openPattern(marks, type, open, cursor));
            }
            ahead++;
        }
    }

    private boolean endsPattern(int ahead) {
        Token token = cursor.peek(ahead);
        if (token.is(Token.Kind.END) || token.is("then") || token.is("end") || token.is("conclude")) {
            return true;
        }
        if (token.is("rule") && cursor.peek(ahead + 1).is(Token.Kind.STRING)) {
            return true;
        }
        Token before = cursor.peek(ahead - 1);
        if (before.is("new") || (before.is(Token.Kind.SYMBOL) && !before.is(")"))) {
            return false;
        }
        boolean prefix = token.is("not") || token.is("exists");
        Token fact = cursor.peek(prefix ? ahead + 1 : ahead);
        return fact.is(Token.Kind.NAME)
                && Character.isUpperCase(fact.text().charAt(0))
                && cursor.peek(prefix ? ahead + 2 : ahead + 1).is("(");
    }

    /** To where the next pattern seems to begin, at least one token on. */
    private void skipPattern(int start, boolean bracketMissing) {
        int brackets = bracketMissing ? 0 : Math.max(0, cursor.brackets(start));
        if (cursor.index() == start) {
            cursor.next();
        }
        while (!isOver()) {
            Token token = cursor.peek();
            brackets += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (brackets <= 0
                    && (token.is("not")
                            || token.is("exists")
                            || Slips.looksLikeFact(cursor)
                            || (cursor.startsLine(marks.source()) && !token.is(")")))
                    && !cursor.previous().is("not")
                    && !cursor.previous().is("exists")) {
                return;
            }
            cursor.next();
        }
    }
}
