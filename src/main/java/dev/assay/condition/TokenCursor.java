package dev.assay.condition;

import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.List;

/** A place in a list of tokens, moving forward. Not for use by several threads. */
public final class TokenCursor {
    private final List<Token> tokens;
    private final int end;
    private int at;

    /**
     * @param tokens the tokens of a text
     * @param start index of the first to read
     * @param end index after the last to read; {@link #peek()} there gives a token of kind END
     */
    public TokenCursor(List<Token> tokens, int start, int end) {
        this.tokens = tokens;
        this.at = start;
        this.end = end;
    }

    /** The next token, left in place. */
    public Token peek() {
        return peek(0);
    }

    /** The token this many after the next, left in place. */
    public Token peek(int ahead) {
        int index = at + ahead;
        if (index < end) {
            return tokens.get(index);
        }
        Span last = tokens.get(Math.min(end, tokens.size() - 1)).at();
        return new Token(Token.Kind.END, "", new Span(last.start(), last.start()));
    }

    /** The token before the next, or the next when there is none. */
    public Token previous() {
        return at > 0 ? tokens.get(at - 1) : peek();
    }

    /** The next token, passed over. */
    public Token next() {
        Token token = peek();
        if (at < end) {
            at++;
        }
        return token;
    }

    /** Whether the next token is this symbol or name; passes over it if so. */
    public boolean take(String symbolOrName) {
        boolean is = peek().is(symbolOrName);
        if (is) {
            at++;
        }
        return is;
    }

    /** Whether nothing is left. */
    public boolean atEnd() {
        return at >= end;
    }

    /** Index of the next token in the list. */
    public int index() {
        return at;
    }

    /** A cursor over the same tokens from one index up to, not including, another. */
    public TokenCursor part(int from, int to) {
        return new TokenCursor(tokens, from, to);
    }

    /** Goes on to a later index. */
    public void skipTo(int index) {
        at = Math.min(Math.max(at, index), end);
    }

    /** How many round brackets opened since an index are still open. */
    public int brackets(int since) {
        int open = 0;
        for (int i = since; i < at; i++) {
            open += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        }
        return open;
    }

    /** Whether the next token goes on after a number and a comma without a blank between them: {@code 1,000}. */
    boolean continuesNumber() {
        if (at < 2 || at >= end) {
            return false;
        }
        Token comma = tokens.get(at - 1);
        Token number = tokens.get(at - 2);
        return number.is(Token.Kind.NUMBER)
                && comma.is(",")
                && number.at().end() == comma.at().start()
                && comma.at().end() == tokens.get(at).at().start();
    }

    /** Whether the next token is the first on its line of the source. */
    public boolean startsLine(Source source) {
        return at == 0
                || source.line(tokens.get(at - 1).at().end())
                        < source.line(peek().at().start());
    }
}
