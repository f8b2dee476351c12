package dev.assay.condition;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Splits rule text into tokens; comments and blanks are passed over. Never throws and runs in linear time: what is no token becomes a problem, and reading goes on.
 * Refuses nesting deeper than {@value #MAX_NESTING}, because parsers of nested text recurse.
 */
public final class Tokens {
    /** Brackets inside brackets. */
    public static final int MAX_NESTING = 50;

    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||", "=>");
    private static final String[] SYMBOLS =
            IntStream.range(0, 128).mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);
    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";

    private final Source source;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int depth;
    private boolean tooDeep;
    private boolean strangeBlanks;

    private Tokens(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * What was read.
     *
     * @param tokens in order, the last of kind {@code END}
     * @param problems lexical slips: open quotes, curly quotes, unknown characters, deep nesting
     */
    public record Scanned(List<Token> tokens, List<Problem> problems) {}

    /** Reads a whole text. */
    public static Scanned scan(Source source) {
        return new Tokens(source).all();
    }

    private Scanned all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                strangeBlank();
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'' || isCurly(c)) {
                string(c);
            } else if (c >= '0' && c <= '9') {
                number();
            } else if (Character.isJavaIdentifierStart(c)) {
                name();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), text.length())));
        return new Scanned(List.copyOf(tokens), List.copyOf(problems));
    }

    /** Told once: where one was pasted, there are more. */
    private void strangeBlank() {
        at++;
        if (!strangeBlanks) {
            strangeBlanks = true;
            problem(
                    "strange-blank",
                    at - 1,
                    at,
                    "This blank is none that the keyboard types; word processors and web pages make them. Write an ordinary blank, here and wherever else this text was pasted.");
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(
                    "open-comment",
                    at,
                    at + 2,
                    "This comment begins with /* and never ends; put */ where it should end.");
            at = text.length();
        } else {
            at = end + 2;
        }
    }

    private static boolean isCurly(char c) {
        return c == '\u201c'
                || c == '\u201d'
                || c == '\u201e'
                || c == '\u2018'
                || c == '\u2019'
                || c == '\u00ab'
                || c == '\u00bb';
    }

    private void string(char open) {
        int start = at++;
        StringBuilder meaning = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            char c = text.charAt(at);
            if (c == open || (isCurly(open) && (isCurly(c) || c == '"'))) {
                at++;
                if (isCurly(open)) {
                    problem(
                            "curly-quotes",
                            start,
                            at,
                            "These are curly quotes, as word processors make them. Write straight quotes: "
                                    + Value.quote(meaning.toString()) + ".");
                } else if (open == '\'') {
                    problem(
                            "single-quotes",
                            start,
                            at,
                            "Text stands in double quotes: write " + Value.quote(meaning.toString()) + ".");
                }
                add(Token.Kind.STRING, meaning.toString(), start);
                return;
            }
            if (open == '"' && isCurly(c) && c != '\u2019' && c != '\u2018') {
                int word = at;
                if (closesBadly(word)) {
                    at++;
                    problem(
                            "curly-quotes",
                            word,
                            at,
                            "This quote is curly, as word processors make them. End the text with a straight quote: "
                                    + Value.quote(meaning.toString()) + ".");
                    add(Token.Kind.STRING, meaning.toString(), start);
                    return;
                }
            }
            if (c == '\\') {
                escape(meaning);
            } else {
                meaning.append(c);
                at++;
            }
        }
        openQuote(start);
        add(Token.Kind.STRING, meaning.toString(), start);
    }

    /** A quote directly after a word closes a text whose own beginning, or whose neighbour's end, was forgotten. */
    private void openQuote(int start) {
        Token word = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (word == null || !word.is(Token.Kind.NAME) || word.at().end() != start) {
            problem(
                    "missing-quote",
                    start,
                    at,
                    "The quote that opens here is never closed on this line. Put a \" where the text ends.");
            return;
        }
        Token before = tokens.size() < 2 ? word : tokens.get(tokens.size() - 2);
        if (before.is(Token.Kind.STRING) && before.at().end() == word.at().start()) {
            int comma = text.indexOf(',', before.at().start());
            int end =
                    comma > 0 && comma < before.at().end() ? comma : before.at().end();
            problem(
                    "missing-quote",
                    before.at().start(),
                    end,
                    "The quote that opens here is closed too late. Put a \" where the text ends.");
        } else {
            problem(
                    "missing-quote",
                    word.at().start(),
                    start + 1,
                    "The quote before this text is missing: write \"" + word.text() + "\".");
        }
    }

    /** A curly quote inside straight ones closes the text when no straight quote follows on the line. */
    private boolean closesBadly(int from) {
        int line = text.indexOf('\n', from);
        int quote = text.indexOf('"', from);
        return quote < 0 || (line >= 0 && quote > line);
    }

    private void escape(StringBuilder meaning) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        switch (next) {
            case '"', '\\', '\'' -> meaning.append(next);
            case 'n' -> meaning.append('\n');
            case 't' -> meaning.append('\t');
            case 'r' -> meaning.append('\r');
            default -> {
                String advice = next == 'u'
                        ? "Characters by number (\\u…) are not read in rules; type the character itself."
                        : "A backslash stands only before \", \\, n or t. For a backslash itself write two: \\\\.";
                problem("bad-escape", at, Math.min(at + 2, text.length()), advice);
                meaning.append('\\');
                at++;
                return;
            }
        }
        at += 2;
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
                at++;
            }
            problem(
                    "bad-number",
                    start,
                    at,
                    "'" + text.substring(start, at) + "' is not a number. Write digits only, such as 1000 or 2.5.");
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < text.length()
                && Character.isJavaIdentifierPart(text.charAt(at))
                && !Character.isIdentifierIgnorable(text.charAt(at))) {
            at++;
        }
        at = Math.max(at, start + 1);
        add(Token.Kind.NAME, text.substring(start, at), start);
    }

    private boolean isFirstOnLine() {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private void symbol(char c) {
        int start = at;
        String pair = text.substring(at, Math.min(at + 2, text.length()));
        if (PAIRS.contains(pair)) {
            at += 2;
            add(Token.Kind.SYMBOL, pair, start);
            return;
        }
        if (c == '#' && isFirstOnLine()) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            problem("hash-comment", start, start + 1, "A note in a rule file begins with //, not with #.");
            return;
        }
        at++;
        if (OPENERS.indexOf(c) >= 0 && ++depth > MAX_NESTING && !tooDeep) {
            tooDeep = true;
            problem(
                    "too-deep",
                    start,
                    at,
                    "Brackets are nested more than " + MAX_NESTING
                            + " deep here; define parts of it as traits of their own.");
        } else if (CLOSERS.indexOf(c) >= 0 && depth > 0) {
            depth--;
        }
        if (c == '\\') {
            problem(
                    "bad-character",
                    start,
                    at,
                    "A backslash has no meaning here; characters by number (\\u…) are not read in rules.");
        } else if (c < ' ' || c > '~') {
            problem(
                    "bad-character",
                    start,
                    at,
                    "The character '" + printable(c)
                            + "' has no meaning here; take it out, or put text in double quotes.");
        } else {
            add(Token.Kind.SYMBOL, SYMBOLS[c], start);
        }
    }

    private static String printable(char c) {
        return c < ' ' || Character.isSurrogate(c) || !Character.isDefined(c)
                ? String.format(Locale.ROOT, "U+%04X", (int) c)
                : String.valueOf(c);
    }

    private void add(Token.Kind kind, String meaning, int start) {
        tokens.add(new Token(kind, meaning, new Span(start, at)));
    }

    private void problem(String code, int start, int end, String message) {
        problems.add(Problem.error(
                code, source.place(start, end), message, text.substring(start, Math.min(end, start + 80)), null));
    }
}
