package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is probably not meant in one rule that has no error. */
final class RuleWarnings {
    /** Days ahead in which what expires is told. */
    static final int SOON = 30;

    private final Marks marks;
    private final @Nullable LocalDate today;
    private final List<Problem> problems;

    RuleWarnings(Marks marks, @Nullable LocalDate today, List<Problem> problems) {
        this.marks = marks;
        this.today = today;
        this.problems = problems;
    }

    void check(Rule rule, Syntax.RuleText text) {
        if (rule.when().isEmpty()) {
            problems.add(marks.warning(
                    "no-condition",
                    text.name().at(),
                    "This rule has no conditions: it concludes the same for every prospect."));
        }
        rule.when().forEach(this::always);
        Set<String> answered = answered(rule.when());
        rule.when().forEach(p -> silent(p, answered, false));
        if (today != null && rule.validity().enabled()) {
            dates(rule, text, today);
        }
    }

    private void always(Pattern pattern) {
        if (pattern instanceof Pattern.AllOf all) {
            all.parts().forEach(this::always);
        }
        if (!(pattern instanceof Pattern.Fact fact) || !fact.bindings().isEmpty()) {
            return;
        }
        List<Condition> tests = DrlParts.of(fact.condition());
        boolean one = fact.type() == FactType.SCORE || fact.type() == FactType.TIER || fact.type() == FactType.PROSPECT;
        if (tests.isEmpty() && one) {
            problems.add(marks.warning(
                    "always-true",
                    fact.at(),
                    "This is always true: there is always one " + fact.type().drl()
                            + ". Take it out, or say what must hold of it."));
        }
        boolean segmentById = fact.type() == FactType.SEGMENT
                && tests.stream()
                        .allMatch(c -> c instanceof Condition.Test t
                                && t.field().equals("id")
                                && !t.operator().isNegative());
        if (segmentById) {
            problems.add(
                    marks.warning(
                            "always-true",
                            fact.at(),
                            "This is always true: there is one Segment for every segment of the program. Did you mean member == true?"));
        }
    }

    /** Questions that are surely answered when the rule matches. */
    private static Set<String> answered(List<Pattern> when) {
        Set<String> answered = new HashSet<>();
        for (Pattern pattern : when) {
            if (pattern instanceof Pattern.Fact fact && fact.type() == FactType.PROSPECT) {
                for (Condition part : DrlParts.of(fact.condition())) {
                    if (part instanceof Condition.Test test && NeverCheck.wantsAnswer(test)) {
                        answered.add(test.field());
                    }
                }
            } else if (pattern instanceof Pattern.AllOf all) {
                answered.addAll(answered(all.parts()));
            }
        }
        return answered;
    }

    private void silent(Pattern pattern, Set<String> answered, boolean negated) {
        if (pattern instanceof Pattern.Not not) {
            silent(not.inner(), answered, !negated);
        } else if (pattern instanceof Pattern.Exists exists) {
            silent(exists.inner(), answered, negated);
        } else if (pattern instanceof Pattern.AnyOf any) {
            any.parts().forEach(p -> silent(p, answered, negated));
        } else if (pattern instanceof Pattern.AllOf all) {
            all.parts().forEach(p -> silent(p, answered, negated));
        } else if (pattern instanceof Pattern.Fact fact && fact.type() == FactType.PROSPECT) {
            silent(fact, answered, negated);
        }
    }

    private void silent(Pattern.Fact fact, Set<String> answered, boolean negated) {
        Set<String> settled = new HashSet<>(answered);
        fact.condition().forEachTest(test -> {
            boolean nothing = test.operand() instanceof Operand.Nothing;
            if (nothing || (!negated && NeverCheck.wantsAnswer(test))) {
                settled.add(test.field());
            }
        });
        Set<String> told = new LinkedHashSet<>();
        fact.condition().forEachTest(test -> {
            boolean holdsUnanswered = test.operator().isNegative() != negated;
            if (holdsUnanswered && !settled.contains(test.field()) && told.add(test.field())) {
                problems.add(marks.warning(
                        "unanswered",
                        test.operator() == Operator.NOT_EQUAL || negated ? test.fieldAt() : test.operatorAt(),
                        "This also holds when '" + test.field() + "' was not answered. Write " + test.field()
                                + (negated
                                        ? " != null in a pattern of its own if an answer is needed, or inside this one if it is meant."
                                        : " != null beside it if an answer is needed, or " + test.field()
                                                + " == null || before it if it is meant.")));
            }
        });
    }

    private void dates(Rule rule, Syntax.RuleText text, LocalDate day) {
        LocalDate expires = rule.validity().expires();
        if (expires != null) {
            for (Syntax.Attribute attribute : text.attributes()) {
                if (attribute.name().equals("date-expires")) {
                    expiry(expires, attribute, day);
                }
            }
        }
        for (Syntax.Annotation annotation : text.annotations()) {
            LocalDate review = annotation.name().is("reviewBy")
                    ? Dates.parse(annotation.text().text())
                    : null;
            if (review != null && review.isBefore(day)) {
                problems.add(marks.warning(
                        "review-due",
                        annotation.text().at(),
                        "This rule was to be reviewed by " + review + ". Check it, then set a new date."));
            }
        }
    }

    private void expiry(LocalDate expires, Syntax.Attribute attribute, LocalDate day) {
        LocalDate last = expires.minusDays(1);
        if (!expires.isAfter(day)) {
            problems.add(marks.warning(
                    "expired",
                    attribute.value().at(),
                    "This rule has expired: it was last active on " + last + ". Take it out, or give it a new date."));
        } else if (!expires.isAfter(day.plusDays(SOON))) {
            problems.add(marks.warning(
                    "expires-soon",
                    attribute.value().at(),
                    "This rule expires soon: it is last active on " + last + "."));
        }
    }
}
