package dev.assay.ruleset.drl;

import dev.assay.condition.Operand;
import dev.assay.condition.Value;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.questionnaire.AnswerType;
import dev.assay.ruleset.FactType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a name on the right of a comparison: a binding of an earlier pattern, or another field. */
final class ReferenceTypes {
    private final Marks marks;
    private final Facts facts;
    private final FactType type;
    private final Map<String, Bindings.Bound> bindings;
    private final boolean silentBindings;
    private final List<Problem> problems;

    /**
     * @param bindings those of earlier patterns
     * @param silentBindings whether an unknown binding may come from a part that could not be read
     */
    ReferenceTypes(
            Marks marks,
            Facts facts,
            FactType type,
            Map<String, Bindings.Bound> bindings,
            boolean silentBindings,
            List<Problem> problems) {
        this.marks = marks;
        this.facts = facts;
        this.type = type;
        this.bindings = bindings;
        this.silentBindings = silentBindings;
        this.problems = problems;
    }

    void check(Field field, Operand.Reference reference) {
        Field other;
        if (reference.isBinding()) {
            Bindings.Bound bound = bindings.get(reference.name());
            if (bound == null) {
                if (!silentBindings) {
                    problems.add(Unknown.binding(marks, reference.name(), reference.at(), bindings.keySet()));
                }
                return;
            }
            if (!bound.problem().isEmpty()) {
                problems.add(marks.error("hidden-binding", reference.at(), bound.problem()));
                return;
            }
            other = bound.field();
        } else {
            other = facts.field(type, reference.name());
            if (other == null) {
                problems.add(unknownReference(field, reference));
                return;
            }
        }
        if (other == null) {
            return;
        }
        boolean chosen = field.type() == AnswerType.CHOICES && other.isText();
        if (!field.comparableWith(other) && !chosen) {
            problems.add(marks.error(
                    "wrong-type",
                    reference.at(),
                    field.name() + " is " + field.kind() + ", but " + reference.name() + " is " + other.kind()
                            + "; only values of one kind can be compared."));
        }
    }

    private Problem unknownReference(Field field, Operand.Reference reference) {
        String name = reference.name();
        Set<String> legal = field.legal();
        boolean text = field.isText() || field.type() == AnswerType.CHOICES;
        String meant = legal == null ? null : Nearest.to(name, legal).orElse(null);
        if (text && (meant != null || legal == null)) {
            String quoted = Value.quote(meant == null ? name : meant);
            return marks.error(
                    "missing-quotes", reference.at(), "Text stands in double quotes: write " + quoted + ".", quoted);
        }
        List<String> known = List.copyOf(facts.fields(type).keySet());
        return marks.error(
                "unknown-name",
                reference.at(),
                "'" + name + "' is neither a value nor a " + (type == FactType.PROSPECT ? "question" : "field")
                        + Nearest.hint(name, known),
                Nearest.to(name, known).orElse(null));
    }
}
