package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.ruleset.FactType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.drools.model.AlphaIndex;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.view.ViewItem;

/** What a rule asks of the answers, in the canonical model: constraints in the order that is cheapest, equalities and ranges indexed. */
final class NetworkPattern {
    private final List<Condition> asked;
    private final FactFields fields;

    NetworkPattern(List<Condition> asked, FactFields fields) {
        this.asked = asked;
        this.fields = fields;
    }

    ViewItem<Row.Prospect> build(String name) {
        PatternDef<Row.Prospect> pattern = PatternDSL.pattern(DSL.declarationOf(Row.Prospect.class, name));
        asked.stream().sorted(Comparator.comparingInt(NetworkPattern::cost)).forEach(test -> add(pattern, test));
        return pattern;
    }

    /** Equalities find their rules by hashing, ranges by a tree, the rest one by one. */
    private static int cost(Condition condition) {
        if (!(condition instanceof Condition.Test test)) {
            return 3;
        }
        return isIndexedEquality(test) ? 0 : isIndexedRange(test) ? 1 : 2;
    }

    private static boolean isIndexedEquality(Condition.Test test) {
        return test.operator() == Operator.EQUAL && test.operand() instanceof Operand.Literal;
    }

    private static boolean isIndexedRange(Condition.Test test) {
        return test.operator().isOrder() && test.operand() instanceof Operand.Literal;
    }

    /** Drools takes constraints of one id for the same: the id is the canonical text. */
    private void add(PatternDef<Row.Prospect> pattern, Condition condition) {
        Check check = new Checks(fields, FactType.PROSPECT).check(condition);
        if (condition instanceof Condition.Test test && (isIndexedEquality(test) || isIndexedRange(test))) {
            Object literal = Objects.requireNonNull(Raw.of(((Operand.Literal) test.operand()).value()));
            pattern.expr(condition.drl(), check::holds, alphaIndex(test, literal));
        } else {
            pattern.expr(condition.drl(), check::holds);
        }
    }

    @SuppressWarnings("unchecked")
    private AlphaIndex<Row.Prospect, Object> alphaIndex(Condition.Test test, Object literal) {
        int field = fields.number(FactType.PROSPECT, test.field());
        return PatternDSL.alphaIndexedBy(
                (Class<Object>) literal.getClass(),
                constraintType(test.operator()),
                field,
                new FieldReader(field),
                literal);
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
