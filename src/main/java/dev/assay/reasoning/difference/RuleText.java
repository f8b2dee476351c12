package dev.assay.reasoning.difference;

import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import java.util.stream.Collectors;

/** What a rule says, but its name, its notes and its place. */
final class RuleText {
    private RuleText() {}

    static boolean isSame(Rule one, Rule other) {
        return when(one).equals(when(other)) && then(one).equals(then(other));
    }

    private static String when(Rule rule) {
        return rule.when().stream().map(Pattern::drl).collect(Collectors.joining("\n"));
    }

    /** Its conclusions without their reasons. */
    static String then(Rule rule) {
        return rule.then().stream()
                .map(c -> new Conclusion(c.verb(), c.arguments(), null, c.line(), c.at()).drl())
                .collect(Collectors.joining(" "));
    }
}
