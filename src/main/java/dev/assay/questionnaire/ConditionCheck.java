package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a condition over answers makes sense for a questionnaire: its questions and options exist, operators and values fit their types, and some answer can satisfy it. Used
 * for {@code askWhen} and for every {@code Prospect} pattern of a rule. Bindings ({@code $name}) are passed over: their types are the business of the one who knows them.
 */
public final class ConditionCheck {
    private final Questionnaire questionnaire;

    private ConditionCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** For conditions over the answers to a questionnaire. */
    public static ConditionCheck of(Questionnaire questionnaire) {
        return new ConditionCheck(questionnaire);
    }

    /**
     * What was found.
     *
     * @param condition the same with its literals typed (dates as days); comparisons with problems as they were
     * @param problems one per mistake
     */
    public record Checked(Condition condition, List<Problem> problems) {
        /** Copies. */
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks.
     *
     * @param condition as parsed
     * @param source the text that its spans point into
     */
    public Checked check(Condition condition, Source source) {
        Set<Problem> problems = new LinkedHashSet<>();
        Condition typed = typed(condition, source, problems);
        return new Checked(typed, new ArrayList<>(problems));
    }

    /**
     * Comparisons that exclude each other, such as {@code employees < 10, employees > 50}: one problem for each question concerned, at the comparison that makes it impossible.
     *
     * @param condition as {@link #check} returned it, without problems
     * @param source the text that its spans point into
     */
    public List<Problem> contradictions(Condition condition, Source source) {
        return Contradictions.in(condition, questionnaire, source);
    }

    private Condition typed(Condition condition, Source source, Set<Problem> problems) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(p -> typed(p, source, problems)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(p -> typed(p, source, problems)).toList());
        }
        return test((Condition.Test) condition, source, problems);
    }

    private Condition.Test test(Condition.Test test, Source source, Set<Problem> problems) {
        if (test.field().startsWith("$")) {
            return test;
        }
        Optional<Question> question = questionnaire.question(test.field());
        if (question.isEmpty()) {
            problems.add(unknownQuestion(test.field(), source, test));
            return test;
        }
        TestCheck check = new TestCheck(questionnaire, question.get(), test, source);
        Optional<Problem> misfit = check.operator();
        if (misfit.isPresent()) {
            problems.add(misfit.get());
            return test;
        }
        List<Operand> right = new ArrayList<>();
        for (Operand operand : test.right()) {
            OperandCheck.Typed typed = check.operand(operand);
            typed.problem().ifPresent(problems::add);
            right.add(typed.operand());
        }
        return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
    }

    private Problem unknownQuestion(String name, Source source, Condition.Test test) {
        return Problem.error(
                "unknown-question",
                source.place(test.fieldAt()),
                "There is no question '" + name + "'" + Nearest.hint(name, questionnaire.ids()),
                name,
                Nearest.to(name, questionnaire.ids()).orElse(null));
    }
}
