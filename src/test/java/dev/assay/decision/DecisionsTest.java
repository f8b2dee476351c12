package dev.assay.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecisionsTest {
    private static final IdempotentRequest REQUEST = IdempotentRequest.of("key-1", "/x", new byte[] {1});

    @TempDir
    Path folder;

    private final TestDatabase kind;
    private String where = "";
    private Database database;
    private Decisions decisions;

    DecisionsTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        where = kind.fresh(folder);
        database = Database.open(where);
        decisions = decisions(database, Samples.NOON, 40);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsAgainExactlyWhatWasRecorded() {
        Decision recorded =
                decisions.append(List.of(Samples.draft("p", "target", "bank"))).get(0);
        assertThat(decisions.find(recorded.id())).contains(recorded);
        assertThat(recorded.time()).isEqualTo(Samples.NOON);
        assertThat(decisions.find("none")).isEmpty();
    }

    @Test
    void tellsNothingPersonalAsText() {
        Decision recorded =
                decisions.append(List.of(Samples.draft("p", "target", "bank"))).get(0);
        assertThat(recorded.toString() + Samples.draft("p", "target", "bank")).doesNotContain("Müller", "Banking");
    }

    @Test
    void recordsARequestSentAgainOnce() {
        List<Draft> list = List.of(Samples.draft("p", "target", "a"), Samples.draft("p", "target", "b"));
        Appended first = decisions.append(list, REQUEST);
        Appended second = decisions.append(list, REQUEST);
        assertThat(first.again()).isFalse();
        assertThat(second).isEqualTo(new Appended(first.decisions(), true));
        assertThat(decisions.recordedBefore(REQUEST)).contains(first.decisions());
        assertThat(all()).hasSize(2);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        List<Draft> list = List.of(Samples.draft("p", "target", "a"));
        decisions.append(list, REQUEST);
        IdempotentRequest other = IdempotentRequest.of("key-1", "/x", new byte[] {2});
        assertThatThrownBy(() -> decisions.append(list, other)).isInstanceOf(KeyTaken.class);
        assertThatThrownBy(() -> decisions.recordedBefore(other)).isInstanceOf(KeyTaken.class);
        assertThat(all()).hasSize(1);
    }

    @Test
    void recordsOneOfManyWithOneKeyAtOnceInTwoProcesses() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (Database second = Database.open(where)) {
            Decisions other = decisions(second, Samples.NOON, 40);
            List<Future<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Decisions one = i % 2 == 0 ? decisions : other;
                answers.add(callers.submit(() -> one.append(List.of(Samples.draft("p", "target", "a")), REQUEST)));
            }
            Set<String> ids = new HashSet<>();
            int recorded = 0;
            for (Future<Appended> answer : answers) {
                ids.add(answer.get().decisions().get(0).id());
                recorded += answer.get().again() ? 0 : 1;
            }
            assertThat(ids).hasSize(1);
            assertThat(recorded).isEqualTo(1);
            assertThat(all()).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void listsByProgramTierSegmentAndTimeNewestFirst() {
        Decision a = one(decisions, "p", "target", "bank");
        Decision b = one(decisions(database, Samples.NOON.plusSeconds(60), 40), "p", "acceptable", "bank");
        Decision c = one(decisions(database, Samples.NOON.plusSeconds(120), 40), "q", "target", "shop");
        assertThat(all()).containsExactly(c, b, a);
        assertThat(list("p", null, null, null)).containsExactly(b, a);
        assertThat(list("p", "target", null, null)).containsExactly(a);
        assertThat(list(null, null, "bank", null)).containsExactly(b, a);
        assertThat(list(null, null, "never", null)).isEmpty();
        assertThat(list(null, null, null, Samples.NOON.plusSeconds(60))).containsExactly(c, b);
        assertThat(list(null, null, null, Samples.NOON.plusNanos(1_000))).containsExactly(c, b);
        assertThat(list("p", "target", "bank", Samples.NOON)).containsExactly(a);
    }

    @Test
    void goesOnByCursorWithoutGapOrRepetitionWhileOthersRecord() {
        List<Decision> recorded = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            recorded.add(0, one(decisions, "p", "target", "bank"));
        }
        List<Decision> seen = new ArrayList<>();
        String before = null;
        do {
            DecisionPage page = decisions.list(new DecisionQuery("p", null, null, null, null, before, 3));
            seen.addAll(page.decisions());
            one(decisions, "p", "target", "bank");
            before =
                    page.next() == null ? null : DecisionQuery.read(page.next()).orElseThrow();
        } while (before != null);
        assertThat(seen).isEqualTo(recorded);
    }

    @Test
    void knowsItsOwnCursorsOnly() {
        String id = one(decisions, "p", "target", "bank").id();
        assertThat(DecisionQuery.read(DecisionQuery.cursor(id))).contains(id);
        for (String bad : List.of("", "x", "ZDEu", id, "ZDEuJw", "%%%", DecisionQuery.cursor("' or 1=1 --"))) {
            assertThat(DecisionQuery.read(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void idsGrowAlsoWhenTheClockGoesBack() {
        DecisionIds ids = new DecisionIds(new SplittableRandom());
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.next(Samples.NOON.minus(Duration.ofSeconds(i % 3))));
        }
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(DecisionIds::isId);
        assertThat(made.get(0)).isGreaterThan(DecisionIds.lowest(Samples.NOON));
    }

    @Test
    void derivesADecisionAgainAndFindsItIdentical() {
        Explanation explanation = decisions.explain(one(decisions, "p", "target", "bank"));
        assertThat(explanation.isIdentical()).isTrue();
        assertThat(explanation.derived()).isEqualTo(explanation.decision().classification());
    }

    @Test
    void tellsWhereADerivationDiffers() {
        Decision decision = one(decisions, "p", "target", "bank");
        Explanation explanation = decisions(database, Samples.NOON, 41).explain(decision);
        assertThat(explanation.isIdentical()).isFalse();
        assertThat(explanation.differences())
                .containsExactly(new Explanation.Difference("/segments/0/points", "40", "41"));
    }

    @Test
    void tellsOtherWordsApartFromAnotherDecision() {
        Decision decision = one(decisions, "p", "target", "bank");
        Classification said = Samples.reworded(decision.classification());
        Explanation explanation = new Decisions(
                        database,
                        new DecisionIds(new SplittableRandom()),
                        Clock.fixed(Samples.NOON, ZoneOffset.UTC),
                        (program, revision) -> Optional.of((answers, circumstances) -> said))
                .explain(decision);
        assertThat(explanation.isIdentical()).isTrue();
        assertThat(explanation.wording())
                .extracting(Explanation.Difference::pointer)
                .containsExactly("/advice/0/text", "/conclusions/0/reason", "/conclusions/0/sentence");
    }

    @Test
    void saysThatARevisionIsNotKept() {
        Decisions forgetful = new Decisions(
                database,
                new DecisionIds(new SplittableRandom()),
                Clock.fixed(Samples.NOON, ZoneOffset.UTC),
                (program, revision) -> Optional.empty());
        Explanation explanation = forgetful.explain(one(decisions, "p", "target", "bank"));
        assertThat(explanation.derived()).isNull();
        assertThat(explanation.isIdentical()).isFalse();
    }

    private static Decisions decisions(Database database, Instant now, int points) {
        KeptRules rules = (program, revision) ->
                Optional.of((answers, circumstances) -> Samples.classification("target", "bank", points));
        return new Decisions(
                database, new DecisionIds(new SplittableRandom()), Clock.fixed(now, ZoneOffset.UTC), rules);
    }

    private static Draft inMarket(@Nullable String market) {
        Draft draft = Samples.draft("p", "target", "bank");
        Classification said = draft.classification();
        Circumstances by = said.circumstances();
        return new Draft(
                draft.program(),
                draft.revision(),
                draft.prospect(),
                draft.given(),
                new Classification(
                        said.tier(),
                        said.segments(),
                        said.primary(),
                        said.score(),
                        said.next(),
                        said.collateral(),
                        said.advice(),
                        said.conclusions(),
                        said.answers(),
                        said.unanswered(),
                        new Circumstances(by.asOf(), market, by.language(), by.mode())),
                draft.channel(),
                draft.actor());
    }

    private List<String> inMarketEmea() {
        return decisions.list(new DecisionQuery("p", "emea", null, null, null, null, 10)).decisions().stream()
                .map(Decision::id)
                .toList();
    }

    @Test
    void findsDecisionsByTheirMarketAlsoThoseOfBeforeThereWasAColumnForIt() {
        List<Decision> recorded = decisions.append(List.of(inMarket("emea"), inMarket(null), inMarket("apac")));
        List<String> emea = List.of(recorded.get(0).id());
        assertThat(inMarketEmea()).isEqualTo(emea);

        database.write(sql -> {
            sql.sql("drop index decision_by_market").update();
            sql.sql("alter table decision drop column market").update();
            for (String later :
                    List.of("webhook_message", "interview_request", "interview_event", "superseded", "interview")) {
                sql.sql("drop table " + later).update();
            }
            return sql.sql("delete from flyway_schema_history where version in ('4', '5', '6', '7', '8')")
                    .update();
        });
        database.close();
        database = Database.open(where);
        decisions = decisions(database, Samples.NOON, 41);
        assertThat(inMarketEmea()).isEqualTo(emea);
        assertThat(all()).hasSize(3);
    }

    private static Decision one(Decisions decisions, String program, String tier, String segment) {
        return decisions.append(List.of(Samples.draft(program, tier, segment))).get(0);
    }

    private List<Decision> all() {
        return list(null, null, null, null);
    }

    private List<Decision> list(
            @Nullable String program, @Nullable String tier, @Nullable String segment, @Nullable Instant since) {
        return decisions
                .list(new DecisionQuery(program, null, tier, segment, since, null, DecisionQuery.MOST))
                .decisions();
    }
}
