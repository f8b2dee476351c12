package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How Drools finds each enabled rule: as a row among others of its shape, by a KIE rule of its own, or, where patterns are joined, by the whole of its patterns. Immutable. */
final class Plan {
    /** From so many rules of one shape on, rows measure faster; docs/decisions/2026-11-25-rows.md. */
    static final int ROWS_FROM = 12;

    private final Ruleset ruleset;
    private final Order order;
    private final Numbers numbers;
    private final FactFields fields;
    private final SharedTests shared;
    private final List<PlainRule> alone = new ArrayList<>();
    private final List<RowShape> shapes = new ArrayList<>();
    private final List<Integer> joined = new ArrayList<>();

    Plan(Ruleset ruleset, Course course, int rowsFrom) {
        this.ruleset = ruleset;
        order = course.order();
        numbers = course.numbers();
        fields = new FactFields(ruleset.vocabulary().questionnaire());
        shared = new SharedTests(new Guards(fields, numbers));
        Map<Shape, Map<PlainRule, RowKey>> byShape = new LinkedHashMap<>();
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        for (int number = 0; number < ruleset.rules().size(); number++) {
            Rule rule = ruleset.rules().get(number);
            if (rule.validity().enabled()) {
                PlainRule plain = PlainRule.of(number, rule, order.stratum(rule), fields, numbers);
                if (plain == null) {
                    joined.add(number);
                } else {
                    RowKey key = RowKey.of(plain, questionnaire);
                    byShape.computeIfAbsent(new Shape(plain.stratum(), key.questions()), s -> new LinkedHashMap<>())
                            .put(plain, key);
                }
            }
        }
        byShape.forEach((shape, rules) -> {
            if (rules.size() < rowsFrom) {
                alone.addAll(rules.keySet());
            } else {
                shapes.add(RowShape.of(shapes.size(), rules, shape.questions(), questionnaire, shared));
            }
        });
    }

    private record Shape(int stratum, List<Integer> questions) {}

    Ruleset ruleset() {
        return ruleset;
    }

    Order order() {
        return order;
    }

    Numbers numbers() {
        return numbers;
    }

    FactFields fields() {
        return fields;
    }

    SharedTests shared() {
        return shared;
    }

    /** Rules without joins that have a KIE rule each. */
    List<PlainRule> alone() {
        return alone;
    }

    /** Rules without joins that are rows. */
    List<RowShape> shapes() {
        return shapes;
    }

    /** Numbers of the rules with joins. */
    List<Integer> joined() {
        return joined;
    }
}
