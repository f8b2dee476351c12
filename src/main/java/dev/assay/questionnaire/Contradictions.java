package dev.assay.questionnaire;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comparisons of one question, joined by "and", that no answer satisfies all of: {@code employees < 10, employees > 50}. */
final class Contradictions {
    private final Questionnaire questionnaire;
    private final Source source;
    private final List<Problem> found = new ArrayList<>();

    private Contradictions(Questionnaire questionnaire, Source source) {
        this.questionnaire = questionnaire;
        this.source = source;
    }

    static List<Problem> in(Condition condition, Questionnaire questionnaire, Source source) {
        Contradictions contradictions = new Contradictions(questionnaire, source);
        contradictions.visit(condition);
        return contradictions.found;
    }

    private void visit(Condition condition) {
        if (condition instanceof Condition.Any any) {
            any.parts().forEach(this::visit);
        } else if (condition instanceof Condition.All all) {
            Map<String, List<Condition.Test>> byQuestion = new LinkedHashMap<>();
            gather(all, byQuestion);
            byQuestion.forEach((id, tests) -> questionnaire.question(id).ifPresent(q -> judge(q, tests)));
        }
    }

    private void gather(Condition.All all, Map<String, List<Condition.Test>> byQuestion) {
        for (Condition part : all.parts()) {
            if (part instanceof Condition.Test test) {
                byQuestion.computeIfAbsent(test.field(), k -> new ArrayList<>()).add(test);
            } else if (part instanceof Condition.All inner) {
                gather(inner, byQuestion);
            } else {
                visit(part);
            }
        }
    }

    private void judge(Question question, List<Condition.Test> tests) {
        if (tests.size() < 2 || isPossible(question, tests)) {
            return;
        }
        int possible = 1;
        int impossible = tests.size();
        while (impossible - possible > 1) {
            int middle = (possible + impossible) / 2;
            if (isPossible(question, tests.subList(0, middle))) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        Condition.Test culprit = tests.get(impossible - 1);
        String together = tests.subList(0, impossible).stream()
                .map(Condition::drl)
                .distinct()
                .collect(Collectors.joining(" and "));
        // A comparison that is impossible alone has been told by itself.
        if (isPossible(question, List.of(culprit)) && isPossible(question, tests.subList(0, 1))) {
            found.add(Problem.error(
                    "never",
                    source.place(culprit.fieldAt()
                            .to(culprit.right().get(culprit.right().size() - 1).at())),
                    "This can never hold: no answer to '" + question.id() + "' satisfies " + together + " at once.",
                    culprit.drl(),
                    null));
        }
    }

    private static boolean isPossible(Question question, List<Condition.Test> tests) {
        return satisfies(question, tests, null)
                || new Candidates(question, tests).all().stream().anyMatch(v -> satisfies(question, tests, v));
    }

    private static boolean satisfies(Question question, List<Condition.Test> tests, @Nullable Value value) {
        return tests.stream()
                .allMatch(test -> isUndecided(question, test, value)
                        || test.holds(name -> name.equals(question.id()) ? value : null));
    }

    /** What depends on another answer, or on a pattern over free text, may hold. */
    private static boolean isUndecided(Question question, Condition.Test test, @Nullable Value value) {
        Optional<Operand> open = test.right().stream()
                .filter(o -> o instanceof Operand.Reference
                        || (o instanceof Operand.Regex
                                && value != null
                                && (!question.type().hasOptions()
                                        || question.traits().open())))
                .findFirst();
        return open.isPresent();
    }
}
