package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.ruleset.Ruleset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of matches of rules with joins in one session, for the prospect whose turn it is. */
final class Matches {
    private final Ruleset ruleset;
    private final Findings findings;

    Matches(Ruleset ruleset, Findings findings) {
        this.ruleset = ruleset;
        this.findings = findings;
    }

    /** A rule matched, with these bindings. */
    void matched(int rule, List<String> bindings, @Nullable Object[] bound) {
        findings.fire(rule, ruleset.rules().get(rule), name -> value(bindings, bound, name));
    }

    private static @Nullable Value value(List<String> bindings, @Nullable Object[] bound, String name) {
        int index = bindings.indexOf(name);
        return index < 0 ? null : Raw.value(bound[index]);
    }
}
