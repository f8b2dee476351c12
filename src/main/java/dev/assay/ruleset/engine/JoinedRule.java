package dev.assay.ruleset.engine;

import dev.assay.condition.Condition;
import dev.assay.ruleset.FactType;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.util.List;
import java.util.Map;

/**
 * A rule with joins on what may have any value, such as a number that the prospect said: its patterns are matched one after the other, as the plain evaluator does. Drools could do it, and
 * did; but 10.2 loses matches of alternatives in some networks (docs/decisions/2026-11-26-index.md). {@link Effort} bounds what it takes. Immutable.
 */
final class JoinedRule implements AskingRule {
    private final int number;
    private final Rule rule;
    private final int stratum;
    private final List<Condition> asked;

    JoinedRule(int number, Rule rule, int stratum) {
        this.number = number;
        this.rule = rule;
        this.stratum = stratum;
        asked = rule.when().stream()
                .filter(p -> p instanceof Pattern.Fact fact && fact.type() == FactType.PROSPECT)
                .flatMap(p -> OwnBindings.parts(OwnBindings.resolved((Pattern.Fact) p)).stream())
                .filter(c -> c.names().stream().noneMatch(n -> n.startsWith("$")))
                .toList();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int stratum() {
        return stratum;
    }

    @Override
    public List<Condition> asked() {
        return asked;
    }

    @Override
    public void judge(Findings findings) {
        if (rule.validity().covers(findings.day())) {
            new Matcher(findings.facts()).match(rule.when(), Map.of(), bound -> {
                findings.fire(number, rule, bound::get);
                return false;
            });
        }
    }
}
