package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each enabled rule is found by what it asks of the answers: as a row among others of its shape, from an index, or, spelled out, by a KIE rule of its own. Immutable.
 */
final class Plan {
    /** From so many rules of one shape on, rows measure faster than the index; docs/decisions/2026-11-26-index.md. */
    static final int ROWS_FROM = 512;

    private final Ruleset ruleset;
    private final Order order;
    private final Numbers numbers;
    private final FactFields fields;
    private final SharedTests shared;
    private final List<AskingRule> alone = new ArrayList<>();
    private final List<RowShape> shapes = new ArrayList<>();
    private final List<GroundRule> ground = new ArrayList<>();
    private final AnswerIndex index;

    private Plan(Course course, int rowsFrom, boolean spelledOut) {
        ruleset = course.ruleset();
        order = course.order();
        numbers = course.numbers();
        fields = new FactFields(ruleset.vocabulary().questionnaire());
        shared = new SharedTests(new Guards(fields, numbers));
        Map<Shape, Map<PlainRule, RowKey>> byShape = new LinkedHashMap<>();
        Questionnaire questionnaire = ruleset.vocabulary().questionnaire();
        List<AskingRule> asking = new ArrayList<>();
        for (int number = 0; number < ruleset.rules().size(); number++) {
            Rule rule = ruleset.rules().get(number);
            if (rule.validity().enabled()) {
                PlainRule plain = PlainRule.of(number, rule, order.stratum(rule), fields, numbers);
                if (plain != null) {
                    RowKey key = RowKey.of(plain, questionnaire);
                    byShape.computeIfAbsent(new Shape(plain.stratum(), key.questions()), s -> new LinkedHashMap<>())
                            .put(plain, key);
                } else {
                    GroundRule grounded = ground(number, rule);
                    asking.add(grounded == null ? new JoinedRule(number, rule, order.stratum(rule)) : grounded);
                }
            }
        }
        byShape.forEach((shape, rules) -> {
            if (rules.size() >= rowsFrom) {
                shapes.add(RowShape.of(shapes.size(), rules, shape.questions(), questionnaire, shared));
            } else {
                asking.addAll(rules.keySet());
            }
        });
        if (spelledOut) {
            alone.addAll(asking);
            asking.clear();
        }
        index = new AnswerIndex(asking, questionnaire, shared, order.strata());
    }

    /** As is fastest. */
    static Plan fast(Course course) {
        return new Plan(course, ROWS_FROM, false);
    }

    /**
     * As is fastest where rows are.
     *
     * @param rowsFrom from how many rules of one shape on they are rows
     */
    static Plan fast(Course course, int rowsFrom) {
        return new Plan(course, rowsFrom, false);
    }

    /** Every rule is a KIE rule. */
    static Plan spelledOut(Course course) {
        return new Plan(course, Integer.MAX_VALUE, true);
    }

    private @Nullable GroundRule ground(int number, Rule rule) {
        Collection<Grounding.Case> cases = Grounding.of(rule, ruleset.vocabulary(), numbers.everyTrait());
        GroundRule grounded = cases == null
                ? null
                : GroundRule.of(
                        number,
                        rule,
                        order.stratum(rule),
                        cases,
                        ruleset.rules().size() + ground.size(),
                        fields,
                        numbers);
        if (grounded != null) {
            ground.addAll(Collections.nCopies(grounded.size(), grounded));
        }
        return grounded;
    }

    /**
     * The rule of a case that was noted as fired; null for an id that is a rule's number.
     *
     * @param id number of a rule, or id of a case
     */
    @Nullable GroundRule ground(int id) {
        int position = id - ruleset.rules().size();
        return position < 0 ? null : ground.get(position);
    }

    private record Shape(int stratum, List<Integer> questions) {}

    /** Rules found by what they ask of the answers. */
    AnswerIndex index() {
        return index;
    }

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

    /** Rules that have a KIE rule each; none unless spelled out. */
    List<AskingRule> alone() {
        return alone;
    }

    /** Rules without joins that are rows. */
    List<RowShape> shapes() {
        return shapes;
    }
}
