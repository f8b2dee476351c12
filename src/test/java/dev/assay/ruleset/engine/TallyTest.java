package dev.assay.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.Classification.NextTier;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.Classification.SegmentStanding;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Verb;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "How the parts add up" of the rule language, sentence by sentence. */
class TallyTest {
    private static Vocabulary vocabulary(List<SegmentDefinition> segments, CollateralItem... items) {
        return new Vocabulary(
                "p",
                new Questionnaire("q", "Q", "en", List.of(), List.of()),
                segments,
                List.of(
                        new TierDefinition("target", "Target", 60.0),
                        new TierDefinition("acceptable", "Acceptable", 30.0),
                        new TierDefinition("weak", "Weak", null),
                        new TierDefinition("non-target", "No", null)),
                "acceptable",
                new Vocabulary.ScoreLimits(0.0, 100.0),
                List.of(items),
                2,
                ZoneOffset.UTC);
    }

    /** {@code verb argument argument; verb …}. */
    private static Tally tally(Vocabulary vocabulary, String conclusions) {
        Tally tally = new Tally(new Numbers(vocabulary));
        for (String one : conclusions.split(";")) {
            String[] words = one.strip().split(" ");
            List<Value> arguments =
                    Arrays.stream(words).skip(1).map(TallyTest::value).toList();
            Verb.named(words[0]).ifPresent(verb -> tally.add(verb, arguments));
        }
        return tally;
    }

    private static Value value(String word) {
        return word.matches("-?\\d+") ? new Value.Num(Double.parseDouble(word)) : new Value.Text(word);
    }

    @Nested
    class OfSegments {
        private static final List<SegmentDefinition> SEGMENTS = List.of(
                segment("a", 10, "kind", false, false),
                segment("b", 10, "kind", false, false),
                segment("other", 10, "kind", false, true),
                segment("alone", 5, null, false, false),
                segment("review", 1, null, true, false),
                segment("general", 1, null, false, true));

        private static SegmentDefinition segment(
                String id, int threshold, @Nullable String group, boolean flag, boolean isDefault) {
            return new SegmentDefinition(id, id, null, threshold, group, flag, isDefault);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        nobody votes: defaults stand       |                                            | other          | other
                        the threshold itself is enough     | segment alone 5                            | other,alone    | alone
                        votes add up, also downwards       | segment alone 7; segment alone -3          | other          | other
                        only the best of a group           | segment a 10; segment b 11                 | b              | b
                        ties by order                      | segment a 10; segment b 10                 | a              | a
                        a veto lets the next one in        | segment a 20; segment b 10; exclude a      | b              | b
                        a vetoed default does not stand    | exclude other                              |                | general
                        a vetoed default is not primary    | exclude other; exclude general             |                |
                        a flag is never primary            | segment review 99; exclude other           | review         | general
                        primary has the most points        | segment a 10; segment alone 11             | a,alone        | alone
                        primary ties by order              | segment a 10; segment alone 10             | a,alone        | a
                        points below the threshold         | segment a 9                                | other          | other
                        votes for the default count too    | segment a 10; segment other 11             | other          | other
                        a veto counts whenever it comes    | exclude alone; segment alone 50            | other          | other
                        no member that is no flag          | exclude other; segment review 5; segment general -3 | review | general
                        an unknown segment changes nothing | segment nothing 10; exclude nothing        | other          | other
                        """)
        void membersAndPrimary(String law, @Nullable String votes, @Nullable String members, @Nullable String primary) {
            List<SegmentStanding> standings = standings(votes == null ? "" : votes);

            assertThat(String.join(
                            ",",
                            standings.stream()
                                    .filter(SegmentStanding::member)
                                    .map(SegmentStanding::id)
                                    .toList()))
                    .as(law)
                    .isEqualTo(members == null ? "" : members);
            assertThat(standings.stream().filter(SegmentStanding::primary).map(SegmentStanding::id))
                    .as(law)
                    .isEqualTo(primary == null ? List.of() : List.of(primary));
        }

        private static List<SegmentStanding> standings(String votes) {
            return new Standings(SEGMENTS, tally(vocabulary(SEGMENTS), votes)).inOrder();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        nobody votes: the program's order | | other,a,b,alone,review,general
                        members by points, then the rest by points, then by order | segment a 10; segment alone 11; segment b 9; segment general -2 | alone,a,b,other,review,general
                        equal points by order | segment review 10; segment alone 10; segment b 10; segment a 10 | a,alone,review,b,other,general
                        the greatest and the least points | segment alone 3000000000; segment a -3000000000; segment b -1 | alone,other,review,general,b,a
                        """)
        void membersComeFirst(String law, @Nullable String votes, String order) {
            assertThat(new Standings(SEGMENTS, tally(vocabulary(SEGMENTS), votes == null ? "" : votes))
                            .membersFirst().stream().map(SegmentStanding::id))
                    .as(law)
                    .containsExactly(order.split(","));
        }

