package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the conclusions between {@code then} and {@code end}. */
final class ThenParser {
    private final Marks marks;
    private final TokenCursor cursor;
    private final List<Problem> problems;

    ThenParser(Marks marks, TokenCursor cursor, List<Problem> problems) {
        this.marks = marks;
        this.cursor = cursor;
        this.problems = problems;
    }

    List<Syntax.Statement> statements() {
        List<Syntax.Statement> statements = new ArrayList<>();
        while (!isOver()) {
            int start = cursor.index();
            try {
                statements.add(statement());
            } catch (Slip slip) {
                problems.add(slip.problem());
                if (cursor.index() == start) {
                    cursor.next();
                }
                if (slip.problem().code().equals("outside-language")) {
                    skipLine();
                } else {
                    skipStatement();
                }
            }
        }
        return statements;
    }

    private boolean isOver() {
        return cursor.atEnd() || cursor.peek().is("end") || Slips.startsRule(cursor) || isMisspeltEnd(cursor);
    }

    /** One word, almost {@code end}, where nothing or the next rule follows. */
    static boolean isMisspeltEnd(TokenCursor cursor) {
        Token token = cursor.peek();
        Token next = cursor.peek(1);
        return token.is(Token.Kind.NAME)
                && !token.is("end")
                && (next.is(Token.Kind.END) || next.is("rule"))
                && Nearest.to(token.text(), List.of("end")).isPresent();
    }

    private Syntax.Statement statement() {
        Token conclude = cursor.peek();
        if (!conclude.is("conclude") || !cursor.peek(1).is(".")) {
            throw new Slip(ThenSlips.consequence(marks, cursor));
        }
        cursor.next();
        cursor.next();
        Token verb = cursor.peek();
        if (!verb.is(Token.Kind.NAME) || !cursor.peek(1).is("(")) {
            throw new Slip(ThenSlips.verb(marks, cursor));
        }
        cursor.next();
        Token open = cursor.next();
        List<Token> arguments = new ArrayList<>();
        if (!cursor.peek().is(")")) {
            arguments.add(argument(verb));
            while (cursor.take(",")) {
                arguments.add(argument(verb));
            }
        }
        if (!cursor.take(")")) {
            throw new Slip(ThenSlips.argumentList(marks, verb, open, cursor));
        }
        if (cursor.peek().is(".")) {
            throw marks.slip(
                    "outside-language", cursor.peek(), "Nothing is called on a conclusion: end it with ; here.");
        }
        Span at = conclude.at().to(cursor.previous().at());
        if (!cursor.take(";")) {
            problems.add(ThenSlips.missingSemicolon(marks, cursor));
            if (!isOver() && !cursor.peek().is("conclude")) {
                skipStatement();
            }
        }
        return new Syntax.Statement(verb, List.copyOf(arguments), at);
    }

    private Token argument(Token verb) {
        Token token = cursor.next();
        boolean signed = (token.is("-") || token.is("+")) && cursor.peek().is(Token.Kind.NUMBER);
        if (signed) {
            Token number = cursor.next();
            token = new Token(
                    Token.Kind.NUMBER,
                    token.is("-") ? "-" + number.text() : number.text(),
                    token.at().to(number.at()));
        }
        boolean value = token.is(Token.Kind.STRING) || token.is(Token.Kind.NUMBER) || token.is(Token.Kind.NAME);
        if (!value || (!cursor.peek().is(",") && !cursor.peek().is(")"))) {
            throw new Slip(ThenSlips.argument(marks, verb, token, cursor));
        }
        return token;
    }

    /** To the next conclusion or the next line, past blocks of program code. */
    private void skipStatement() {
        int braces = 0;
        while (!cursor.atEnd() && !cursor.peek().is("end") && !Slips.startsRule(cursor)) {
            if (braces <= 0
                    && (cursor.startsLine(marks.source())
                            || cursor.peek().is("conclude")
                            || cursor.previous().is(";"))) {
                return;
            }
            Token token = cursor.next();
            braces += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
        }
    }

    /** To the next line. */
    private void skipLine() {
        int braces = 0;
        while (!cursor.atEnd() && !cursor.peek().is("end") && !Slips.startsRule(cursor)) {
            if (braces <= 0 && cursor.startsLine(marks.source())) {
                return;
            }
            Token token = cursor.next();
            braces += token.is("{") || token.is("(") ? 1 : token.is("}") || token.is(")") ? -1 : 0;
        }
    }
}
