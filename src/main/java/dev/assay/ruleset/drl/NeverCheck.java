package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds conditions that can never hold, as far as that shows without search: comparisons that exclude each other, answers to questions that are not asked then. */
final class NeverCheck {
    private final Marks marks;
    private final Facts facts;
    private final List<Problem> problems;

    NeverCheck(Marks marks, Facts facts, List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.problems = problems;
    }

    /** Checks a rule that has no other problem; tells at most one. */
    void check(Rule rule) {
        List<Pattern> flat = flat(rule.when()).toList();
        Optional<Problem> never = opposite(flat);
        for (FactType single : List.of(FactType.PROSPECT, FactType.SCORE, FactType.TIER)) {
            never = never.or(() -> together(single, conditions(flat, single)));
        }
        for (Pattern.Fact fact : rule.facts().toList()) {
            never = never.or(() -> together(fact.type(), List.of(fact.condition())));
        }
        never = never.or(() -> hidden(conditions(flat, FactType.PROSPECT)));
        never.ifPresent(problems::add);
    }

    private static Stream<Pattern> flat(List<Pattern> patterns) {
        return patterns.stream().flatMap(p -> p instanceof Pattern.AllOf all ? flat(all.parts()) : Stream.of(p));
    }

    private static List<Condition> conditions(List<Pattern> flat, FactType type) {
        return flat.stream()
                .filter(p -> p instanceof Pattern.Fact fact && fact.type() == type)
                .map(p -> ((Pattern.Fact) p).condition())
                .toList();
    }

    /** The same fact wanted and ruled out. */
    private Optional<Problem> opposite(List<Pattern> flat) {
        Map<String, Pattern.Fact> wanted = new HashMap<>();
        for (Pattern pattern : flat) {
            if (pattern instanceof Pattern.Fact fact) {
                wanted.put(fact.type() + fact.condition().drl(), fact);
            }
        }
        for (Pattern pattern : flat) {
            if (pattern instanceof Pattern.Not not && not.inner() instanceof Pattern.Fact fact) {
                Pattern.Fact same = wanted.get(fact.type() + fact.condition().drl());
                if (same != null) {
                    return Optional.of(marks.error(
                            "never",
                            fact.at(),
                            "This can never hold: the same fact must be there (" + marks.where(same.at())
                                    + ") and not be there.",
                            null));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> together(FactType type, List<Condition> conditions) {
        Map<String, Domain> domains = new HashMap<>();
        for (Condition.Test test : conjuncts(conditions)) {
            Domain domain = domains.computeIfAbsent(test.field(), f -> domain(type, f));
            if (!domain.add(test)) {
                return Optional.of(contradiction(type, test, domain));
            }
        }
        return branches(type, conditions);
    }

    private Optional<Problem> branches(FactType type, List<Condition> conditions) {
        Optional<Problem> never = Optional.empty();
        for (Condition condition : conditions) {
            for (Condition part : DrlParts.of(condition)) {
                if (part instanceof Condition.Any any) {
                    for (Condition branch : any.parts()) {
                        never = never.or(() -> together(type, List.of(branch)));
                    }
                }
            }
        }
        return never;
    }

    private Domain domain(FactType type, String name) {
        Field field = facts.field(type, name);
        AnswerType kind = field == null ? AnswerType.TEXT : field.type();
        return new Domain(kind == AnswerType.INTEGER || kind == AnswerType.DATE);
    }

    /** Comparisons that must all hold. */
    private static List<Condition.Test> conjuncts(List<Condition> conditions) {
        List<Condition.Test> tests = new ArrayList<>();
        for (Condition condition : conditions) {
            for (Condition part : DrlParts.of(condition)) {
                if (part instanceof Condition.Test test) {
                    tests.add(test);
                }
            }
        }
        return tests;
    }

    private Problem contradiction(FactType type, Condition.Test test, Domain domain) {
        List<Condition.Test> others = domain.tests().subList(0, domain.tests().size() - 1);
        String with = others.stream()
                .filter(o -> excludes(type, o, test))
                .findFirst()
                .map(o -> "'" + o.drl() + "' (" + marks.where(span(o)) + ")")
                .orElse("the other conditions on " + test.field());
        boolean alone = others.isEmpty();
        return marks.error(
                "never",
                span(test),
                alone
                        ? "'" + test.drl() + "' can never hold."
                        : "'" + test.drl() + "' can never hold together with " + with
                                + ", so this rule would never match.",
                null);
    }

    private boolean excludes(FactType type, Condition.Test one, Condition.Test other) {
        Domain both = domain(type, one.field());
        return both.add(one) && !both.add(other);
    }

    private static Span span(Condition.Test test) {
        Operand last = test.right().get(test.right().size() - 1);
        return last.at().end() > test.fieldAt().start() ? test.fieldAt().to(last.at()) : test.fieldAt();
    }

    /** An answer is wanted to a question that is not asked when the other conditions hold. */
    private Optional<Problem> hidden(List<Condition> conditions) {
        List<Condition.Test> tests = conjuncts(conditions);
        for (Condition.Test test : tests) {
            Question question =
                    facts.vocabulary().questionnaire().question(test.field()).orElse(null);
            Condition asked = wantsAnswer(test) ? shownWhen(question, new HashSet<>()) : null;
            if (question != null && asked != null && excluded(asked, tests)) {
                return Optional.of(marks.error(
                        "never",
                        test.fieldAt(),
                        "'" + test.field() + "' is asked only when " + asked.drl()
                                + "; the other conditions of this rule rule that out, so it would never match.",
                        null));
            }
        }
        return Optional.empty();
    }

    static boolean wantsAnswer(Condition.Test test) {
        boolean nothing = test.operand() instanceof Operand.Nothing;
        return nothing
                ? test.operator() == Operator.NOT_EQUAL
                : !test.operator().isNegative();
    }

    /** When a question is asked: its own condition and those of the questions whose answers that wants. */
    private @Nullable Condition shownWhen(@Nullable Question question, Set<String> seen) {
        if (question == null || question.askWhen() == null || !seen.add(question.id())) {
            return null;
        }
        List<Condition> all = new ArrayList<>(DrlParts.of(question.askWhen()));
        for (Condition.Test test : conjuncts(List.of(question.askWhen()))) {
            Condition before = wantsAnswer(test)
                    ? shownWhen(
                            facts.vocabulary()
                                    .questionnaire()
                                    .question(test.field())
                                    .orElse(null),
                            seen)
                    : null;
            if (before != null) {
                all.addAll(DrlParts.of(before));
            }
        }
        return all.size() == 1 ? all.get(0) : new Condition.All(all);
    }

    private boolean excluded(Condition asked, List<Condition.Test> tests) {
        if (asked instanceof Condition.Any any) {
            return !any.parts().isEmpty() && any.parts().stream().allMatch(p -> excluded(p, tests));
        }
        Map<String, Domain> domains = new HashMap<>();
        for (Condition.Test test : Stream.concat(tests.stream(), conjuncts(List.of(asked)).stream())
                .toList()) {
            if (!domains.computeIfAbsent(test.field(), f -> domain(FactType.PROSPECT, f))
                    .add(test)) {
                return true;
            }
        }
        return DrlParts.of(asked).stream().anyMatch(p -> p instanceof Condition.Any && excluded(p, tests));
    }
}
