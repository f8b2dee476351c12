package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Verb;
import java.util.List;
import java.util.Optional;

/** Words for conclusions gone wrong. */
final class ThenSlips {
    private static final List<String> IN_THEN = List.of("conclude", "end");

    private ThenSlips() {}

    static Problem missingThen(Marks marks, TokenCursor cursor, Token name) {
        Token token = cursor.peek();
        if (token.is("conclude")) {
            return marks.error(
                    "missing-then", token.at(), "The word then is missing before the first conclusion.", "then");
        }
        return marks.error(
                "missing-then",
                cursor.previous().at(),
                "The rule " + name.shown()
                        + " concludes nothing: after its conditions come then, at least one conclusion, and end.",
                "then");
    }

    static Problem missingEnd(Marks marks, TokenCursor cursor, Token name) {
        return marks.error(
                "missing-end",
                cursor.previous().at(),
                "The rule " + name.shown() + " has no end: write end on a line of its own after this.",
                "end");
    }

    /** Where a conclusion should begin. */
    static Problem consequence(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        if (token.is("conclude")) {
            return marks.error(
                    "bad-conclusion",
                    token,
                    "After 'conclude' comes a dot and what is concluded: conclude.score(10, \"…\");");
        }
        if (token.is(";")) {
            return marks.error("stray-semicolon", token, "There is one ; too many here.");
        }
        Optional<String> outside = Outside.message(token.text());
        if (outside.isPresent() && token.is(Token.Kind.NAME)) {
            return marks.error("outside-language", token, outside.get());
        }
        Optional<String> near = Slips.near(token, IN_THEN);
        if (near.isPresent()) {
            return Slips.misspelt(marks, token, near.get());
        }
        if (token.is(Token.Kind.NAME)
                && cursor.peek(1).is("(")
                && Verb.named(token.text()).isPresent()) {
            return marks.error(
                    "missing-conclude",
                    token.at(),
                    "Write conclude. before it: conclude." + token.text() + "(…);",
                    "conclude." + token.text());
        }
        return marks.error(
                "not-a-conclusion",
                token,
                "After 'then' stand only conclusions such as conclude.score(10, \"…\"); but " + token.shown()
                        + " was found.");
    }

    static Problem verb(Marks marks, TokenCursor cursor) {
        Token verb = cursor.peek();
        if (verb.is(Token.Kind.NAME)) {
            return marks.error(
                    "missing-bracket",
                    verb,
                    "After conclude." + verb.text() + " come its values in brackets: conclude." + verb.text() + "(…);");
        }
        return marks.error(
                "bad-conclusion", verb, "After 'conclude.' comes what is concluded, such as segment, score or trait.");
    }

    static Problem argument(Marks marks, Token verb, Token token, TokenCursor cursor) {
        Token next = cursor.peek();
        if (token.is(")") || token.is(",")) {
            return marks.error("stray-comma", token, "A value is missing before this " + token.shown() + ".");
        }
        boolean value = token.is(Token.Kind.STRING) || token.is(Token.Kind.NUMBER) || token.is(Token.Kind.NAME);
        if (value && (next.is(Token.Kind.STRING) || next.is(Token.Kind.NUMBER))) {
            return marks.error("missing-comma", next.at(), "A comma is missing before " + next.shown() + ".", ",");
        }
        if (value && (next.is(";") || next.is("conclude") || next.is("end") || next.is(Token.Kind.END))) {
            return marks.error(
                    "missing-bracket",
                    token.at(),
                    "The bracket after conclude." + verb.text() + " is never closed; put ) after this.",
                    ")");
        }
        return marks.error(
                "calculation",
                value ? token.at().to(next.at()) : token.at(),
                "Rules do not calculate and call nothing. A conclusion takes texts in double quotes, whole numbers and bindings such as $id.",
                null);
    }

    static Problem argumentList(Marks marks, Token verb, Token open, TokenCursor cursor) {
        return marks.error(
                "missing-bracket",
                cursor.previous().at(),
                "The bracket after conclude." + verb.text() + " is never closed; put ) after this.",
                ")");
    }

    static Problem missingSemicolon(Marks marks, TokenCursor cursor) {
        return marks.error(
                "missing-semicolon",
                cursor.previous().at(),
                "A conclusion ends with a semicolon: put ; after this bracket.",
                ";");
    }
}
