package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.condition.Value;
import dev.assay.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules of one stratum that ask for values of the same questions: one Rete rule, of which they are the rows.
 *
 * @param number its number
 * @param questions numbers of the questions by which rows are found, in order; perhaps none
 * @param rules the rules
 * @param buckets their rows
 */
record RowShape(int number, List<Integer> questions, List<PlainRule> rules, List<Bucket> buckets) {
    static RowShape of(
            int number,
            Map<PlainRule, RowKey> rules,
            List<Integer> questions,
            Questionnaire questionnaire,
            SharedTests shared) {
        int ranged = questionnaire.number(ranged(rules));
        Map<List<Object>, List<Bucket.Entry>> rows = new LinkedHashMap<>();
        rules.forEach((rule, key) -> {
            Bucket.Entry entry = entry(rule, key, ranged, questionnaire, shared);
            key.combinations()
                    .forEach(values ->
                            rows.computeIfAbsent(values, v -> new ArrayList<>()).add(entry));
        });
        List<Bucket> buckets = new ArrayList<>();
        rows.forEach((values, entries) -> buckets.add(new Bucket(number, values, ranged, entries)));
        return new RowShape(number, questions, List.copyOf(rules.keySet()), List.copyOf(buckets));
    }

    /** The question of which most rules ask a least number; empty when none does. */
    private static String ranged(Map<PlainRule, RowKey> rules) {
        Map<String, Integer> counts = new HashMap<>();
        for (PlainRule rule : rules.keySet()) {
            rule.asked().stream()
                    .filter(RowShape::isLeast)
                    .map(c -> ((Condition.Test) c).field())
                    .distinct()
                    .forEach(field -> counts.merge(field, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static boolean isLeast(Condition condition) {
        return condition instanceof Condition.Test test
                && (test.operator() == Operator.AT_LEAST || test.operator() == Operator.MORE)
                && test.operand() instanceof Operand.Literal literal
                && literal.value() instanceof Value.Num;
    }

    private static Bucket.Entry entry(
            PlainRule rule, RowKey key, int ranged, Questionnaire questionnaire, SharedTests shared) {
        double least = Double.NEGATIVE_INFINITY;
        List<Integer> tests = new ArrayList<>();
        for (Condition condition : rule.asked()) {
            if (isLeast(condition) && questionnaire.number(((Condition.Test) condition).field()) == ranged) {
                least = Math.max(least, least((Condition.Test) condition));
            } else if (!key.tests().containsValue(condition)) {
                tests.add(shared.number(condition));
            }
        }
        return new Bucket.Entry(rule, least, tests);
    }

    private static double least(Condition.Test test) {
        double number = ((Value.Num) ((Operand.Literal) test.operand()).value()).number();
        return test.operator() == Operator.MORE ? Math.nextUp(number) : number;
    }
}
