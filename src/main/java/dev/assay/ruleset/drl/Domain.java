package dev.assay.ruleset.drl;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of one field a few comparisons leave. Grows narrower with each; empty means that they can never hold together. */
final class Domain {
    private final boolean whole;
    private final List<Condition.Test> tests = new ArrayList<>();
    private boolean missing;
    private boolean answered;
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private boolean lowOpen;
    private boolean highOpen;
    private @Nullable Set<Value> allowed;
    private final Set<Value> excluded = new HashSet<>();
    private final Set<Value> contained = new HashSet<>();

    /**
     * @param whole whether values are whole numbers or days
     */
    Domain(boolean whole) {
        this.whole = whole;
    }

    /** The comparisons so far. */
    List<Condition.Test> tests() {
        return tests;
    }

    /** Narrows it; false when nothing is left. */
    boolean add(Condition.Test test) {
        tests.add(test);
        if (test.operand() instanceof Operand.Nothing) {
            missing |= test.operator() == Operator.EQUAL;
            answered |= test.operator() == Operator.NOT_EQUAL;
            return !isEmpty();
        }
        answered |= !test.operator().isNegative() && !isOpen(test);
        List<Value> values = new ArrayList<>();
        for (Operand operand : test.right()) {
            if (!(operand instanceof Operand.Literal literal)) {
                return !isEmpty();
            }
            values.add(literal.value());
        }
        narrow(test.operator(), values);
        return !isEmpty();
    }

    /** Two unanswered questions are equal. */
    private static boolean isOpen(Condition.Test test) {
        return test.operator() == Operator.EQUAL && test.operand() instanceof Operand.Reference;
    }

    private void narrow(Operator operator, List<Value> values) {
        switch (operator) {
            case EQUAL, IN -> {
                Set<Value> narrower = new HashSet<>(values);
                if (allowed != null) {
                    narrower.retainAll(allowed);
                }
                allowed = narrower;
            }
            case NOT_EQUAL, NOT_IN -> excluded.addAll(values);
            case CONTAINS -> contained.addAll(values);
            case NOT_CONTAINS -> excluded.addAll(values);
            case LESS -> atMost(number(values.get(0)), true);
            case AT_MOST -> atMost(number(values.get(0)), false);
            case MORE -> atLeast(number(values.get(0)), true);
            case AT_LEAST -> atLeast(number(values.get(0)), false);
            case MATCHES -> {}
        }
    }

    private void atMost(double bound, boolean open) {
        double most = whole && open ? Math.ceil(bound) - 1 : bound;
        boolean isOpen = open && !whole;
        if (most < high || (most == high && isOpen)) {
            high = most;
            highOpen = isOpen;
        }
    }

    private void atLeast(double bound, boolean open) {
        double least = whole && open ? Math.floor(bound) + 1 : bound;
        boolean isOpen = open && !whole;
        if (least > low || (least == low && isOpen)) {
            low = least;
            lowOpen = isOpen;
        }
    }

    private boolean isEmpty() {
        if (missing && answered) {
            return true;
        }
        if (low > high || (low == high && (lowOpen || highOpen))) {
            return true;
        }
        if (contained.stream().anyMatch(excluded::contains)) {
            return true;
        }
        Set<Value> left = allowed;
        return left != null && left.stream().noneMatch(v -> !excluded.contains(v) && isWithin(v));
    }

    private boolean isWithin(Value value) {
        if (!(value instanceof Value.Num) && !(value instanceof Value.Day)) {
            return true;
        }
        double number = number(value);
        return (number > low || (number == low && !lowOpen)) && (number < high || (number == high && !highOpen));
    }

    private static double number(Value value) {
        return value instanceof Value.Num num
                ? num.number()
                : value instanceof Value.Day day ? day.date().toEpochDay() : Double.NaN;
    }
}
