package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Span;
import dev.assay.questionnaire.ConditionCheck;
import dev.assay.ruleset.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks one pattern's condition against the fields of its fact, and turns date texts into dates. One problem per comparison. */
final class ConditionTypes {
    private final Marks marks;
    private final Facts facts;
    private final FactType type;
    private final List<Problem> problems;
    private final ReferenceTypes references;

    /**
     * @param bindings those of earlier patterns
     * @param silentBindings whether an unknown binding may come from a part that could not be read
     */
    ConditionTypes(
            Marks marks,
            Facts facts,
            FactType type,
            Map<String, Bindings.Bound> bindings,
            boolean silentBindings,
            List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.type = type;
        this.problems = problems;
        this.references = new ReferenceTypes(marks, facts, type, bindings, silentBindings, problems);
    }

    Condition typed(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(all.parts().stream().map(this::typed).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(any.parts().stream().map(this::typed).toList());
        }
        return test((Condition.Test) condition);
    }

    private Condition test(Condition.Test test) {
        if (type == FactType.PROSPECT) {
            return question(test);
        }
        Field field = facts.field(type, test.field());
        if (field == null) {
            problems.add(unknownField(test.field(), test.fieldAt()));
            return test;
        }
        Problem misfit = OperatorFit.misfit(marks, field, test);
        if (misfit != null) {
            problems.add(misfit);
            return test;
        }
        List<Operand> right = new ArrayList<>();
        for (Operand operand : test.right()) {
            right.add(operand(field, test, operand));
        }
        return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
    }

    /** Questions are the questionnaire's own business; only bindings are ours. */
    private Condition question(Condition.Test test) {
        if (test.field().startsWith("$")) {
            problems.add(unknownField(test.field(), test.fieldAt()));
            return test;
        }
        ConditionCheck.Checked checked =
                ConditionCheck.of(facts.vocabulary().questionnaire()).check(test, marks.source());
        problems.addAll(checked.problems());
        Field field = facts.field(type, test.field());
        if (field != null && checked.problems().isEmpty()) {
            for (Operand operand : test.right()) {
                if (operand instanceof Operand.Reference reference && reference.isBinding()) {
                    references.check(field, reference);
                }
            }
        }
        return checked.condition();
    }

    Problem unknownField(String name, Span at) {
        List<String> known = List.copyOf(facts.fields(type).keySet());
        if (name.startsWith("$")) {
            return marks.error(
                    "binding-on-the-left",
                    at,
                    "A binding such as " + name + " stands on the right of a comparison; on the left stands a field.");
        }
        String nearest = Nearest.to(name, known).orElse(null);
        if (type == FactType.PROSPECT) {
            return marks.error(
                    "unknown-question", at, "There is no question '" + name + "'" + Nearest.hint(name, known), nearest);
        }
        return marks.error(
                "unknown-field",
                at,
                type.drl() + " has no field '" + name + "'"
                        + (nearest == null ? "; it has " + String.join(", ", known) + "." : Nearest.hint(name, known)),
                nearest);
    }

    private Operand operand(Field field, Condition.Test test, Operand operand) {
        if (operand instanceof Operand.Reference reference) {
            if (reference.name().equals(field.name())) {
                problems.add(marks.error(
                        "same-field", reference.at(), "'" + field.name() + "' is compared with itself here.", null));
            } else {
                references.check(field, reference);
            }
            return operand;
        }
        if (!(operand instanceof Operand.Literal literal)) {
            if (operand instanceof Operand.Nothing && test.right().size() > 1) {
                problems.add(marks.error(
                        "null-in-list",
                        operand.at(),
                        "null stands alone: write " + field.name() + " == null || " + field.name() + " in (…)."));
            }
            return operand;
        }
        return new LiteralTypes(marks, facts, problems).typed(field, literal);
    }
}
