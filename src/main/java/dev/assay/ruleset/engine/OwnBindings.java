package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.ruleset.Pattern;
import java.util.List;

/** A binding that a pattern itself makes is, in its own condition, the field that it stands for. */
final class OwnBindings {
    private OwnBindings() {}

    /** The pattern's condition, without the bindings that it makes. */
    static Condition resolved(Pattern.Fact fact) {
        return resolved(fact, fact.condition());
    }

    static Condition resolved(Pattern.Fact fact, Condition condition) {
        if (fact.bindings().isEmpty()) {
            return condition;
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(p -> resolved(fact, p)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(p -> resolved(fact, p)).toList());
        }
        Condition.Test test = (Condition.Test) condition;
        List<Operand> right = test.right().stream().map(o -> resolved(fact, o)).toList();
        return new Condition.Test(test.field(), test.operator(), right, test.fieldAt(), test.operatorAt());
    }

    private static Operand resolved(Pattern.Fact fact, Operand operand) {
        return operand instanceof Operand.Reference reference && fact.bindings().containsKey(reference.name())
                ? new Operand.Reference(fact.bindings().get(reference.name()), reference.at())
                : operand;
    }

    /** Whether the condition reads bindings of other patterns. */
    static boolean isJoined(Pattern.Fact fact) {
        return fact.condition().names().stream()
                .anyMatch(n -> n.startsWith("$") && !fact.bindings().containsKey(n));
    }

    /** The parts all of which must hold. */
    static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }
}
