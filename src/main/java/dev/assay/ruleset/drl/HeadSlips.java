package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.List;
import java.util.Optional;

/** Words for a rule's head gone wrong: what stands between its name and {@code when}. */
final class HeadSlips {
    static final List<String> ATTRIBUTES = List.of("date-effective", "date-expires", "enabled");
    private static final List<String> IN_HEAD =
            List.of("when", "then", "end", "date-effective", "date-expires", "enabled");

    private HeadSlips() {}

    static Problem name(Marks marks, Token keyword, Token name) {
        if (name.is(Token.Kind.NAME) && !name.is("when") && !IN_HEAD.contains(name.text())) {
            return marks.error("unquoted-name", name, "A rule's name is a sentence in double quotes: rule \"…\".");
        }
        return marks.error(
                "missing-name",
                keyword,
                "After 'rule' comes the rule's name, a sentence in double quotes: rule \"Banks are regulated\".");
    }

    /** Whether a problem of a rule's head means that the head is over and the rest cannot be read. */
    static boolean isHeaderOver(Problem problem) {
        return problem.code().equals("missing-when")
                || problem.code().equals("empty-rule")
                || problem.code().equals("misspelt-keyword");
    }

    /** Where patterns begin without {@code when}, or after a word that is almost {@code when}, which is passed over. */
    static Optional<Problem> whenBegun(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        if (Slips.looksLikeFact(cursor) || token.is("not") || token.is("exists") || token.is("(")) {
            return Optional.of(missingWhen(marks, token));
        }
        if (token.is(Token.Kind.NAME)
                && !ATTRIBUTES.contains(token.text())
                && !cursor.peek(1).is("-")
                && Nearest.to(token.text(), List.of("when")).isPresent()) {
            cursor.next();
            return Optional.of(Slips.misspelt(marks, token, "when"));
        }
        return Optional.empty();
    }

    static Problem header(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        if (cursor.atEnd() || Slips.startsRule(cursor) || token.is("end")) {
            return marks.error(
                    "empty-rule",
                    cursor.previous(),
                    "This rule has no conditions and no conclusions: write when, then and end after its name.");
        }
        return marks.error(
                "unexpected-text",
                token,
                "Between a rule's name and 'when' stand only @owner, @why, @reviewBy, @tags, date-effective, date-expires and enabled, but "
                        + token.shown() + " was found.");
    }

    private static Problem missingWhen(Marks marks, Token token) {
        return marks.error("missing-when", token.at(), "The word when is missing before the first condition.", "when");
    }

    static Problem annotation(Marks marks, Token name, TokenCursor cursor) {
        Token open = cursor.peek();
        Token text = cursor.peek(1);
        String example = "@" + name.text() + "(\"…\")";
        if (!HeadChecker.ANNOTATIONS.contains(name.text())) {
            return HeadChecker.unknown(marks, name);
        }
        if (!open.is("(")) {
            return marks.error(
                    "bad-annotation",
                    name,
                    "After @" + name.text() + " comes a text in brackets and quotes: " + example + ".");
        }
        if (text.is(Token.Kind.STRING)) {
            Token after = cursor.peek(2);
            return after.is(",") || after.is("+")
                    ? marks.error("bad-annotation", after, "@" + name.text() + " takes one text: " + example + ".")
                    : marks.error(
                            "missing-bracket",
                            text,
                            "The bracket after @" + name.text() + " is not closed: " + example + ".");
        }
        return marks.error(
                "bad-annotation",
                text.is(Token.Kind.END) ? open : text,
                "@" + name.text() + " takes one text in double quotes: " + example + ".");
    }

    static Problem annotationTooLate(Marks marks, Syntax.Annotation annotation, List<Syntax.Attribute> attributes) {
        String name = annotation.name().text();
        return marks.error(
                "annotation-too-late",
                annotation.name(),
                "@" + name + " stands before " + attributes.get(0).name()
                        + ": first all lines with @, then the dates.");
    }

    static Problem attribute(Marks marks, String name, Span at, TokenCursor cursor) {
        Optional<String> outside = Outside.message(name);
        if (outside.isPresent()) {
            return marks.error("outside-language", at, outside.get());
        }
        if (name.equals("not")
                || name.equals("exists")
                || cursor.peek().is("(")
                || cursor.peek().is(":")) {
            Optional<String> foreign = Outside.message(name);
            return foreign.isPresent()
                    ? marks.error("outside-language", at, foreign.get())
                    : marks.error("missing-when", at, "The word when is missing before the first condition.", "when");
        }
        if (name.equals("conclude")) {
            return marks.error(
                    "missing-when", at, "The words when and then are missing before the first conclusion.", "when");
        }
        if (name.equals("end")) {
            return marks.error(
                    "empty-rule",
                    at,
                    "This rule has no conditions and no conclusions: write when and then before its end.",
                    null);
        }
        Optional<String> near = Nearest.to(name, IN_HEAD);
        if (near.isPresent() && !ATTRIBUTES.contains(near.get())) {
            return marks.error(
                    "misspelt-keyword",
                    at,
                    "'" + name + "' is not a word of the rule language; did you mean '" + near.get() + "'?",
                    near.get());
        }
        return marks.error(
                "unknown-attribute",
                at,
                "There is no attribute '" + name + "'; a rule has date-effective, date-expires and enabled"
                        + Nearest.hint(name, ATTRIBUTES),
                near.orElse(null));
    }

    static Problem attributeValue(Marks marks, String name, Span at) {
        return marks.error(
                "missing-value",
                at,
                name.equals("enabled")
                        ? "After enabled comes false or true."
                        : "After " + name + " comes a date in quotes: " + name + " \"2027-12-31\".");
    }
}
