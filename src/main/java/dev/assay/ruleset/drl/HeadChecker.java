package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Validity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks annotations and attributes. */
final class HeadChecker {
    static final List<String> ANNOTATIONS = List.of("owner", "why", "reviewBy", "tags");

    private final Marks marks;
    private final List<Problem> problems;

    HeadChecker(Marks marks, List<Problem> problems) {
        this.marks = marks;
        this.problems = problems;
    }

    Map<String, String> annotations(List<Syntax.Annotation> written) {
        Map<String, String> annotations = new LinkedHashMap<>();
        for (Syntax.Annotation annotation : written) {
            String name = annotation.name().text();
            String text = annotation.text().text();
            if (!ANNOTATIONS.contains(name)) {
                problems.add(unknown(marks, annotation.name()));
            } else if (annotations.containsKey(name)) {
                problems.add(marks.error(
                        "duplicate-annotation", annotation.name(), "@" + name + " stands here twice; keep one."));
            } else if (name.equals("reviewBy") && Dates.parse(text) == null) {
                problems.add(badDate(annotation.text()));
            } else {
                annotations.put(name, text);
            }
        }
        return annotations;
    }

    static Problem unknown(Marks marks, Token name) {
        String near = Nearest.to(name.text(), ANNOTATIONS).orElse(null);
        return marks.error(
                "unknown-annotation",
                name.at(),
                "There is no annotation @" + name.text() + "; a rule has @owner, @why, @reviewBy and @tags"
                        + (near == null ? "." : "; did you mean '@" + near + "'?"),
                near);
    }

    static String tooLong(Token token) {
        int limit = token.is(Token.Kind.STRING) ? Limits.TEXT : Limits.WORD;
        return String.format(
                Locale.ROOT,
                "%s has at most %,d characters; this one has %,d. The rest of the file was not read.",
                token.is(Token.Kind.STRING) ? "A text" : token.is(Token.Kind.NUMBER) ? "A number" : "A word",
                limit,
                token.text().length());
    }

    Validity validity(List<Syntax.Attribute> written) {
        LocalDate effective = null;
        LocalDate expires = null;
        Token expiresAt = null;
        boolean enabled = true;
        Set<String> seen = new LinkedHashSet<>();
        for (Syntax.Attribute attribute : written) {
            if (!seen.add(attribute.name())) {
                problems.add(marks.error(
                        "duplicate-attribute",
                        attribute.nameAt(),
                        "'" + attribute.name() + "' stands here twice; keep one."));
            } else if (attribute.name().equals("enabled")) {
                enabled = enabled(attribute.value());
            } else if (attribute.name().equals("date-effective")) {
                effective = date(attribute);
            } else {
                expires = date(attribute);
                expiresAt = attribute.value();
            }
        }
        if (effective != null && expires != null && expiresAt != null && !effective.isBefore(expires)) {
            problems.add(marks.error(
                    "never-active",
                    expiresAt,
                    "The rule expires on " + expires + ", which is not after its first day, " + effective
                            + ": it would never be active."));
        }
        return new Validity(effective, expires, enabled);
    }

    private boolean enabled(Token value) {
        if (!value.is("true") && !value.is("false")) {
            problems.add(marks.error(
                    "bad-value",
                    value,
                    "After enabled comes false (switched off) or true, without quotes, but " + value.shown()
                            + " was found."));
        }
        return !value.is("false");
    }

    private @Nullable LocalDate date(Syntax.Attribute attribute) {
        Token value = attribute.value();
        LocalDate date = value.is(Token.Kind.STRING) ? Dates.parse(value.text()) : null;
        if (date == null) {
            problems.add(badDate(value));
        }
        return date;
    }

    private Problem badDate(Token value) {
        return marks.error(
                "bad-date",
                value,
                value.shown() + " is no date; write year, month and day in quotes, such as \"2027-12-31\".");
    }
}
