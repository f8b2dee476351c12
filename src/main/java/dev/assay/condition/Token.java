package dev.assay.condition;

import dev.assay.problem.Span;

/**
 * One word of rule text.
 *
 * @param kind what it is
 * @param text as written; for a string its meaning, escapes resolved and without quotes
 * @param at where it stands
 */
public record Token(Kind kind, String text, Span at) {
    /** What a token is. */
    public enum Kind {
        /** A name or keyword, perhaps with {@code $} in front. */
        NAME,
        /** A number, unsigned. */
        NUMBER,
        /** Text in quotes. */
        STRING,
        /** An operator, bracket or other mark. */
        SYMBOL,
        /** The end of the text. */
        END
    }

    /** Whether it is this symbol or name. */
    public boolean is(String symbolOrName) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrName);
    }

    /** Whether it is of this kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** For messages: the text in single quotes, strings in their double quotes, cut where very long. */
    public String shown() {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return kind == Kind.END ? "the end" : kind == Kind.STRING ? Value.quote(cut) : "'" + cut + "'";
    }
}
