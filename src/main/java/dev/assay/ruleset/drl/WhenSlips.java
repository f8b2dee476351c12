package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.List;
import java.util.Optional;

/** Words for patterns gone wrong. */
final class WhenSlips {
    private static final List<String> IN_WHEN = List.of("then", "not", "exists", "or", "and", "end");

    private WhenSlips() {}

    static Problem connectiveWithoutBrackets(Marks marks, Token token) {
        String word = token.is("||") ? "or" : token.is("&&") ? "and" : token.text();
        return marks.error(
                word + "-without-brackets",
                token,
                word.equals("or")
                        ? "Put brackets around patterns joined with or: ( Prospect( … ) or Trait( … ) )."
                        : "Take out 'and': patterns one below the other must all hold. Only inside brackets is it written.");
    }

    static Problem inGroup(Marks marks, Token open, TokenCursor cursor) {
        Token token = cursor.peek();
        if (Slips.looksLikeFact(cursor) || token.is("not") || token.is("exists")) {
            return marks.error(
                    "missing-connective",
                    token,
                    "Between patterns in brackets stands 'or' or 'and'; it is missing before " + token.shown() + ".");
        }
        return marks.error(
                "missing-bracket",
                cursor.previous(),
                "The bracket that opens before '"
                        + marks.text(new Span(open.at().end(), open.at().end() + 20))
                                .strip() + "…' is never closed; put ) here.");
    }

    static Problem openPattern(Marks marks, Token type, Token open, TokenCursor cursor) {
        return marks.error(
                "missing-bracket",
                cursor.previous().at(),
                "A bracket is missing: " + type.text() + open.text() + " … is not closed; put ) after this.",
                ")");
    }

    /** Where a pattern should begin. */
    static Problem pattern(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        String joined =
                token.text() + (cursor.peek(1).is("-") ? "-" + cursor.peek(2).text() : "");
        Optional<String> outside = Outside.message(joined).or(() -> Outside.message(token.text()));
        if (outside.isPresent() && token.is(Token.Kind.NAME)) {
            return marks.error("outside-language", token, outside.get());
        }
        if (token.is("?")) {
            return marks.error(
                    "outside-language", token, "Rules ask no queries: write a rule with a trait as its conclusion.");
        }
        if (token.is(Token.Kind.NAME) && !Character.isUpperCase(token.text().charAt(0))) {
            Optional<String> near = Slips.near(token, IN_WHEN);
            if (near.isPresent()) {
                return Slips.misspelt(marks, token, near.get());
            }
            if (!cursor.peek(1).is(":")) {
                return marks.error(
                        "bare-constraint",
                        token,
                        "A condition stands inside a fact: write Prospect( " + token.text() + " … ).");
            }
        }
        if (token.is(Token.Kind.NAME) && Character.isUpperCase(token.text().charAt(0))) {
            return marks.error(
                    "missing-bracket",
                    token.at(),
                    "After '" + token.text() + "' comes its condition in brackets: " + token.text() + "( … ).",
                    "(");
        }
        return marks.error(
                "unexpected-text",
                token,
                "A pattern such as Prospect( … ) or not Trait( … ) was expected here, but " + token.shown()
                        + " was found.");
    }
}
