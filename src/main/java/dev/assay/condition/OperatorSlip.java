package dev.assay.condition;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for what stands where an operator or a comma should: the slips of people who do not program. */
final class OperatorSlip {
    private static final List<String> WORDS = List.of("in", "not", "contains", "matches");
    private static final Set<String> EQUALS = Set.of("is", "equals", "equal", "eq");
    private static final Set<String> FOREIGN =
            Set.of("memberOf", "str", "soundslike", "excludes", "from", "starts", "startsWith", "endsWith", "like");

    private OperatorSlip() {}

    /** After a field, where an operator was expected. */
    static Problem problem(Source source, Token field, Token token, @Nullable Token afterNot) {
        String f = field.text();
        String text = afterNot == null ? token.text() : "not " + afterNot.text();
        if (token.is("=")) {
            return error(
                    source,
                    token,
                    "single-equals",
                    "One = is not a comparison; write == with two: " + f + " == …",
                    "==");
        }
        if (token.is("=>")) {
            return error(
                    source,
                    token,
                    "arrow",
                    "'=>' is not a comparison; for \"at least\" write >= (the = comes last): " + f + " >= …",
                    ">=");
        }
        if (afterNot != null && afterNot.is("matches")) {
            return error(
                    source,
                    afterNot,
                    "not-matches",
                    "'not matches' is not in the language; put not before the pattern: not Prospect( " + f
                            + " matches \"…\" ).",
                    null);
        }
        if (token.is(Token.Kind.END) || token.is(",") || token.is(")") || token.is("&&") || token.is("||")) {
            return error(
                    source,
                    field,
                    "missing-comparison",
                    "'" + f + "' is compared with nothing here; for a yes/no question write " + f + " == true.",
                    f + " == true");
        }
        if (EQUALS.contains(token.text())) {
            return error(source, token, "unknown-operator", "For \"is\", write ==: " + f + " == …", "==");
        }
        if (FOREIGN.contains(token.text())) {
            return error(
                    source,
                    token,
                    "unknown-operator",
                    "'" + text
                            + "' is not an operator of the language; there are ==, !=, <, <=, >, >=, in, not in, contains, not contains and matches.",
                    null);
        }
        if (token.is("and") || token.is("or")) {
            return connective(source, token);
        }
        if (!token.text().isEmpty() && token.is(Token.Kind.SYMBOL) && "+-*/%".contains(token.text())) {
            return error(
                    source,
                    token,
                    "calculation",
                    "Rules do not calculate. On each side of a comparison stands one thing: a question, or a value.",
                    null);
        }
        String near = token.is(Token.Kind.NAME)
                ? Nearest.to(token.text().toLowerCase(Locale.ROOT), WORDS).orElse(null)
                : null;
        String hint = near == null ? "." : "; did you mean '" + near + "'?";
        return error(
                source,
                token,
                "unknown-operator",
                "After '" + f + "' comes ==, !=, <, <=, >, >=, in, not in, contains, not contains or matches, but "
                        + token.shown() + " was found" + hint,
                near);
    }

    /** After a whole constraint, where a comma was expected. */
    static Problem unexpected(Source source, Token token) {
        if (token.is("and") || token.is("or") || token.is("AND") || token.is("OR")) {
            return connective(source, token);
        }
        if (token.is("&") || token.is("|")) {
            return error(
                    source,
                    token,
                    "single-" + (token.is("&") ? "and" : "or"),
                    "Write " + token.text() + token.text() + " with two signs.",
                    token.text() + token.text());
        }
        if (token.is(Token.Kind.NAME) || token.is("(")) {
            return error(
                    source,
                    token,
                    "missing-comma",
                    "A comma is missing before " + token.shown()
                            + ": constraints of one pattern have a comma between them.",
                    ",");
        }
        if (token.is(Token.Kind.STRING) || token.is(Token.Kind.NUMBER)) {
            return error(
                    source,
                    token,
                    "unexpected-text",
                    token.shown() + " stands here without an operator before it; for several values write in (…, …).",
                    null);
        }
        if (token.is(",")) {
            return error(source, token, "stray-comma", "There is a comma here with no constraint before it.", null);
        }
        return error(source, token, "unexpected-text", token.shown() + " has no meaning here.", null);
    }

    private static Problem connective(Source source, Token token) {
        boolean and = token.text().equalsIgnoreCase("and");
        return error(
                source,
                token,
                and ? "and-inside-pattern" : "or-inside-pattern",
                and
                        ? "Inside a pattern, write a comma (or &&) where you mean \"and\"."
                        : "Inside a pattern, write || where you mean \"or\", or in (…) for several values of one question.",
                and ? "," : "||");
    }

    private static Problem error(Source source, Token token, String code, String message, @Nullable String suggestion) {
        return Problem.error(code, source.place(token.at()), message, token.text(), suggestion);
    }
}
