package dev.assay.condition;

import dev.assay.problem.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A condition over the fields of one fact. Immutable; its DRL text ({@link #drl()}) is its identity. */
public sealed interface Condition {
    /** Whether it holds, with open fields open. */
    Truth truth(Facts facts);

    /** Canonical DRL text. */
    String drl();

    /** Calls with every comparison, in the order of the text. */
    void forEachTest(Consumer<Test> action);

    /** Whether it holds when everything is known. */
    default boolean holds(Facts facts) {
        return truth(facts) == Truth.TRUE;
    }

    /** All field names and bindings it reads, in the order of the text. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        forEachTest(test -> {
            names.add(test.field());
            test.right().forEach(o -> {
                if (o instanceof Operand.Reference reference) {
                    names.add(reference.name());
                }
            });
        });
        return names;
    }

    /**
     * All parts hold; of no parts, true.
     *
     * @param parts in the order of the text
     */
    record All(List<Condition> parts) implements Condition {
        /** Copies. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            Truth truth = Truth.TRUE;
            for (Condition part : parts) {
                truth = truth.and(part.truth(facts));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public String drl() {
            return parts.stream()
                    .map(p -> p instanceof Any ? "( " + p.drl() + " )" : p.drl())
                    .collect(Collectors.joining(" && "));
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            parts.forEach(p -> p.forEachTest(action));
        }
    }

    /**
     * At least one part holds; of no parts, false.
     *
     * @param parts in the order of the text
     */
    record Any(List<Condition> parts) implements Condition {
        /** Copies. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth truth(Facts facts) {
            Truth truth = Truth.FALSE;
            for (Condition part : parts) {
                truth = truth.or(part.truth(facts));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        }

        @Override
        public String drl() {
            return parts.stream()
                    .map(p -> p instanceof All ? "( " + p.drl() + " )" : p.drl())
                    .collect(Collectors.joining(" || "));
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            parts.forEach(p -> p.forEachTest(action));
        }
    }

    /**
     * One comparison.
     *
     * @param field name of the field on the left
     * @param operator the comparison
     * @param right one operand; for {@code in} and {@code not in} one or more literals
     * @param fieldAt where the field's name was read
     * @param operatorAt where the operator was read
     */
    record Test(String field, Operator operator, List<Operand> right, Span fieldAt, Span operatorAt)
            implements Condition {
        /**
         * @throws IllegalArgumentException if there is no operand, or several for an operator that takes one
         */
        public Test {
            right = List.copyOf(right);
            boolean list = operator == Operator.IN || operator == Operator.NOT_IN;
            if (right.isEmpty() || (!list && right.size() > 1)) {
                throw new IllegalArgumentException(operator + " with " + right.size() + " operands");
            }
        }

        /** The only operand of an operator that takes one, the first of a list. */
        public Operand operand() {
            return right.get(0);
        }

        @Override
        public Truth truth(Facts facts) {
            return facts.isOpen(field) || isRightOpen(facts) ? Truth.OPEN : Truth.of(Comparison.holds(this, facts));
        }

        private boolean isRightOpen(Facts facts) {
            for (Operand operand : right) {
                if (operand instanceof Operand.Reference reference && facts.isOpen(reference.name())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String drl() {
            if (operator == Operator.IN || operator == Operator.NOT_IN) {
                return field + " " + operator.drl() + " ("
                        + right.stream().map(Operand::drl).collect(Collectors.joining(", ")) + ")";
            }
            return field + " " + operator.drl() + " " + operand().drl();
        }

        @Override
        public void forEachTest(Consumer<Test> action) {
            action.accept(this);
        }
    }
}
