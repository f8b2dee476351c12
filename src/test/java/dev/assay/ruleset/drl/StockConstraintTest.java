package dev.assay.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Condition;
import dev.assay.condition.ConditionParser;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Our reading of a constraint and that of Drools are the same tree. */
class StockConstraintTest {
    private final Random random = new Random(20260101);

    @Test
    void readsConstraintsAsDroolsDoes() {
        for (int round = 0; round < 2_000; round++) {
            String text = constraint(3);
            ConditionParser.Parsed ours = ConditionParser.parse(new Source("constraint", text));
            DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
            ConstraintConnectiveDescr stock = parser.parse(text);

            assertThat(parser.hasErrors()).as(text).isFalse();
            assertThat(ours.problems()).as(text).isEmpty();
            assertThat(tree(ours.condition())).as(text).isEqualTo(tree(stock));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "$n : employees > 5 && budget == 1 ¦ [&& employees > 5; budget == 1]",
                "$n : employees > 5 && < 9 && ( budget == 1 || budget == 2 ) ¦ [&& employees > 5; employees < 9; [|| budget == 1; budget == 2]]",
                "$n : employees ¦ employees"
            })
    void aBindingInFrontBindsTheFirstFieldOnly(String text, String expected) {
        ConditionParser.Parsed ours = ConditionParser.parse(new Source("constraint", text));
        DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);

        assertThat(tree(parser.parse(text))).isEqualTo(expected);
        assertThat(parser.hasErrors()).isFalse();
        assertThat(ours.problems()).isEmpty();
        assertThat(ours.bindings()).extractingByKey("$n").extracting("field").isEqualTo("employees");
        assertThat(tree(ours.condition())).isEqualTo(expected.equals("employees") ? "[&& ]" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "$n : employees > 5 || budget == 1 ¦ binding-in-or",
                "budget == 1 && $n : employees > 5 ¦ binding-too-late",
                "( $n : employees > 5 ) && budget == 1 ¦ binding-too-late",
                "$n : employees > 5 && $n : budget == 1 ¦ binding-too-late"
            })
    void aBindingElsewhereIsToldWhereToStand(String text, String code) {
        assertThat(ConditionParser.parse(new Source("constraint", text)).problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    private String constraint(int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        return switch (kind) {
            case 0 ->
                "employees " + one("==", "!=", "<", "<=", ">", ">=") + " " + one("10", "-5", "2.5", "budget", "$n");
            case 1 ->
                "industry " + one("in", "not in") + one(" (\"a\")", " (\"a\", \"b\")", "(\"a b\", \"c,d\", \"e)\")");
            case 2 -> "needs " + one("contains", "not contains") + one(" \"audit\"", " $s");
            case 3 -> "company matches \"a.*\"";
            case 4 ->
                one(
                        "signs == true",
                        "budget == null",
                        "budget != null",
                        "employees > 1 && < 9",
                        "employees < 1 || > 9");
            case 5 -> constraint(depth - 1) + " && " + constraint(depth - 1);
            case 6 -> constraint(depth - 1) + " || " + constraint(depth - 1);
            default -> "( " + constraint(depth - 1) + " )";
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String tree(Condition condition) {
        if (condition instanceof Condition.All all) {
            return join(
                    "&&", all.parts().stream().map(StockConstraintTest::tree).toList());
        }
        if (condition instanceof Condition.Any any) {
            return join(
                    "||", any.parts().stream().map(StockConstraintTest::tree).toList());
        }
        Condition.Test test = (Condition.Test) condition;
        boolean in = test.operator() == Operator.IN;
        if (in || test.operator() == Operator.NOT_IN) {
            return join(
                    in ? "||" : "&&",
                    test.right().stream()
                            .map(o -> test.field() + (in ? " == " : " != ") + o.drl())
                            .toList());
        }
        Operand right = test.operand();
        return test.field() + " " + test.operator().drl() + " " + right.drl();
    }

    private static String tree(BaseDescr descr) {
        if (descr instanceof ConstraintConnectiveDescr connective) {
            String sign = connective.getConnective() == ConnectiveType.OR ? "||" : "&&";
            return join(
                    sign,
                    connective.getDescrs().stream()
                            .map(StockConstraintTest::tree)
                            .toList());
        }
        if (descr instanceof RelationalExprDescr relation) {
            return tree(relation.getLeft()) + " " + (relation.isNegated() ? "not " : "") + relation.getOperator() + " "
                    + tree(relation.getRight());
        }
        if (descr instanceof BindingDescr binding) {
            return binding.getExpression().strip();
        }
        return ((AtomicExprDescr) descr).getExpression().strip();
    }

    /** Connectives of one kind inside each other are one. */
    private static String join(String sign, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<String> flat = new ArrayList<>();
        for (String part : parts) {
            boolean same = part.startsWith("[" + sign + " ");
            flat.add(same ? part.substring(sign.length() + 2, part.length() - 1) : part);
        }
        return flat.stream().collect(Collectors.joining("; ", "[" + sign + " ", "]"));
    }
}
