package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Problem;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a rule of its text, checked alone: everything that needs no other rule but the names of traits. */
final class RuleChecker {
    private final Marks marks;
    private final Facts facts;
    private final @Nullable LocalDate today;
    private final List<Problem> problems;

    RuleChecker(Marks marks, Facts facts, @Nullable LocalDate today, List<Problem> problems) {
        this.today = today;
        this.marks = marks;
        this.facts = facts;
        this.problems = problems;
    }

    /** The rule; right only if no error was added. */
    Rule check(Syntax.RuleText text) {
        int before = problems.size();
        name(text.name(), marks, problems);
        Map<String, String> annotations = new HeadChecker(marks, problems).annotations(text.annotations());
        Validity validity = new HeadChecker(marks, problems).validity(text.attributes());
        PatternChecker patterns = new PatternChecker(marks, facts, problems, text.broken());
        List<Pattern> when = patterns.check(text.when(), text.name());
        ConclusionChecker conclusions =
                new ConclusionChecker(marks, facts, patterns.bindings(), text.broken(), problems);
        List<Conclusion> then = conclusions.check(text.then());
        if (text.then().isEmpty() && !text.broken()) {
            problems.add(
                    marks.error(
                            "no-conclusion",
                            text.name(),
                            "This rule concludes nothing; after then comes at least one line such as conclude.score(10, \"…\");"));
        }
        Rule rule = new Rule(
                text.name().text(),
                annotations,
                validity,
                when,
                then,
                marks.source().place(text.name().at()));
        if (problems.size() == before && !text.broken()) {
            new NeverCheck(marks, facts, problems).check(rule);
            if (problems.size() == before) {
                new RuleWarnings(marks, today, problems).check(rule, text);
            }
        }
        return rule;
    }

    /** Checks what stands before the body of a rule that has none. */
    static void head(Syntax.RuleText text, Marks marks, List<Problem> problems) {
        name(text.name(), marks, problems);
        HeadChecker head = new HeadChecker(marks, problems);
        head.annotations(text.annotations());
        head.validity(text.attributes());
    }

    private static void name(Token name, Marks marks, List<Problem> problems) {
        if (name.text().isBlank() || name.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            problems.add(marks.error(
                    "empty-name", name, "A rule's name is a sentence that people read; this one is empty."));
        } else if (name.text().length() > Limits.RULE_NAME) {
            problems.add(marks.error(
                    "long-name",
                    name,
                    "A rule's name has at most " + Limits.RULE_NAME + " characters; this one has "
                            + name.text().length() + ". The rest belongs into @why(\"…\")."));
        } else if (name.text().indexOf('\n') >= 0
                || name.text().indexOf('\r') >= 0
                || name.text().indexOf('\t') >= 0) {
            problems.add(marks.error("bad-name", name, "A rule's name is one line, without tabs or line ends."));
        }
    }

    /** By what two names are the same: letters and digits, in lower case. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
