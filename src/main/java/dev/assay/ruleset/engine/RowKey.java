package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which values of which questions a rule asks for: by these its row is found, so it stands under each combination of them. An answer has one value only, so it is found once.
 *
 * @param tests {@code ==} or {@code in} with literals, by number of the question
 */
record RowKey(Map<Integer, Condition.Test> tests) {
    /** A rule stands under no more combinations than this; longer lists are tried as a whole. */
    private static final int MOST = 64;

    static RowKey of(PlainRule rule, Questionnaire questionnaire) {
        Map<Integer, Condition.Test> tests = new TreeMap<>();
        for (Condition condition : rule.asked()) {
            if (condition instanceof Condition.Test test && isValues(test)) {
                tests.putIfAbsent(questionnaire.number(test.field()), test);
            }
        }
        while (tests.values().stream().mapToInt(t -> t.right().size()).reduce(1, RowKey::times) > MOST) {
            tests.values()
                    .remove(tests.values().stream()
                            .max(Comparator.comparingInt(t -> t.right().size()))
                            .orElseThrow());
        }
        return new RowKey(tests);
    }

    private static int times(int a, int b) {
        return Math.min(a * Math.min(b, MOST + 1), MOST + 1);
    }

    private static boolean isValues(Condition.Test test) {
        return (test.operator() == Operator.EQUAL || test.operator() == Operator.IN)
                && test.right().stream().allMatch(Operand.Literal.class::isInstance);
    }

    /** Numbers of the questions, in order. */
    List<Integer> questions() {
        return List.copyOf(tests.keySet());
    }

    /** Every combination of values, as {@link Raw} objects in the order of {@link #questions}. */
    Set<List<Object>> combinations() {
        Set<List<Object>> all = Set.of(List.of());
        for (Condition.Test test : tests.values()) {
            Set<List<Object>> longer = new LinkedHashSet<>();
            for (List<Object> start : all) {
                for (Operand operand : test.right()) {
                    List<Object> values = new ArrayList<>(start);
                    values.add(Objects.requireNonNull(Raw.of(((Operand.Literal) operand).value())));
                    longer.add(values);
                }
            }
            all = longer;
        }
        return all;
    }
}