        @Test
        void aVetoedSegmentKeepsItsPointsForTheExplanation() {
            assertThat(standings("segment alone 50; exclude alone"))
                    .contains(new SegmentStanding("alone", 50, 5, false, false, true));
        }
    }

    @Nested
    class OfTheTier {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        nothing reached                          | score 29                                         |
                        the bar itself is enough                 | score 30                                         | acceptable
                        the best bar that is reached             | score 60                                         | target
                        bars of rules add up                     | score 60; bar target 5; bar target -4            | acceptable
                        a bar can come down                      | score 50; bar target -10                         | target
                        a tier without a bar has none to move    | score 99; bar weak -99; bar target 99; bar acceptable 99 |
                        a floor lifts                            | tier weak                                        | weak
                        the best of floors                       | tier weak; tier target                           | target
                        a floor does not lower                   | score 60; tier weak                              | target
                        the lowest cap holds                     | score 60; atMost weak; atMost acceptable         | weak
                        a cap lifts nobody                       | score 30; atMost target                          | acceptable
                        exactly is over floors and caps          | score 99; tier target; atMost non-target; exactly acceptable | acceptable
                        of two exactly the worse                 | exactly target; exactly weak                     | weak
                        disqualified is over everything          | exactly target; disqualify                       | non-target
                        limits hold once, after all points       | score 200; score -150                            | acceptable
                        disqualified is under no floor           | tier target; disqualify                          | non-target
                        a cap under a floor                      | tier target; atMost acceptable                   | acceptable
                        a cap alone reaches nothing              | atMost weak                                      |
                        a bar may be met at 0 points             | bar acceptable -30                               | acceptable
                        points below the least count as it       | score -50; bar acceptable -30                    | acceptable
                        an unknown tier changes nothing          | score 30; tier nothing; exactly nothing          | acceptable
                        """)
        void tier(String law, String conclusions, @Nullable String tier) {
            assertThat(tally(vocabulary(List.of()), conclusions).tier()).as(law).isEqualTo(tier);
        }

        @ParameterizedTest
        @CsvSource({"score 7; score -2,5", "score -5,0", "score 101,100", "score 200; score -150,50", "disqualify,0"})
        void theScoreIsTheSumHeldOnceWithinItsLimits(String conclusions, double score) {
            assertThat(tally(vocabulary(List.of()), conclusions).score()).isEqualTo(score);
        }

        @ParameterizedTest
        @CsvSource({"score 0,acceptable", "atMost weak,weak"})
        void whoeverReachesNoneGetsTheDefaultButNeverMoreThanTheCap(String conclusions, String tier) {
            assertThat(tally(vocabulary(List.of()), conclusions).fallback()).isEqualTo(tier);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        the nearest better tier    | score 10                | undecided  | acceptable | 30 | 20
                        with the bars of rules     | score 35; bar target 5  | acceptable | target     | 65 | 30
                        none over the best         | score 60                | target     |            |    |
                        none over a cap            | score 35; atMost acceptable | acceptable |        |    |
                        none out of reach          | score 35; bar target 41 | acceptable |            |    |
                        none for the disqualified  | disqualify              | non-target |            |    |
                        none for named accounts    | exactly acceptable      | acceptable |            |    |
                        """)
        void next(
                String law,
                String conclusions,
                String than,
                @Nullable String tier,
                @Nullable Double bar,
                @Nullable Double missing) {
            NextTier next = tier == null || bar == null || missing == null ? null : new NextTier(tier, bar, missing);
            assertThat(tally(vocabulary(List.of()), conclusions).next(than))
                    .as(law)
                    .isEqualTo(next);
        }
    }

    @Nested
    class OfCollateral {
        private static final LocalDate DAY = LocalDate.parse("2026-06-15");

        private static CollateralItem item(
                String id, @Nullable String language, @Nullable String released, @Nullable String expires) {
            return new CollateralItem(
                    id,
                    id,
                    "deck",
                    null,
                    language,
                    List.of(),
                    List.of(),
                    List.of(),
                    released == null ? null : LocalDate.parse(released),
                    expires == null ? null : LocalDate.parse(expires),
                    null);
        }

        private static List<Recommendation> ranked(Map<String, Long> weights, @Nullable String language) {
            Vocabulary vocabulary = vocabulary(
                    List.of(),
                    item("old", null, "2020-01-01", null),
                    item("undated", null, null, null),
                    item("new", null, "2026-06-15", null),
                    item("german", "de", "2019-01-01", null),
                    item("tomorrow", null, "2026-06-16", null),
                    item("gone", null, null, "2026-06-15"),
                    item("lastDay", null, null, "2026-06-16"));
            Weights sums = new Weights(vocabulary.collateral());
            Numbers numbers = new Numbers(vocabulary);
            weights.forEach((id, weight) -> sums.add(numbers.item(id), weight));
            return new Ranking(vocabulary).of(sums, DAY, language);
        }

        @Test
        void byWeightThenNewestThenCatalogueUpToTheLimit() {
            assertThat(ranked(Map.of("old", 5L, "new", 5L, "undated", 5L), null))
                    .containsExactly(new Recommendation("new", 5), new Recommendation("old", 5));
            assertThat(ranked(Map.of("undated", 5L, "lastDay", 5L, "old", 6L), null))
                    .containsExactly(new Recommendation("old", 6), new Recommendation("undated", 5));
        }

        @Test
        void onlyWithAPositiveSumReleasedNotExpiredAndInTheLanguage() {
            assertThat(ranked(Map.of("old", 0L, "new", -1L), null)).isEmpty();
            assertThat(ranked(Map.of("tomorrow", 1L, "gone", 1L, "lastDay", 1L), null))
                    .containsExactly(new Recommendation("lastDay", 1));
            assertThat(ranked(Map.of("german", 1L), "en")).isEmpty();
            assertThat(ranked(Map.of("german", 1L), "de-AT")).hasSize(1);
            assertThat(ranked(Map.of("german", 1L), null)).hasSize(1);
        }

        @Test
        void weightsAddUpAndWithholdingTakesOut() {
            Vocabulary vocabulary = vocabulary(
                    List.of(), item("x", null, null, null), item("y", null, null, null), item("z", null, null, null));
            Weights weights = tally(
                            vocabulary, "recommend x 3; recommend x 4; recommend y 9; withhold y; recommend z -1")
                    .weights();
            assertThat(weights.count()).isEqualTo(3);
            assertThat(weights.of(0)).isEqualTo(7);
            assertThat(weights.of(1)).isZero();
            assertThat(weights.of(2)).isEqualTo(-1);
            weights.clear();
            assertThat(weights.count()).isZero();
            assertThat(weights.of(0)).isZero();
        }
    }
}
