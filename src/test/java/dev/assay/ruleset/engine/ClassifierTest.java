package dev.assay.ruleset.engine;

import static dev.assay.ruleset.Rules.conclude;
import static dev.assay.ruleset.Rules.fact;
import static dev.assay.ruleset.Rules.not;
import static dev.assay.ruleset.Rules.or;
import static dev.assay.ruleset.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.condition.Value;
import dev.assay.problem.Span;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Classification.Advice;
import dev.assay.ruleset.Classification.Concluded;
import dev.assay.ruleset.Conclusion;
import dev.assay.ruleset.Mode;
import dev.assay.ruleset.RandomProgram;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Term;
import dev.assay.ruleset.Validity;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final Vocabulary VOCABULARY =
            RandomProgram.of(1, 1).ruleset().vocabulary();
    private static final Circumstances NOW =
            new Circumstances(Instant.parse("2026-06-15T12:00:00Z"), null, "en", Mode.FINAL);
    private static final Answers BANK =
            answers(Map.of("industry", new Value.Text("red"), "employees", new Value.Num(1200)));

    private static Answers answers(Map<String, Value> values) {
        return new Answers(values, Set.of(), Map.of());
    }

    private static Classification classify(Answers answers, Rule... rules) {
        return new Classifier(new Ruleset(VOCABULARY, List.of(rules))).classify(answers, NOW);
    }

    @Test
    void survivesWithoutAnyRuleThatIsOn() {
        Rule off = rule("Off", new Validity(null, null, false), List.of(fact("Prospect", "")), conclude("score", 5));

        for (List<Rule> rules : List.of(List.<Rule>of(), List.of(off))) {
            Ruleset ruleset = new Ruleset(VOCABULARY, rules);
            Classifier classifier = new Classifier(ruleset);
            Classification first = classifier.classify(BANK, NOW);
            assertThat(first.conclusions()).isEmpty();
            assertThat(classifier.classify(BANK, NOW)).isEqualTo(first);
            assertThat(new PlainEvaluator(ruleset).classify(BANK, NOW)).isEqualTo(first);
        }
    }

    @Test
    void explainsEachConclusionByRulePlaceReasonAndAnswers() {
        Rule large = rule(
                "Large",
                List.of(fact(
                        "Prospect", "employees >= 1000, industry == \"blue\" || industry == \"red\", signs == null")),
                conclude("trait", "large", "{employees} people, {industry}; signs: {signs} {nothing}"));
        Rule vote = rule("Vote", List.of(fact("Trait", "name == \"large\"")), conclude("segment", "s3", 30));

        List<Concluded> conclusions = classify(BANK, vote, large).conclusions();

        assertThat(conclusions).extracting(Concluded::rule).containsExactly("Vote", "Large");
        assertThat(conclusions.get(1)).satisfies(c -> {
            assertThat(c.reason()).isEqualTo("1,200 people, RED; signs: not answered {nothing}");
            assertThat(c.file()).isEqualTo("rules/test/test.drl");
            assertThat(c.line()).isEqualTo(10);
            assertThat(c.verb()).isEqualTo("trait");
            assertThat(c.arguments()).containsExactly("large");
            assertThat(c.sentence()).contains("1,000");
            assertThat(c.restsOn())
                    .containsEntry("employees", new Value.Num(1200))
                    .containsEntry("industry", new Value.Text("red"))
                    .containsEntry("signs", null);
        });
        assertThat(conclusions.get(0)).satisfies(c -> {
            assertThat(c.reason()).isEqualTo("Vote");
            assertThat(c.restsOn()).containsOnlyKeys("employees", "industry", "signs");
            assertThat(c.restsOnConclusions()).containsExactly("large");
        });
    }

    @Test
    void tellsAdviceInTheOrderOfRulesEachOnceWithAnswersFilledIn() {
        Rule late = rule(
                "Of what was concluded",
                List.of(fact("Trait", "name == \"large\"")),
                conclude("advise", "channel", "phone"),
                conclude("advise", "message", "For {employees} people"));
        Rule each = rule(
                "Of each item named",
                List.of(fact("Prospect", "industry == \"red\", $i : industry"), fact("Collateral", "id != $i")),
                conclude("advise", "nextStep", "Send it"));
        Rule early = rule(
                "Of the answers",
                List.of(fact("Prospect", "employees > 5")),
                conclude("trait", "large"),
                conclude("advise", "channel", "phone"),
                conclude("advise", "callToAction", "Call {nothing}"));

        assertThat(classify(BANK, late, each, early).advice())
                .extracting(Advice::kind, Advice::text)
                .containsExactly(
                        tuple("channel", "phone"),
                        tuple("message", "For 1,200 people"),
                        tuple("nextStep", "Send it"),
                        tuple("callToAction", "Call {nothing}"));
    }

    @Test
    void tellsAdviceThatABindingBrings() {
        Rule said = rule(
                "Said",
                List.of(fact("Prospect", "$i : industry, industry != null")),
                new Conclusion(
                        Verb.ADVISE,
                        List.of(
                                new Term.Literal(new Value.Text("message"), Span.NONE),
                                new Term.Binding("$i", Span.NONE)),
                        null,
                        1,
                        Span.NONE));
        Rule other = rule("Other", List.of(), conclude("advise", "channel", "phone"));

        assertThat(classify(BANK, said, other).advice())
                .containsExactly(new Advice("message", "red"), new Advice("channel", "phone"));
    }

    @Test
    void anOrRestsOnlyOnTheSideThatHolds() {
        Rule either = rule(
                "Either",
                List.of(or(fact("Prospect", "signs == true"), fact("Prospect", "employees > 5"))),
                conclude("score", 1));

        assertThat(classify(BANK, either).conclusions())
                .singleElement()
                .satisfies(c -> assertThat(c.restsOn()).containsOnlyKeys("employees"));
    }

    @Test
    void aLineCountsOnceHoweverOftenTheRuleMatches() {
        Rule twice = rule(
                "Twice",
                List.of(or(fact("Prospect", "employees > 5"), fact("Prospect", "industry == \"red\""))),
                conclude("score", 7),
                conclude("score", 7));

        Classification classification = classify(BANK, twice);

        assertThat(classification.conclusions()).hasSize(2);
        assertThat(classification.score()).isEqualTo(14);
    }

    @Test
    void rulesOfNothingButAbsenceOrCatalogueFireForEveryProspect() {
        Rule absent = rule("Absent", List.of(not(fact("Trait", "name == \"t1\""))), conclude("score", 1));
        Rule always = rule("Always", List.of(), conclude("score", 2));
        Rule item = rule("Item", List.of(fact("Collateral", "id == \"c1\"")), conclude("score", 4));
        Classifier classifier = new Classifier(new Ruleset(VOCABULARY, List.of(absent, always, item)));

        for (int i = 0; i < 3; i++) {
            assertThat(classifier.classify(BANK, NOW).score()).isEqualTo(7);
        }
    }

    @Test
    void theDayOfTheDecisionInTheProgramsZoneTellsWhichRulesCount() {
        LocalDate day = LocalDate.parse("2026-06-16");
        ZoneId zone = VOCABULARY.zone();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Classifier classifier = new Classifier(new Ruleset(
                VOCABULARY,
                List.of(
                        rule("From", new Validity(day, null, true), List.of(), conclude("score", 1)),
                        rule("Until", new Validity(null, day, true), List.of(), conclude("score", 2)),
                        rule("Off", new Validity(null, null, false), List.of(), conclude("score", 4)))));

        assertThat(classifier.classify(BANK, at(midnight)).score()).isEqualTo(1);
        assertThat(classifier.classify(BANK, at(midnight.minusMillis(1))).score())
                .isEqualTo(2);
    }

    private static Circumstances at(Instant time) {
        return new Circumstances(time, null, null, Mode.FINAL);
    }

    @Test
    void everyRuleIsVisibleAsAKieRuleWithItsMetadata() {
        Rule shown = rule("What a marketer wrote, \"quoted\"", List.of(), conclude("score", 1));
        Classifier classifier = new Classifier(new Ruleset(VOCABULARY, List.of(shown)));

        org.kie.api.definition.rule.Rule kie = classifier.kieBase().getRule(classifier.kiePackage(), shown.name());

        assertThat(kie.getMetaData())
                .containsEntry("owner", "test")
                .containsEntry("why", "it is tested")
                .containsEntry("place", "rules/test/test.drl:3");
    }

    @Test
    void anOpenDecisionIsUndecidedOnlyWhileAQuestionIsLeftThatARuleReads() {
        Rule points = rule("Points", List.of(fact("Prospect", "signs == true")), conclude("score", -99));
        Vocabulary noFloor = new Vocabulary(
                "p",
                VOCABULARY.questionnaire(),
                VOCABULARY.segments(),
                List.of(VOCABULARY.tiers().get(0), VOCABULARY.tiers().get(3)),
                "non-target",
                Vocabulary.ScoreLimits.NONE,
                List.of(),
                5,
                VOCABULARY.zone());
        Classifier classifier = new Classifier(new Ruleset(noFloor, List.of(points)));
        Circumstances open = new Circumstances(NOW.asOf(), null, null, Mode.OPEN);

        Classification asked = classifier.classify(BANK, open);
        assertThat(asked.tier()).isEqualTo(Classification.UNDECIDED);
        assertThat(asked.unanswered()).containsExactly("signs");
        assertThat(asked.next()).isNotNull();

        Answers unknown = new Answers(BANK.values(), Set.of("signs"), Map.of());
        Classification told = classifier.classify(unknown, open);
        assertThat(told.tier()).isEqualTo("non-target");
        assertThat(told.unanswered()).isEmpty();

        assertThat(classifier.classify(BANK, NOW).tier()).isEqualTo("non-target");
    }

    @Test
    void sumsNeitherOverflowNorWrap() {
        Rule huge = rule("Huge", List.of(), conclude("segment", "s3", 900_000_000_000_000L), conclude("score", 1e15));
        Rule more = rule("More", List.of(), conclude("segment", "s3", 900_000_000_000_000L));

        assertThat(classify(BANK, huge, more).segments())
                .filteredOn(s -> s.id().equals("s3"))
                .singleElement()
                .satisfies(s -> assertThat(s.points()).isEqualTo(Integer.MAX_VALUE));
    }

    @Test
    @SuppressWarnings("unchecked")
    void afterAnExceptionTheNextClassificationIsRight() {
        Rule broken = rule(
                "Broken",
                List.of(
                        fact("Prospect", "signs == true, $n : needs, $e : employees"),
                        fact("Segment", "points < $e, $s : id")),
                new Conclusion(Verb.TRAIT, List.of(new Term.Binding("$n", Span.NONE)), null, 1, Span.NONE));
        Classifier classifier = new Classifier(new Ruleset(
                VOCABULARY, List.of(broken, rule("Sound", List.of(), conclude("score", 2)))));
        assertThat(classifier.classify(BANK, NOW).score()).isEqualTo(2);
        Value noTexts = new Value.Many((List<String>) (List<?>) List.of(1));
        Answers breaking =
                answers(Map.of("signs", new Value.Flag(true), "needs", noTexts, "employees", new Value.Num(5)));

        assertThatThrownBy(() -> classifier.classify(breaking, NOW)).isInstanceOf(ClassCastException.class);

        assertThat(classifier.classify(BANK, NOW).score()).isEqualTo(2);
    }

    /** Cold: Drools finishes some of its structures at their first use, by whichever thread comes first. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eightThreadsGetWhatOneGets(int seed) throws Exception {
        RandomProgram program = RandomProgram.of(seed, 60);
        Ruleset ruleset = program.ruleset();
        Classifier classifier = new Classifier(ruleset);
        PlainEvaluator plain = new PlainEvaluator(ruleset);
        Random random = new Random(seed);
        List<Answers> prospects =
                IntStream.range(0, 200).mapToObj(i -> program.prospect(random)).toList();
        List<Classification> expected =
                prospects.stream().map(a -> plain.classify(a, NOW)).toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Classification>>> results = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                results.add(threads.submit(() ->
                        prospects.stream().map(a -> classifier.classify(a, NOW)).toList()));
            }
            for (Future<List<Classification>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
