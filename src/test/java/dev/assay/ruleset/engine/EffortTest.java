package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static List<Problem> problems(Rule... rules) {
        return Effort.problems(RandomProgram.of(1, 1).ruleset().vocabulary(), List.of(rules));
    }

    @Test
    void refusesPatternsThatHaveNothingToDoWithEachOther() {
        Pattern any = fact("Collateral", "kind == \"video\"");
        Rule fine = rule("Fine", Collections.nCopies(6, any), conclude("score", 1));
        Rule rule = rule("Endless", Collections.nCopies(50, any), conclude("score", 1));

        assertThat(problems(fine)).isEmpty();
        assertThat(problems(rule)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("too-many-combinations");
            assertThat(p.message()).contains("at most 100,000 are possible");
        });
    }

    @Test
    void namedOrJoinedFactsCostNothing() {
        Pattern named = fact("Segment", "id == \"s1\", member == true");
        Pattern joined = fact("Collateral", "id == $c");
        Rule rule = rule(
                "Joined", List.of(fact("Collateral", "$c : id"), joined, joined, named, joined), conclude("score", 1));
        Rule many = rule("Many", Collections.nCopies(50, named), conclude("score", 1));

        assertThat(problems(rule, many)).isEmpty();
    }

    @Test
    void refusesOneConditionOnFiveBindings() {
        Rule rule = rule(
                "Five",
                List.of(
                        fact("Prospect", "$a : budget, $b : offer, $c : ratio, $d : seats, $e : employees"),
                        fact("Prospect", "offer > $a || offer > $b || offer > $c || offer > $d || offer > $e")),
                conclude("score", 1));

        assertThat(problems(rule)).extracting(Problem::code).containsExactly("too-many-bindings");
    }
}
