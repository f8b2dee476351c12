package dev.assay.document;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a text that is no JSON, in the words of people who do not program. Reads tolerantly, so that one slip does not hide the next, and gives up after
 * {@value #MANY}. Runs in linear time.
 */
final class Slips {
    static final int MANY = 20;

    private final Source source;
    private final List<Problem> found = new ArrayList<>();
    private final SlipScanner scanner;

    private Slips(Source source) {
        this.source = source;
        this.scanner = new SlipScanner(source, found);
    }

    /** Signals that nothing more can be said; never leaves this class. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    static List<Problem> in(Source source) {
        Slips slips = new Slips(source);
        try {
            slips.value(slips.scanner.next(), 0);
            Piece rest = slips.scanner.next();
            if (!rest.isEnd()) {
                slips.add(
                        "text-after-end",
                        rest.at(),
                        "The JSON ends before this, but " + rest.shown()
                                + " follows; take it out, or check whether a bracket was closed too early.");
            }
        } catch (Enough e) {
            // What was found so far is what there is to say.
        }
        return List.copyOf(slips.found.subList(0, Math.min(MANY, slips.found.size())));
    }

    private void value(Piece piece, int depth) {
        if (depth > Document.MAX_NESTING) {
            add("too-deep", piece.at(), "Brackets are nested more than " + Document.MAX_NESTING + " deep here.");
            throw new Enough();
        }
        if (piece.is("{")) {
            members(piece, '}', depth);
        } else if (piece.is("[")) {
            members(piece, ']', depth);
        } else if (piece.isWord()) {
            scanner.judgeWord(piece);
        }
    }

    /** What stands between brackets, up to and with the closing one. */
    private void members(Piece open, char close, int depth) {
        @Nullable Piece last = null;
        @Nullable Piece comma = null;
        while (true) {
            if (found.size() >= MANY) {
                throw new Enough();
            }
            Piece piece = scanner.next();
            if (piece.isEnd()) {
                add(
                        "unclosed-bracket",
                        open.at(),
                        "This " + open.text() + " is never closed; put " + close + " where it ends.");
                throw new Enough();
            }
            if (piece.isClosing()) {
                closing(open, close, comma, piece, depth);
                return;
            }
            if (piece.is(",")) {
                if (last == null || comma != null) {
                    add("stray-comma", piece.at(), "There is a comma too many here; take it out.");
                }
                comma = piece;
                continue;
            }
            if (piece.is(":")) {
                add("stray-colon", piece.at(), "There is a colon here without a name in quotes before it.");
                continue;
            }
            if (last != null && comma == null) {
                add(
                        "missing-comma",
                        new Span(last.at().end(), last.at().end()),
                        "A comma is missing between " + last.shown() + " and " + piece.shown() + ".");
            }
            last = close == '}' ? member(piece, depth) : element(piece, depth);
            comma = null;
        }
    }

    private void closing(Piece open, char close, @Nullable Piece comma, Piece piece, int depth) {
        if (!piece.is(String.valueOf(close))) {
            add(
                    "wrong-bracket",
                    piece.at(),
                    "Here stands " + piece.text() + ", but the " + open.text() + " of line "
                            + source.line(open.at().start()) + " is still open; put " + close + " before it.");
            if (depth > 0) {
                scanner.back(piece);
            }
        } else if (comma != null) {
            add(
                    "trailing-comma",
                    comma.at(),
                    "There is a comma after the last entry, before " + close
                            + "; take it out, or add what should follow.");
        }
    }

    private Piece element(Piece piece, int depth) {
        value(piece, depth + 1);
        Piece end = scanner.sinceStartOf(piece);
        Piece after = scanner.next();
        if (after.is(":")) {
            add(
                    "stray-colon",
                    after.at(),
                    "A list holds values without names; put { } round " + piece.shown() + " and its value.");
            return element(scanner.next(), depth);
        }
        scanner.back(after);
        return end;
    }

    private Piece member(Piece key, int depth) {
        if (key.isOpening()) {
            add("missing-name", key.at(), "Before this " + key.text() + " a name in quotes and a colon are missing.");
            value(key, depth + 1);
            return scanner.sinceStartOf(key);
        }
        if (key.isWord()) {
            add("missing-quotes", key.at(), "A name stands in double quotes: write \"" + key.text() + "\".");
        }
        Piece colon = scanner.next();
        if (colon.is("=")) {
            add("missing-colon", colon.at(), "After a name stands a colon, not =: " + key.shown() + ": …");
        } else if (!colon.is(":")) {
            boolean value = !colon.is(",") && !colon.isClosing() && !colon.isEnd();
            add(
                    value ? "missing-colon" : "missing-value",
                    new Span(key.at().end(), key.at().end()),
                    value
                            ? "A colon is missing between " + key.shown() + " and " + colon.shown() + "."
                            : "After the name " + key.shown() + " a colon and its value are missing.");
            scanner.back(colon);
            if (!value) {
                return key;
            }
        }
        Piece value = scanner.next();
        if (value.is(",") || value.isClosing() || value.isEnd()) {
            add("missing-value", colon.at(), "After " + key.shown() + ": a value is missing.");
            scanner.back(value);
            return key;
        }
        value(value, depth + 1);
        return scanner.sinceStartOf(value);
    }

    private void add(String code, Span at, String message) {
        found.add(Problem.error(
                code,
                source.place(at),
                message,
                source.text().substring(at.start(), Math.min(at.end(), at.start() + 80)),
                null));
        if (found.size() >= MANY) {
            throw new Enough();
        }
    }
}
