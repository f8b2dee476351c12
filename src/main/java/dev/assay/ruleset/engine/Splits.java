package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.condition.Operand;
import dev.assay.condition.Operator;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns {@code in (…)} into one equality for each value, as sides of an {@code or}: Drools finds equalities by hashing, but tries lists one by one. It pays where many rules ask the
 * same question and a pattern has no equality that tells them apart already. Only one side can match, so nothing fires twice.
 */
final class Splits {
    /** From so many rules on hashing is cheaper than trying each; a guess on the safe side, since a split rule costs memory. */
    static final int WORTH_IT = 30;

    /** A longer list is tried as a whole. */
    private static final int MOST_VALUES = 12;

    private final Map<String, Integer> rulesByQuestion = new HashMap<>();
    private final int from;

    Splits(Ruleset ruleset, int from) {
        this.from = from;
        for (Rule rule : ruleset.rules()) {
            rule.when().forEach(p -> candidate(p).ifPresent(t -> rulesByQuestion.merge(t.field(), 1, Integer::sum)));
        }
    }

    /** The patterns of a rule, one list in them split; only one, since sides multiply. */
    List<Pattern> split(List<Pattern> when) {
        List<Pattern> all = new ArrayList<>(when);
        for (int i = 0; i < all.size() && all.stream().noneMatch(Pattern.AnyOf.class::isInstance); i++) {
            all.set(i, split(all.get(i)));
        }
        return all;
    }

    private Pattern split(Pattern pattern) {
        Condition.Test list = candidate(pattern)
                .filter(t -> rulesByQuestion.getOrDefault(t.field(), 0) >= from)
                .orElse(null);
        if (list == null) {
            return pattern;
        }
        Pattern.Fact fact = (Pattern.Fact) pattern;
        Map<String, Pattern> sides = new LinkedHashMap<>();
        for (Operand value : list.right()) {
            List<Condition> parts = new ArrayList<>(parts(fact));
            parts.set(
                    parts.indexOf(list),
                    new Condition.Test(
                            list.field(), Operator.EQUAL, List.of(value), list.fieldAt(), list.operatorAt()));
            sides.putIfAbsent(
                    value.drl(),
                    new Pattern.Fact(fact.type(), fact.name(), fact.bindings(), new Condition.All(parts), fact.at()));
        }
        List<Pattern> all = List.copyOf(sides.values());
        return all.size() == 1 ? all.get(0) : new Pattern.AnyOf(all);
    }

    private static Optional<Condition.Test> candidate(Pattern pattern) {
        if (!(pattern instanceof Pattern.Fact fact) || fact.type() != FactType.PROSPECT) {
            return Optional.empty();
        }
        List<Condition.Test> tests = parts(fact).stream()
                .filter(Condition.Test.class::isInstance)
                .map(Condition.Test.class::cast)
                .toList();
        boolean hashed =
                tests.stream().anyMatch(t -> t.operator() == Operator.EQUAL && t.operand() instanceof Operand.Literal);
        return hashed
                ? Optional.empty()
                : tests.stream()
                        .filter(t -> t.operator() == Operator.IN
                                && t.right().size() <= MOST_VALUES
                                && t.right().stream().allMatch(Operand.Literal.class::isInstance))
                        .findFirst();
    }

    private static List<Condition> parts(Pattern.Fact fact) {
        return fact.condition() instanceof Condition.All all ? all.parts() : List.of(fact.condition());
    }
}
