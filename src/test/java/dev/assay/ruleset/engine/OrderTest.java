package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.not;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.problem.Problem;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Pattern;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Validity;
import dev.assay.ruleset.Vocabulary;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            "p",
            new Questionnaire("q", "Q", "en", List.of(), List.of()),
            List.of(segment("a", "kind"), segment("b", "kind"), segment("c", null)),
            List.of(new TierDefinition("target", "Target", 60.0), new TierDefinition("non-target", "No", null)),
            "non-target",
            Vocabulary.ScoreLimits.NONE,
            List.of(),
            5,
            ZoneOffset.UTC);

    private static SegmentDefinition segment(String id, String group) {
        return new SegmentDefinition(id, id, null, 1, group, false, false);
    }

    private static final Pattern ANYONE = fact("Prospect", "");

    @Test
    void putsEachRuleAfterAllThatItReads() {
        Rule a = rule("A", List.of(ANYONE), conclude("trait", "large"));
        Rule b = rule("B", List.of(not(fact("Trait", "name == \"large\""))), conclude("segment", "a", 5));
        Rule c = rule("C", List.of(fact("Segment", "id == \"a\", points > 3")), conclude("score", 5));
        Rule d = rule("D", List.of(fact("Tier", "id == \"target\"")), conclude("advise", "message", "Hello"));

        assertThat(strata(d, c, b, a)).containsExactly(3, 2, 1, 0);
    }

    @Test
    void aVoteMayReadTheTierThatDoesNotDependOnItsSegment() {
        Rule vote = rule("Vote", List.of(fact("Tier", "id == \"target\"")), conclude("segment", "c", 5));
        Rule points = rule("Points", List.of(fact("Segment", "id == \"a\", member == true")), conclude("score", 5));

        assertThat(strata(vote, points)).containsExactly(1, 0);
    }

    @Test
    void pointsOfOneSegmentMayDecideAnotherOfItsGroupButMembershipMayNot() {
        Rule points = rule("Points", List.of(fact("Segment", "id == \"a\", points > 3")), conclude("segment", "b", 5));
        Rule member =
                rule("Member", List.of(fact("Segment", "id == \"a\", member == true")), conclude("segment", "b", 5));

        assertThat(strata(points)).containsExactly(0);
        assertThat(circles(member))
                .containsExactly(
                        "This rule feeds its own condition: \"Member\" → segment \"b\" → \"Member\"."
                                + " Take out one of these conditions, or let one of them conclude something that the others do not read.");
    }

    @Test
    void whoReadsThePrimarySegmentWaitsForAll() {
        Rule primary =
                rule("Primary", List.of(fact("Segment", "id == \"a\", primary == true")), conclude("trait", "x"));
        Rule last = rule("Last", List.of(fact("Trait", "name == \"y\"")), conclude("segment", "c", 1));
        Rule first = rule("First", List.of(ANYONE), conclude("trait", "y"));

        assertThat(strata(primary, last, first)).containsExactly(2, 1, 0);
    }

    @Test
    void aListOfNamesWaitsForTheseOnly() {
        Rule reads = rule("Reads", List.of(fact("Trait", "name in (\"x\", \"y\")")), conclude("trait", "z"));
        Rule concludes = rule("Concludes", List.of(ANYONE), conclude("trait", "x"));

        assertThat(strata(reads, concludes)).containsExactly(1, 0);
    }

    @Test
    void aTraitNamedByABindingMayBeAnyTrait() {
        Rule any = rule("Any", List.of(fact("Prospect", "$i : industry")), conclude("trait", "$i"));
        Rule reads = rule("Reads", List.of(fact("Trait", "name == \"x\"")), conclude("score", 1));
        Rule all = rule("All", List.of(fact("Trait", "name != \"x\"")), conclude("score", 1));

        assertThat(strata(any, reads, all)).containsExactly(0, 1, 1);
    }

    @Test
    void disqualifyingConcludesATraitOfThatName() {
        Rule out = rule("Out", List.of(ANYONE), conclude("disqualify"));
        Rule reads = rule("Reads", List.of(not(fact("Trait", "name == \"disqualified\""))), conclude("score", 1));

        assertThat(strata(out, reads)).containsExactly(0, 1);
    }

    @Test
    void aCircleIsShownAsTheChainOfRuleNamesAtTheFirst() {
        Rule a = rule("A", List.of(fact("Trait", "name == \"x\"")), conclude("segment", "a", 1));
        Rule b = rule("B", List.of(fact("Segment", "id == \"a\", points > 0")), conclude("score", 1));
        Rule c = rule("C", List.of(fact("Tier", "id == \"target\"")), conclude("trait", "x"));
        Rule apart = rule("Apart", List.of(ANYONE), conclude("trait", "y"));

        List<Problem> problems = Order.circles(VOCABULARY, List.of(apart, a, b, c));

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("circle");
            assertThat(p.place()).isEqualTo(a.place());
            assertThat(p.message())
                    .startsWith(
                            "These rules feed their own condition: \"A\" → segment \"a\" → \"B\" → the score → \"C\" → trait \"x\" → \"A\".");
        });
    }

    @Test
    void everyKnotIsReportedOnce() {
        Rule a = rule("A", List.of(fact("Trait", "name == \"a\"")), conclude("trait", "a"));
        Rule b = rule("B", List.of(fact("Trait", "name == \"b\"")), conclude("trait", "b"));
        assertThat(circles(a, b)).hasSize(2);
    }

    @Test
    void aRuleThatIsSwitchedOffClosesNoCircle() {
        Rule off = rule(
                "Off",
                new Validity(null, null, false),
                List.of(fact("Trait", "name == \"a\"")),
                conclude("trait", "a"));
        assertThat(circles(off)).isEmpty();
    }

    @Test
    void aChainOfAHundredThousandRulesIsOrderedAndItsCircleFound() {
        List<Rule> chain = new ArrayList<>(IntStream.range(0, 100_000)
                .mapToObj(i -> rule(
                        "R" + i, List.of(fact("Trait", "name == \"t" + i + "\"")), conclude("trait", "t" + (i + 1))))
                .toList());
        assertThat(Order.of(VOCABULARY, chain).strata()).isEqualTo(100_000);

        chain.add(rule("Back", List.of(fact("Trait", "name == \"t100000\"")), conclude("trait", "t0")));
        assertThat(Order.circles(VOCABULARY, chain)).hasSize(1);
    }

    private static List<Integer> strata(Rule... rules) {
        Order order = Order.of(VOCABULARY, List.of(rules));
        return List.of(rules).stream().map(order::stratum).toList();
    }

    private static List<String> circles(Rule... rules) {
        return Order.circles(VOCABULARY, List.of(rules)).stream()
                .map(Problem::message)
                .toList();
    }
}
