package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.and;
import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.not;
import static dev.assay.ruleset.Rules.or;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    private static List<Problem> problems(Rule... rules) {
        return Effort.problems(RandomProgram.of(1, 1).ruleset().vocabulary(), List.of(rules));
    }

    @Test
    void refusesPatternsThatHaveNothingToDoWithEachOther() {
        Pattern any = fact("Collateral", "kind == \"video\"");
        Rule fine = rule("Fine", Collections.nCopies(5, any), conclude("score", 1));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id == title",
                "title == id",
                "kind == $k, title != $k",
                "$x : id, id == $x",
                "id != $c",
                "id == $c || title == $c"
            })
    void aFieldThatTellsNoFactsApartCountsAsAll(String inside) {
        Pattern loose = fact("Collateral", inside);
        List<Pattern> when = new ArrayList<>(List.of(fact("Collateral", "$c : id, $k : kind")));
        when.addAll(Collections.nCopies(12, loose));

        assertThat(problems(rule("Loose", when, conclude("score", 1))))
                .extracting(Problem::code)
                .containsExactly("too-many-combinations");
        when.set(12, not(and(loose, loose, loose)));
        assertThat(problems(rule("Loose", when, conclude("score", 1))))
                .extracting(Problem::code)
                .containsExactly("too-many-combinations");
    }

    @Test
    void whatMustBeAbsentIsTriedButMultipliesNothing() {
        Pattern none = not(fact("Collateral", "kind == \"video\""));
        Pattern pairs = not(
                and(Collections.nCopies(40, fact("Collateral", "id == title")).toArray(Pattern[]::new)));

        assertThat(problems(rule("None", Collections.nCopies(40, none), conclude("score", 1))))
                .isEmpty();
        assertThat(problems(rule("Pairs", List.of(pairs), conclude("score", 1))))
                .extracting(Problem::code)
                .containsExactly("too-many-combinations");
    }

    @Test
    void everySideOfAnOrCounts() {
        Pattern one = fact("Segment", "member == true");
        Pattern sides = or(Collections.nCopies(8, one).toArray(Pattern[]::new));

        assertThat(problems(rule("Few", List.of(sides, sides), conclude("score", 1))))
                .isEmpty();
        assertThat(problems(rule("Many", Collections.nCopies(6, sides), conclude("score", 1))))
                .extracting(Problem::code)
                .containsExactly("too-many-combinations");
    }

    @Test
    void conclusionsAndPatternsOfTextCount() {
        Pattern text = fact("Prospect", "company matches \".*a.*\"");
        Rule[] rules = IntStream.range(0, 20_000)
                .mapToObj(i -> rule("R" + i, List.of(text), conclude("score", 1)))
                .toArray(Rule[]::new);

        assertThat(problems(rules)).extracting(Problem::code).containsExactly("too-many-combinations");
    }

    @Test
    void refusesAChainOfMoreThanFiveHundredRules() {
        Rule[] rules = IntStream.range(0, 501)
                .mapToObj(i -> rule(
                        "R" + i,
                        List.of(i == 0 ? fact("Prospect", "") : fact("Trait", "name == \"t" + i + "\"")),
                        conclude("trait", "t" + (i + 1))))
                .toArray(Rule[]::new);

        assertThat(problems(Arrays.copyOf(rules, 500))).isEmpty();
        assertThat(problems(rules)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("too-long-chain");
            assertThat(p.found()).isEqualTo("R500");
        });
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
