package dev.assay.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * All rules of a program, checked against its vocabulary: every name resolves, every type fits, no rule feeds its own condition. Only the checker makes one.
 *
 * @param vocabulary what they speak of
 * @param rules in the order of files by name, then of the text; disabled ones included
 */
public record Ruleset(Vocabulary vocabulary, List<Rule> rules) {
    /** Copies. */
    public Ruleset {
        rules = List.copyOf(rules);
    }

    /** The rule of exactly this name. */
    public Optional<Rule> rule(String name) {
        return rules.stream().filter(r -> r.name().equals(name)).findFirst();
    }
}
