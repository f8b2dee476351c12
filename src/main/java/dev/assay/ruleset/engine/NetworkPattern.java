package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.ruleset.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.view.ViewItem;
import org.jspecify.annotations.Nullable;

/** One fact pattern in the canonical model: constraints in the order that is cheapest, equalities and ranges indexed. */
final class NetworkPattern {
    private static final Object[] NOTHING_BOUND = {};

    private final Pattern.Fact fact;
    private final FactFields fields;
    private final Map<String, Variable<Object>> variables;
    private final Map<String, String> origins;
    private final Class<? extends Row> kind;

    NetworkPattern(
            Pattern.Fact fact,
            FactFields fields,
            Map<String, Variable<Object>> variables,
            Map<String, String> origins) {
        this.fact = fact;
        this.fields = fields;
        this.variables = variables;
        this.origins = origins;
        kind = kind(fact);
    }

    private static Class<? extends Row> kind(Pattern.Fact fact) {
        return switch (fact.type()) {
            case PROSPECT -> Row.Prospect.class;
            case TRAIT -> Row.Trait.class;
            case SCORE -> Row.Score.class;
            case TIER -> Row.Tier.class;
            case COLLATERAL -> Row.Collateral.class;
            case SEGMENT ->
                switch (SegmentView.of(fact)) {
                    case POINTS -> Row.SegmentPoints.class;
                    case MEMBER -> Row.SegmentMember.class;
                    case WHOLE -> Row.SegmentWhole.class;
                };
        };
    }

    @SuppressWarnings("unchecked")
    ViewItem<Row> build(String name) {
        PatternDef<Row> pattern = PatternDSL.pattern((Variable<Row>) DSL.declarationOf(kind, name));
        for (Map.Entry<String, String> binding : fact.bindings().entrySet()) {
            Variable<Object> variable =
                    variables.computeIfAbsent(binding.getKey(), n -> DSL.declarationOf(Object.class, n));
            pattern.bind(variable, extractor(binding.getValue()));
        }
        List<Condition> tests = new ArrayList<>(
                fact.condition() instanceof Condition.All all ? all.parts() : List.of(fact.condition()));
        tests.sort(Comparator.comparingInt(this::cost));
        tests.forEach(test -> add(pattern, test));
        return pattern;
    }

    /** Equalities find their rules by hashing, ranges by a tree, the rest one by one; joins come last. */
    private int cost(Condition condition) {
        if (joined(condition)) {
            // Drools hashes only the first few: the one that finds a single fact comes first.
            return condition instanceof Condition.Test test && Effort.isKeyOfAnother(fact, test) ? 4 : 5;
        }
        if (!(condition instanceof Condition.Test test)) {
            return 3;
        }
        return isIndexedEquality(test) ? 0 : isIndexedRange(test) ? 1 : 2;
    }

    private boolean joined(Condition condition) {
        return !bindings(condition).isEmpty();
    }

    /** Bindings of other patterns that a condition reads. */
    private List<String> bindings(Condition condition) {
        return condition.names().stream()
                .filter(n -> n.startsWith("$") && !fact.bindings().containsKey(n))
                .toList();
    }

    private static boolean isIndexedEquality(Condition.Test test) {
        return test.operator() == Operator.EQUAL && test.operand() instanceof Operand.Literal;
    }

    private static boolean isIndexedRange(Condition.Test test) {
        return test.operator().isOrder() && test.operand() instanceof Operand.Literal;
    }

    private FieldReader extractor(String field) {
        return new FieldReader(kind.getSimpleName(), fields.number(fact.type(), field));
    }

    private void add(PatternDef<Row> pattern, Condition condition) {
        List<String> bindings = bindings(condition);
        Check check = new Checks(fields, fact.type(), bindings).check(OwnBindings.resolved(fact, condition));
        String id = id(condition, bindings);
        switch (bindings.size()) {
            case 0 -> alpha(pattern, condition, check, id);
            case 1 -> beta(pattern, condition, check, id, bindings.get(0));
            case 2 ->
                pattern.expr(
                        id, variable(bindings, 0), variable(bindings, 1), (row, a, b) -> check.holds(row, array(a, b)));
            case 3 ->
                pattern.expr(
                        id,
                        variable(bindings, 0),
                        variable(bindings, 1),
                        variable(bindings, 2),
                        (row, a, b, c) -> check.holds(row, array(a, b, c)));
            case 4 ->
                pattern.expr(
                        id,
                        variable(bindings, 0),
                        variable(bindings, 1),
                        variable(bindings, 2),
                        variable(bindings, 3),
                        (row, a, b, c, d) -> check.holds(row, array(a, b, c, d)));
            default ->
                throw new IllegalArgumentException("one constraint reads " + bindings.size()
                        + " bindings, at most 4 are possible: " + condition.drl());
        }
    }

    private static @Nullable Object[] array(@Nullable Object... values) {
        return values;
    }

    private Variable<Object> variable(List<String> bindings, int index) {
        return Objects.requireNonNull(variables.get(bindings.get(index)), () -> bindings.get(index) + " is not bound");
    }

    /** Drools takes constraints of one id for the same: the fact's kind, the canonical text, and the origin of every binding. */
    private String id(Condition condition, List<String> bindings) {
        StringBuilder id = new StringBuilder(kind.getSimpleName())
                .append(": ")
                .append(OwnBindings.resolved(fact, condition).drl());
        bindings.forEach(name -> id.append(" ; ").append(name).append(" = ").append(origins.get(name)));
        return id.toString();
    }

    private void alpha(PatternDef<Row> pattern, Condition condition, Check check, String id) {
        if (condition instanceof Condition.Test test && (isIndexedEquality(test) || isIndexedRange(test))) {
            Object literal = Objects.requireNonNull(Raw.of(((Operand.Literal) test.operand()).value()));
            pattern.expr(id, row -> check.holds(row, NOTHING_BOUND), alphaIndex(test, literal));
        } else {
            pattern.expr(id, row -> check.holds(row, NOTHING_BOUND));
        }
    }

    @SuppressWarnings("unchecked")
    private org.drools.model.AlphaIndex<Row, Object> alphaIndex(Condition.Test test, Object literal) {
        int number = fields.number(fact.type(), test.field());
        return PatternDSL.alphaIndexedBy(
                (Class<Object>) literal.getClass(),
                constraintType(test.operator()),
                fields.index(fact.type(), number),
                extractor(test.field()),
                literal);
    }

    private void beta(PatternDef<Row> pattern, Condition condition, Check check, String id, String binding) {
        Variable<Object> other = variable(List.of(binding), 0);
        if (condition instanceof Condition.Test test && test.operator() == Operator.EQUAL) {
            int number = fields.number(fact.type(), test.field());
            pattern.expr(
                    id,
                    other,
                    (row, a) -> check.holds(row, array(a)),
                    PatternDSL.betaIndexedBy(
                            Object.class,
                            ConstraintType.EQUAL,
                            fields.index(fact.type(), number),
                            extractor(test.field()),
                            bound -> bound));
        } else {
            pattern.expr(id, other, (row, a) -> check.holds(row, array(a)));
        }
    }

    private static ConstraintType constraintType(Operator operator) {
        return switch (operator) {
            case LESS -> ConstraintType.LESS_THAN;
            case AT_MOST -> ConstraintType.LESS_OR_EQUAL;
            case MORE -> ConstraintType.GREATER_THAN;
            case AT_LEAST -> ConstraintType.GREATER_OR_EQUAL;
            default -> ConstraintType.EQUAL;
        };
    }
}
