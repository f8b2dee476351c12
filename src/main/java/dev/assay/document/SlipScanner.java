package dev.assay.document;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Splits a text that is no JSON into pieces, and tells slips inside a piece: quotes, comments, escapes, numbers. */
final class SlipScanner {
    private static final String MARKS = "{}[],:=";
    private static final String CURLY = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    private final Source source;
    private final String text;
    private final List<Problem> found;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private int at;
    private int lastEnd;

    SlipScanner(Source source, List<Problem> found) {
        this.source = source;
        this.text = source.text();
        this.found = found;
    }

    /** Puts a piece back; it comes next again. */
    void back(Piece piece) {
        waiting.push(piece);
    }

    /** All from the start of a piece to the end of the last one read, as one. */
    Piece sinceStartOf(Piece piece) {
        return piece.isOpening()
                ? new Piece(
                        Piece.Kind.GROUP,
                        piece.is("{") ? "{…}" : "[…]",
                        new Span(piece.at().start(), lastEnd))
                : piece;
    }

    Piece next() {
        Piece piece = waiting.isEmpty() ? scan() : waiting.pop();
        if (!piece.isEnd()) {
            lastEnd = piece.at().end();
        }
        return piece;
    }

    private Piece scan() {
        skip();
        if (at >= text.length()) {
            return new Piece(Piece.Kind.END, "", new Span(text.length(), text.length()));
        }
        char c = text.charAt(at);
        if (c == '"') {
            return straight();
        }
        if (c == '\'' || CURLY.indexOf(c) >= 0) {
            return crooked(c);
        }
        int start = at++;
        if (MARKS.indexOf(c) >= 0) {
            return new Piece(Piece.Kind.MARK, String.valueOf(c), new Span(start, at));
        }
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return new Piece(Piece.Kind.WORD, text.substring(start, at), new Span(start, at));
    }

    private static boolean isBreak(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0 || c == '"' || CURLY.indexOf(c) >= 0;
    }

    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (Character.isSpaceChar(c) || c == '\ufeff') {
                at++;
                add(
                        "bad-blank",
                        start,
                        at,
                        "Here stands a special blank, as word processors make them; replace it by a plain one.");
                continue;
            }
            boolean block = text.startsWith("/*", at);
            if (!block && !text.startsWith("//", at) && c != '#') {
                return;
            }
            int end = block ? text.indexOf("*/", at + 2) : text.indexOf('\n', at);
            at = end < 0 ? text.length() : block ? end + 2 : end;
            add("comment", start, at, "JSON has no comments; take this one out.");
        }
    }

    private Piece straight() {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return unclosed(start);
            }
            if (c < ' ') {
                add(
                        "bad-character",
                        at,
                        at + 1,
                        "Inside quotes a tab is written \\t, and other control characters are not allowed.");
            }
            at++;
            if (c == '\\') {
                escape();
            }
        }
        if (at >= text.length()) {
            return unclosed(start);
        }
        at++;
        return new Piece(Piece.Kind.TEXT, text.substring(start + 1, at - 1), new Span(start, at));
    }

    /** The text that was opened ends, most likely, before a mark at the end of its line. */
    private Piece unclosed(int start) {
        int end = at;
        while (end > start + 1
                && (Character.isWhitespace(text.charAt(end - 1)) || ",:]}".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        int curly = end > start + 1 && CURLY.indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : -1;
        if (curly >= 0) {
            add(
                    "curly-quotes",
                    curly,
                    end,
                    "This quote is curly, as word processors make them; write a straight one: \".");
        } else {
            add(
                    "missing-quote",
                    start,
                    end,
                    "The quote that opens here is never closed on this line; put a \" where the text ends.");
        }
        at = end;
        return new Piece(Piece.Kind.TEXT, text.substring(start + 1, curly >= 0 ? curly : end), new Span(start, end));
    }

    private void escape() {
        char c = at < text.length() ? text.charAt(at) : '\n';
        boolean number = c == 'u' && at + 4 < text.length() && isHex(text.substring(at + 1, at + 5));
        if (!number && "\"\\/bfnrt".indexOf(c) < 0) {
            add(
                    "bad-escape",
                    at - 1,
                    Math.min(at + 1, text.length()),
                    "A backslash has a meaning of its own here; for a backslash itself write two: \\\\.");
        }
        if (c != '\n' && c != '\r' && at < text.length()) {
            at++;
        }
    }

    private static boolean isHex(String four) {
        return four.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private Piece crooked(char open) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (open == '\'' ? c == '\'' : c == '"' || CURLY.indexOf(c) >= 0) {
                break;
            }
            at++;
        }
        boolean closed = at < text.length() && text.charAt(at) != '\n';
        String inside = text.substring(start + 1, at);
        at += closed ? 1 : 0;
        String straight = "write straight double quotes: \""
                + new Piece(Piece.Kind.WORD, inside.strip(), Span.NONE).shown() + "\".";
        if (open == '\'') {
            add("single-quotes", start, at, "Text stands in double quotes; " + straight);
        } else {
            add("curly-quotes", start, at, "These are curly quotes, as word processors make them; " + straight);
        }
        return new Piece(Piece.Kind.TEXT, inside, new Span(start, at));
    }

    /** A bare word where a value stands: right if a number, true, false or null. */
    void judgeWord(Piece word) {
        String w = word.text();
        if (w.equals("true") || w.equals("false") || w.equals("null") || isNumber(w)) {
            return;
        }
        int start = word.at().start();
        int end = word.at().end();
        String low = w.toLowerCase(java.util.Locale.ROOT);
        if (low.equals("true") || low.equals("false") || low.equals("null")) {
            add("wrong-case", start, end, "Write " + low + " in small letters.");
        } else if (low.equals("yes") || low.equals("no")) {
            add("wrong-word", start, end, "For " + low + " write " + (low.equals("yes") ? "true." : "false."));
        } else if (Character.isDigit(w.charAt(0))
                || (w.length() > 1 && "+-.".indexOf(w.charAt(0)) >= 0 && Character.isDigit(w.charAt(1)))) {
            add(
                    "bad-number",
                    start,
                    end,
                    "'" + w
                            + "' is not a number as JSON writes them: digits, perhaps a point, nothing else, and no zero in front; or put it in double quotes.");
        } else {
            add("missing-quotes", start, end, "Text stands in double quotes: write \"" + w + "\".");
        }
    }

    static boolean isNumber(String w) {
        int i = w.startsWith("-") ? 1 : 0;
        int digits = digits(w, i);
        if (digits == i || (w.charAt(i) == '0' && digits > i + 1)) {
            return false;
        }
        i = digits;
        if (i < w.length() && w.charAt(i) == '.') {
            int fraction = digits(w, i + 1);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        if (i < w.length() && (w.charAt(i) == 'e' || w.charAt(i) == 'E')) {
            int sign = i + 1 < w.length() && "+-".indexOf(w.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
            int exponent = digits(w, sign);
            return exponent > sign && exponent == w.length();
        }
        return i == w.length();
    }

    private static int digits(String w, int from) {
        int i = from;
        while (i < w.length() && w.charAt(i) >= '0' && w.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private void add(String code, int start, int end, String message) {
        if (found.size() >= Slips.MANY) {
            return;
        }
        found.add(Problem.error(
                code, source.place(start, end), message, text.substring(start, Math.min(end, start + 80)), null));
    }
}
