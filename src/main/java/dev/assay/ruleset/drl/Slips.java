package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for structure gone wrong anywhere in a file, and between rules. */
final class Slips {
    private Slips() {}

    /** Whether the next tokens can only be the beginning of a rule. */
    static boolean startsRule(TokenCursor cursor) {
        return cursor.peek().is("rule") && cursor.peek(1).is(Token.Kind.STRING);
    }

    static boolean looksLikeFact(TokenCursor cursor) {
        Token token = cursor.peek();
        return token.is(Token.Kind.NAME)
                && ((Character.isUpperCase(token.text().charAt(0))
                                && cursor.peek(1).is("("))
                        || (token.text().startsWith("$") && cursor.peek(1).is(":")));
    }

    static boolean isOutside(Token token) {
        return Outside.instead(token.text()).isPresent();
    }

    static String tooManyRules() {
        return String.format(
                Locale.ROOT,
                "A program has at most %,d rules; the rest of this file was not read. Rules that differ only in values belong in a decision table.",
                Limits.RULES);
    }

    static Problem betweenRules(Marks marks, Token token, boolean first) {
        if (token.is("package")) {
            return marks.error(
                    "package-not-first", token, "The line with 'package' stands once, at the very top of the file.");
        }
        if (isOutside(token)) {
            return outside(marks, token);
        }
        Optional<String> near = near(token, List.of("rule", "package"));
        if (near.isPresent()) {
            return misspelt(marks, token, near.get());
        }
        return first
                ? marks.error(
                        "text-before-rule",
                        token,
                        "A rule begins with the word rule and its name in quotes, but " + token.shown() + " was found.")
                : marks.error(
                        "text-after-end",
                        token,
                        "After 'end' comes the next rule or nothing, but " + token.shown()
                                + " was found. To keep it as a remark, put // before it.");
    }

    static Problem misspelt(Marks marks, Token token, String meant) {
        return marks.error(
                "misspelt-keyword",
                token.at(),
                "'" + token.text() + "' is not a word of the rule language; did you mean '" + meant + "'?",
                meant);
    }

    static Problem outside(Marks marks, Token token) {
        return marks.error(
                "outside-language",
                token,
                Outside.message(token.text()).orElse(token.shown() + " is not part of the rule language."));
    }

    static Optional<String> near(Token token, List<String> words) {
        return token.is(Token.Kind.NAME) ? Nearest.to(token.text(), words) : Optional.empty();
    }
}
