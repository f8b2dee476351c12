package dev.assay.reasoning.audit;

import dev.assay.ruleset.Rule;
import java.util.BitSet;
import java.util.List;

/** Rules that can never fire, and rules that always do. */
final class Firing {
    private final Study study;
    private final BitSet never = new BitSet();

    Firing(Study study) {
        this.study = study;
    }

    /** Looks, and tells. */
    void look() {
        study.rules().forEach(this::look);
    }

    /** Rules that never fire, by number. */
    BitSet never() {
        return never;
    }

    private void look(int number) {
        Rule rule = study.rule(number);
        int fired = study.gallery().fired(number).cardinality();
        if (fired == 0) {
            if (study.isNobody(
                    "whether rule \"" + rule.name() + "\" can ever fire", List.of(study.fires(number, true)))) {
                never.set(number);
                study.tell(
                        "never-fires",
                        rule.place(),
                        "This rule can never fire: no legal answers make all its conditions hold at once. Mend a condition, or take the rule out.");
            }
        } else if (fired == study.gallery().size() && !rule.when().isEmpty()) {
            if (study.isNobody(
                    "whether rule \"" + rule.name() + "\" can stay silent", List.of(study.fires(number, false)))) {
                study.tell(
                        "always-fires",
                        rule.place(),
                        "This rule always fires: its conditions hold whatever is answered, and also when nothing is. Take out what it asks for, or ask for what is meant.");
            }
        }
    }
}
