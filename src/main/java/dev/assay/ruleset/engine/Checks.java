package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.ruleset.FactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready to run: names become numbers once, not on every prospect. The meaning is that of {@link Condition#holds}. */
final class Checks {
    private final FactFields fields;
    private final FactType type;

    Checks(FactFields fields, FactType type) {
        this.fields = fields;
        this.type = type;
    }

    private interface Right {
        @Nullable Object of(Row row);
    }

    Check check(Condition condition) {
        if (condition instanceof Condition.All all) {
            Check[] parts = all.parts().stream().map(this::check).toArray(Check[]::new);
            return row -> {
                for (Check part : parts) {
                    if (!part.holds(row)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (condition instanceof Condition.Any any) {
            Check[] parts = any.parts().stream().map(this::check).toArray(Check[]::new);
            return row -> {
                for (Check part : parts) {
                    if (part.holds(row)) {
                        return true;
                    }
                }
                return false;
            };
        }
        return test((Condition.Test) condition);
    }

    private Check test(Condition.Test test) {
        int field = fields.number(type, test.field());
        if (test.operand() instanceof Operand.Regex regex) {
            return row -> row.get(field) instanceof String text
                    && regex.pattern().matcher(text).matches();
        }
        Right right = right(test.operand());
        return switch (test.operator()) {
            case EQUAL -> row -> Objects.equals(row.get(field), right.of(row));
            case NOT_EQUAL -> row -> !Objects.equals(row.get(field), right.of(row));
            case IN -> list(test, field, true);
            case NOT_IN -> list(test, field, false);
            case CONTAINS -> row -> contains(row.get(field), right.of(row));
            case NOT_CONTAINS -> row -> !contains(row.get(field), right.of(row));
            case LESS, AT_MOST, MORE, AT_LEAST -> {
                Operator operator = test.operator();
                if (test.operand() instanceof Operand.Literal literal && literal.value() instanceof Value.Num num) {
                    yield bound(operator, field, num.number());
                }
                yield row -> ordered(operator, row.get(field), right.of(row));
            }
            case MATCHES -> throw new IllegalArgumentException("matches without a pattern");
        };
    }

    /** Of a missing number, which is NaN, none holds. */
    private static Check bound(Operator operator, int field, double number) {
        return switch (operator) {
            case LESS -> row -> row.number(field) < number;
            case AT_MOST -> row -> row.number(field) <= number;
            case MORE -> row -> row.number(field) > number;
            default -> row -> row.number(field) >= number;
        };
    }

    private Check list(Condition.Test test, int field, boolean inside) {
        if (test.right().stream().allMatch(Operand.Literal.class::isInstance)) {
            Set<Object> literals = test.right().stream()
                    .map(o -> Objects.requireNonNull(Raw.of(((Operand.Literal) o).value())))
                    .collect(Collectors.toUnmodifiableSet());
            return row -> {
                Object left = row.get(field);
                return (left != null && literals.contains(left)) == inside;
            };
        }
        Right[] all = test.right().stream().map(this::right).toArray(Right[]::new);
        return row -> {
            Object left = row.get(field);
            boolean found = false;
            for (Right right : all) {
                found |= left != null && left.equals(right.of(row));
            }
            return found == inside;
        };
    }

    private Right right(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            Object raw = Raw.of(literal.value());
            return row -> raw;
        }
        if (operand instanceof Operand.Reference reference) {
            int other = fields.number(type, reference.name());
            return row -> row.get(other);
        }
        return row -> null;
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right) {
        return left instanceof List<?> list && right instanceof String && list.contains(right);
    }

    private static boolean ordered(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return ordered(operator, a.compareTo(b));
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return ordered(operator, a.compareTo(b));
        }
        return false;
    }

    private static boolean ordered(Operator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }
}
