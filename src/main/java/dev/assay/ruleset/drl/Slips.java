package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for structure gone wrong, in the order of a file: between rules, a rule's head, its patterns, its conclusions. */
final class Slips {
    static final List<String> ATTRIBUTES = List.of("date-effective", "date-expires", "enabled");
    private static final List<String> IN_HEAD =
            List.of("when", "then", "end", "date-effective", "date-expires", "enabled");
    private static final List<String> IN_WHEN = List.of("then", "not", "exists", "or", "and", "end");
    private static final List<String> IN_THEN = List.of("conclude", "end");

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
            return marks.error(
                    "misspelt-keyword",
                    token.at(),
                    "'" + token.text() + "' is not a word of the rule language; did you mean '" + near.get() + "'?",
                    near.get());
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

    static Problem misspelt(Marks marks, Token token, String meant) {
        return marks.error(
                "misspelt-keyword",
                token.at(),
                "'" + token.text() + "' is not a word of the rule language; did you mean '" + meant + "'?",
                meant);
    }

    /** Where patterns begin without {@code when}, or after a word that is almost {@code when}, which is passed over. */
    static Optional<Problem> whenBegun(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        if (looksLikeFact(cursor) || token.is("not") || token.is("exists") || token.is("(")) {
            return Optional.of(missingWhen(marks, token));
        }
        if (token.is(Token.Kind.NAME)
                && !ATTRIBUTES.contains(token.text())
                && !cursor.peek(1).is("-")
                && Nearest.to(token.text(), List.of("when")).isPresent()) {
            cursor.next();
            return Optional.of(misspelt(marks, token, "when"));
        }
        return Optional.empty();
    }

    static Problem header(Marks marks, TokenCursor cursor) {
        Token token = cursor.peek();
        if (cursor.atEnd() || startsRule(cursor) || token.is("end")) {
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

    static Problem outside(Marks marks, Token token) {
        return marks.error(
                "outside-language",
                token,
                Outside.message(token.text()).orElse(token.shown() + " is not part of the rule language."));
    }

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
        if (looksLikeFact(cursor) || token.is("not") || token.is("exists")) {
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
            Optional<String> near = near(token, IN_WHEN);
            if (near.isPresent()) {
                return marks.error(
                        "misspelt-keyword",
                        token.at(),
                        "'" + token.text() + "' is not a word of the rule language; did you mean '" + near.get() + "'?",
                        near.get());
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
        Optional<String> near = near(token, IN_THEN);
        if (near.isPresent()) {
            return marks.error(
                    "misspelt-keyword",
                    token.at(),
                    "'" + token.text() + "' is not a word of the rule language; did you mean '" + near.get() + "'?",
                    near.get());
        }
        if (token.is(Token.Kind.NAME)
                && cursor.peek(1).is("(")
                && dev.assay.ruleset.Verb.named(token.text()).isPresent()) {
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

    private static Optional<String> near(Token token, List<String> words) {
        return token.is(Token.Kind.NAME) ? Nearest.to(token.text(), words) : Optional.empty();
    }
}
