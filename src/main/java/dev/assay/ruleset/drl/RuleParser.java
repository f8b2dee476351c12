package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.condition.TokenCursor;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one rule from its name to its {@code end}. */
final class RuleParser {
    private final Marks marks;
    private final TokenCursor cursor;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Syntax.Annotation> annotations = new ArrayList<>();
    private final List<Syntax.Attribute> attributes = new ArrayList<>();
    private List<Syntax.PatternText> when = List.of();
    private List<Syntax.Statement> then = List.of();
    private boolean hasWhen;

    RuleParser(Marks marks, TokenCursor cursor) {
        this.marks = marks;
        this.cursor = cursor;
    }

    /** The rule, null when it has not even a name, and its problems. */
    record Result(Syntax.@Nullable RuleText rule, List<Problem> problems) {}

    Result rule(Token keyword) {
        Token name = cursor.peek();
        if (!name.is(Token.Kind.STRING)) {
            problems.add(HeadSlips.name(marks, keyword, name));
            skipToEnd();
            return new Result(null, problems);
        }
        cursor.next();
        try {
            header();
            if (hasWhen || cursor.take("when")) {
                hasWhen = true;
                WhenParser patterns = new WhenParser(marks, cursor, problems);
                when = patterns.patterns();
            }
            consequence(name);
        } catch (Slip slip) {
            problems.add(slip.problem());
            skipToEnd();
        }
        return new Result(
                new Syntax.RuleText(name, annotations, attributes, hasWhen, when, then, !problems.isEmpty()), problems);
    }

    private void header() {
        while (!cursor.atEnd() && !cursor.peek().is("when") && !cursor.peek().is("then")) {
            Token token = cursor.peek();
            Optional<Problem> begun = HeadSlips.whenBegun(marks, cursor);
            if (begun.isPresent()) {
                problems.add(begun.get());
                hasWhen = true;
                return;
            }
            try {
                if (token.is("@")) {
                    annotations.add(annotation());
                    if (!attributes.isEmpty()) {
                        problems.add(HeadSlips.annotationTooLate(
                                marks, annotations.get(annotations.size() - 1), attributes));
                    }
                } else if (token.is(Token.Kind.NAME) && !Slips.startsRule(cursor)) {
                    attribute();
                } else {
                    throw new Slip(HeadSlips.header(marks, cursor));
                }
            } catch (Slip slip) {
                if (HeadSlips.isHeaderOver(slip.problem())) {
                    throw slip;
                }
                problems.add(slip.problem());
                skipInHeader();
            }
        }
        if (cursor.atEnd()) {
            throw new Slip(HeadSlips.header(marks, cursor));
        }
    }

    private Syntax.Annotation annotation() {
        cursor.next();
        Token name = cursor.next();
        if (!name.is(Token.Kind.NAME)) {
            throw marks.slip(
                    "bad-annotation",
                    name,
                    "After @ comes owner, why, reviewBy or tags, such as @owner(\"marketing-ops\").");
        }
        Token text = cursor.peek(1);
        if (!cursor.peek().is("(")
                || !text.is(Token.Kind.STRING)
                || !cursor.peek(2).is(")")) {
            throw new Slip(HeadSlips.annotation(marks, name, cursor));
        }
        cursor.next();
        cursor.next();
        cursor.next();
        return new Syntax.Annotation(name, text);
    }

    private void attribute() {
        Token first = cursor.next();
        StringBuilder name = new StringBuilder(first.text());
        Span at = first.at();
        while (cursor.peek().is("-") && cursor.peek(1).is(Token.Kind.NAME)) {
            cursor.next();
            Token part = cursor.next();
            name.append('-').append(part.text());
            at = at.to(part.at());
        }
        if (!HeadSlips.ATTRIBUTES.contains(name.toString())) {
            throw new Slip(HeadSlips.attribute(marks, name.toString(), at, cursor));
        }
        Token value = cursor.peek();
        cursor.take("=");
        if (value.is("when") || value.is("then") || value.is("@") || value.is(Token.Kind.END)) {
            throw new Slip(HeadSlips.attributeValue(marks, name.toString(), at));
        }
        attributes.add(new Syntax.Attribute(name.toString(), at, cursor.next()));
    }

    private void consequence(Token name) {
        Token token = cursor.peek();
        if (cursor.peek(1).is("conclude") && token.is(Token.Kind.NAME) && !token.is("then")) {
            problems.add(Slips.misspelt(marks, token, "then"));
            cursor.next();
        } else if (!cursor.take("then")) {
            problems.add(ThenSlips.missingThen(marks, cursor, name));
            if (!token.is("conclude")) {
                skipToEnd();
                return;
            }
        }
        then = new ThenParser(marks, cursor, problems).statements();
        if (ThenParser.isMisspeltEnd(cursor)) {
            problems.add(Slips.misspelt(marks, cursor.next(), "end"));
        } else if (!cursor.take("end")) {
            problems.add(ThenSlips.missingEnd(marks, cursor, name));
        }
    }

    private void skipInHeader() {
        while (!cursor.atEnd()
                && !cursor.peek().is("@")
                && !cursor.peek().is("when")
                && !cursor.peek().is("then")
                && !HeadSlips.ATTRIBUTES.contains(cursor.peek().text())
                && !(cursor.peek().is(Token.Kind.NAME) && cursor.startsLine(marks.source()))
                && !Slips.startsRule(cursor)) {
            cursor.next();
        }
    }

    private void skipToEnd() {
        while (!cursor.atEnd() && !cursor.peek().is("end") && !Slips.startsRule(cursor)) {
            cursor.next();
        }
        cursor.take("end");
    }
}
