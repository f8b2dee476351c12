package dev.assay.document;

import dev.assay.problem.Span;

/**
 * A word of a text that is no JSON.
 *
 * @param kind what it is
 * @param text as written; of text in quotes what is between them
 * @param at where it stands
 */
record Piece(Kind kind, String text, Span at) {
    /** What a piece is: a bracket or mark, text in quotes, something bare, a whole object or list, or the end. */
    enum Kind {
        MARK,
        TEXT,
        WORD,
        GROUP,
        END
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isOpening() {
        return is("{") || is("[");
    }

    boolean isClosing() {
        return is("}") || is("]");
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    String shown() {
        String cut = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? '"' + cut + '"' : cut;
    }
}
