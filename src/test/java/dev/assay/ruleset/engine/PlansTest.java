package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.not;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However rules are found, by index, as rows or each by itself, grounded or matched one pattern after the other: the whole classification is the plain evaluator's, explanations included. */
class PlansTest {
    private static final List<Function<Course, Plan>> PLANS =
            List.of(Plan::fast, course -> Plan.fast(course, 1), Plan::spelledOut);
    private static final Vocabulary VOCABULARY =
            RandomProgram.of(1, 1).ruleset().vocabulary();
    private static final Circumstances NOW =
            new Circumstances(Instant.parse("2026-06-15T12:00:00Z"), null, "en", Mode.FINAL);

    static LongStream seeds() {
        return LongStream.range(1_000, 1_000 + Integer.getInteger("plans", 150));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPlanSaysWhatThePlainEvaluatorSays(long seed) {
        RandomProgram program = RandomProgram.of(seed, 25);
        Ruleset ruleset = joining(program.ruleset(), new Random(seed));
        Random random = new Random(seed);
        agree(
                ruleset,
                IntStream.range(0, 25).mapToObj(i -> program.prospect(random)).toList(),
                OracleTest.circumstances(random, ruleset));
    }

    private static void agree(Ruleset ruleset, List<Answers> prospects, Circumstances circumstances) {
        PlainEvaluator plain = new PlainEvaluator(ruleset);
        List<Classification> expected = prospects.stream()
                .map(answers -> plain.classify(answers, circumstances))
                .toList();
        for (Function<Course, Plan> planned : PLANS) {
            Classifier classifier = new Classifier(ruleset, planned);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(classifier.classify(prospects.get(i), circumstances)).isEqualTo(expected.get(i));
            }
        }
    }

    /** With some rules more, of the kinds that chance makes seldom: what they conclude mixes what is known beforehand with what the prospect said, reasons are bound, ids stand within larger conditions. */
    private static Ruleset joining(Ruleset ruleset, Random random) {
        List<Rule> rules = new ArrayList<>(ruleset.rules());
        List<Rule> more = List.of(
                rule(
                        "An answer as reason",
                        List.of(fact("Prospect", "$n : company"), fact("Collateral", "kind == \"video\", $c : id")),
                        concluding(Verb.RECOMMEND, "$n", "$c", 3)),
                rule(
                        "A piece each",
                        List.of(fact("Prospect", "$n : industry, industry != null"), fact("Collateral", "$t : title")),
                        concluding(Verb.ADVISE, null, "message", "$t")),
                rule(
                        "A title as reason",
                        List.of(fact("Segment", "member == true, $s : id"), fact("Collateral", "$t : title")),
                        concluding(Verb.SEGMENT, "$t", "$s", 2)),
                rule(
                        "Points as score",
                        List.of(fact("Segment", "member == true, $p : points")),
                        concluding(Verb.SCORE, null, "$p")),
                rule(
                        "A number to compare with",
                        List.of(
                                fact("Prospect", "$e : employees"),
                                fact("Segment", "points < $e, primary == true, $s : id"),
                                fact("Collateral", "id != $s, $c : id")),
                        concluding(Verb.WITHHOLD, "$s", "$c")),
                rule(
                        "An option as the name of a trait",
                        List.of(fact("Prospect", "$r : region"), not(fact("Trait", "name == $r"))),
                        conclude("bar", "weak", 3)));
        for (Rule one : more) {
            List<Rule> tried = new ArrayList<>(rules);
            tried.add(random.nextInt(tried.size() + 1), one);
            if (Order.circles(ruleset.vocabulary(), tried).isEmpty()) {
                rules = tried;
            }
        }
        return new Ruleset(ruleset.vocabulary(), rules);
    }

    private static Conclusion concluding(Verb verb, @Nullable String reason, Object... arguments) {
        return new Conclusion(
                verb,
                Arrays.stream(arguments).map(PlansTest::term).toList(),
                reason == null ? null : term(reason),
                1,
                Span.NONE);
    }

    private static Term term(Object argument) {
        if (argument instanceof Integer number) {
            return new Term.Literal(new Value.Num(number), Span.NONE);
        }
        String text = (String) argument;
        return text.startsWith("$")
                ? new Term.Binding(text, Span.NONE)
                : new Term.Literal(new Value.Text(text), Span.NONE);
    }

    @Test
    void anIdWithinALargerConditionLosesNothingElse() {
        Rule vote = rule("Vote", List.of(), conclude("segment", "s3", 3));
        Rule both = rule(
                "Both", List.of(fact("Segment", "id == \"s3\" && points > 5, member == false")), conclude("score", 5));
        Rule either = rule(
                "Either",
                List.of(fact("Segment", "( id == \"s3\" && points > 5 ) || ( id == \"s1\" && points > 6 )")),
                conclude("score", 7));

        agree(new Ruleset(VOCABULARY, List.of(vote, both, either)), List.of(Answers.NONE), NOW);
    }

    @Test
    void noMoreFactsAreTriedThanThePatternNames() {
        Findings findings = new Findings(
                new Numbers(VOCABULARY),
                Plan.fast(new Course(new Ruleset(VOCABULARY, List.of())))
                        .shared()
                        .judged());
        findings.conclude("t1");
        findings.conclude("t2");

        assertThat(findings.facts().rows(fact("Segment", "id == \"s1\", points <= $n"), Map.of()))
                .hasSize(1);
        assertThat(findings.facts().rows(fact("Segment", "primary == true"), Map.of()))
                .hasSizeLessThan(2);
        assertThat(findings.facts().rows(fact("Collateral", "id in (\"c1\", \"c2\")"), Map.of()))
                .hasSize(2);
        assertThat(findings.facts().rows(fact("Trait", "name == \"t1\""), Map.of()))
                .hasSize(1);
        assertThat(findings.facts().rows(fact("Collateral", "id == $c"), Map.of("$c", new Value.Text("c1"))))
                .hasSize(1);
    }
}
