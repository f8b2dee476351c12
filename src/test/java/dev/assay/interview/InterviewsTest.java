package dev.assay.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.Draft;
import dev.assay.decision.IdempotentRequest;
import dev.assay.decision.KeyTaken;
import dev.assay.decision.Succession;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import dev.assay.webhook.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class InterviewsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Event.Began BEGAN = new Event.Began(
            new Event.Setting("saas", "r1", null, "en", Channel.CALL),
            new Prospect("crm-1", "Ada Byron", "Engines Ltd", "ada@example.com"));
    private static final Interviews.By REP = Interviews.By.anybody("rep");

    @TempDir
    Path folder;

    private final TestDatabase kind;
    private String where = "";
    private Database database;
    private Interviews interviews;

    InterviewsTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        where = kind.fresh(folder);
        database = Database.open(where);
        interviews = at(NOON, 1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Interviews at(Instant now, long seed) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DecisionIds ids = new DecisionIds(new SplittableRandom(seed));
        return new Interviews(
                database,
                ids,
                new Decisions(database, ids, clock, (p, r) -> Optional.empty()),
                clock,
                WEEK,
                Outbox.NONE);
    }

    private static Event.Answered answered(String question, Object given) {
        return new Event.Answered(question, Said.answer(given));
    }

    private static IdempotentRequest request(String key, String body) {
        return IdempotentRequest.of(key, "/interviews", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String begun() {
        return interviews
                .begin(BEGAN, List.of(answered("country", "de")), REP)
                .interview()
                .id();
    }

    private static Draft draft(Interview interview) {
        Classification said = new Classification(
                "target",
                List.of(),
                null,
                0,
                null,
                List.of(),
                List.of(),
                List.of(),
                Answers.NONE,
                List.of(),
                new Circumstances(NOON, null, "en", Mode.FINAL));
        return new Draft("saas", "r1", "crm-1", Map.copyOf(interview.given()), said, "call", "rep");
    }

    @Test
    void whatWasSaidIsThereAfterARestart() {
        String id = begun();
        interviews.write(
                id,
                REP,
                i -> Change.of(List.of(
                        answered("industry", "bank"),
                        answered("employees", 1200),
                        answered("needs", List.of("audit", "training")),
                        new Event.Answered(
                                "budget", new Said(Said.Kind.REFUSED, null, "none of your business", 0.5, false)),
                        new Event.Noted("industry", "said twice"),
                        new Event.Noted(null, "call back on Monday"))));
        Interview before = interviews.find(id);
        database.close();
        database = Database.open(where);
        Interview after = at(NOON, 2).find(id);
        assertThat(after).isEqualTo(before);
        assertThat(after.version()).isEqualTo(8);
        assertThat(after.said("country").isPrefilled()).isTrue();
        assertThat(after.given())
                .containsEntry("employees", 1200)
                .containsEntry("needs", List.of("audit", "training"))
                .containsEntry("budget", Map.of("unknown", true));
        assertThat(after.notes()).containsEntry("industry", "said twice");
        assertThat(after.remark()).isEqualTo("call back on Monday");
        assertThat(at(NOON, 2).history(id)).hasSize(8);
    }

    @Test
    void whatIsTakenBackOrDoubtedCountsNoLonger() {
        String id = begun();
        interviews.write(id, REP, i -> Change.of(List.of(answered("industry", "bank"), answered("employees", 5))));
        interviews.write(id, REP, i -> Change.of(new Event.TakenBack("industry")));
        interviews.write(
                id,
                REP,
                i -> Change.of(
                        new Event.Answered("employees", i.said("employees").doubted())));
        Interview interview = interviews.find(id);
        assertThat(interview.given()).containsOnlyKeys("country");
        assertThat(interview.said("employees").given()).isEqualTo(5);
    }

    @Test
    void aRequestSentAgainIsAnsweredAsTheFirstTimeAlsoWhenMuchHappenedSince() {
        String id = begun();
        Interviews.By first = new Interviews.By("bot", 2, request("k1", "a"));
        Interview then = interviews
                .write(id, first, i -> Change.of(answered("industry", "bank")))
                .interview();
        interviews.write(id, REP, i -> Change.of(answered("industry", "pharma")));
        Written again = interviews.write(id, first, i -> Change.of(answered("industry", "bank")));
        assertThat(again).isEqualTo(new Written(then, true));
        assertThat(interviews.find(id).said("industry").given()).isEqualTo("pharma");
        assertThatThrownBy(() ->
                        interviews.write(id, new Interviews.By("bot", null, request("k1", "b")), i -> Change.NONE))
                .isInstanceOf(KeyTaken.class);
    }

    @Test
    void beginningTwiceUnderOneKeyBeginsOnce() {
        Interviews.By by = new Interviews.By("bot", null, request("begin", "x"));
        Written first = interviews.begin(BEGAN, List.of(), by);
        Written second = at(NOON, 3).begin(BEGAN, List.of(), by);
        assertThat(second).isEqualTo(new Written(first.interview(), true));
    }

    @Test
    void aVersionThatIsNotTheLastIsRefusedWithTheNewerState() {
        String id = begun();
        interviews.write(id, REP, i -> Change.of(answered("industry", "bank")));
        assertThatThrownBy(() -> interviews.write(
                        id, new Interviews.By("rep", 2, null), i -> Change.of(answered("industry", "pharma"))))
                .isInstanceOfSatisfying(InterviewRefusal.class, refusal -> {
                    assertThat(refusal.why()).isEqualTo(InterviewRefusal.Why.CHANGED);
                    assertThat(refusal.interview().version()).isEqualTo(3);
                });
        assertThat(interviews.find(id).said("industry").given()).isEqualTo("bank");
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        String id = begun();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Written>> writes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String question = "q" + i;
                writes.add(pool.submit(() -> interviews.write(id, REP, now -> Change.of(answered(question, 1)))));
            }
            for (Future<Written> write : writes) {
                write.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(interviews.find(id).said()).hasSize(41);
        assertThat(interviews.find(id).version()).isEqualTo(42);
    }

    @Test
    void manyWhoSendAgainAtOnceDoNotWaitForEachOther() throws Exception {
        String id = begun();
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String key = "k" + i;
                all.add(pool.submit(() -> {
                    Interviews.By by = new Interviews.By("bot", null, request(key, key));
                    int version = interviews
                            .write(id, by, now -> Change.of(answered(key, 1)))
                            .interview()
                            .version();
                    for (int again = 0; again < 20; again++) {
                        Written written = interviews.write(id, by, now -> Change.NONE);
                        assertThat(written.again()).isTrue();
                        assertThat(written.interview().version()).isEqualTo(version);
                    }
                    return version;
                }));
            }
            List<Integer> versions = new ArrayList<>();
            for (Future<Integer> one : all) {
                versions.add(one.get());
            }
            assertThat(versions).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void expiresWhenNothingIsSaidForLongButNotWhenFinished() {
        String id = begun();
        String finished = begun();
        interviews.write(finished, REP, i -> Change.finish(draft(i), true));
        Interviews later = at(NOON.plus(WEEK).plusSeconds(1), 4);
        assertThat(later.isExpired(later.find(id))).isTrue();
        assertThatThrownBy(() -> later.write(id, REP, i -> Change.of(answered("industry", "bank"))))
                .isInstanceOfSatisfying(
                        InterviewRefusal.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(InterviewRefusal.Why.EXPIRED));
        assertThat(later.isExpired(later.find(finished))).isFalse();
    }

    @Test
    void aDecisionAfterReopeningSupersedesTheOneBefore() {
        String id = begun();
        interviews.write(id, REP, i -> Change.finish(draft(i), true));
        interviews.write(id, REP, i -> Change.of(new Event.Overridden("acceptable", null, "no budget this year")));
        assertThat(interviews.find(id).override()).isNotNull();
        interviews.write(id, REP, i -> Change.of(new Event.Reopened()));
        assertThat(interviews.find(id).override()).isNull();
        Interview last =
                interviews.write(id, REP, i -> Change.finish(draft(i), false)).interview();
        Decisions recorded = new Decisions(
                database,
                new DecisionIds(new SplittableRandom(3)),
                Clock.fixed(NOON, ZoneOffset.UTC),
                (p, r) -> Optional.empty());
        assertThat(last.state()).isEqualTo(Interview.State.FINISHED);
        assertThat(last.decisions()).hasSize(2).doesNotHaveDuplicates();
        List<String> both = last.decisions();
        assertThat(recorded.successions(
                        both.stream().map(d -> recorded.find(d).orElseThrow()).toList()))
                .isEqualTo(Map.of(
                        both.get(0), new Succession(null, both.get(1)),
                        both.get(1), new Succession(both.get(0), null)));
        assertThat(recorded.successions(List.of())).isEmpty();
    }

    private String finished(String tier) {
        String id = begun();
        interviews.write(id, REP, i -> Change.finish(draft(i), true));
        interviews.write(
                id, REP, i -> Change.of(new Event.Overridden(tier.isEmpty() ? null : tier, null, "a \"tier\":\"x\"")));
        return id;
    }

    private List<String> seenOtherwise(String program, String search) {
        return interviews.list(new Sought(Set.of(Interview.State.FINISHED), program, true, search, 10)).stream()
                .map(InterviewLine::id)
                .toList();
    }

    @Test
    void tellsHowOftenPeopleSeeItOtherwiseAndWhich() {
        assertThat(interviews.agreement()).isEmpty();
        begun();
        String seen = finished("acceptable");
        finished("");
        String reopened = finished("acceptable");
        interviews.write(reopened, REP, i -> Change.of(new Event.Reopened()));
        assertThat(interviews.agreement()).containsExactly(new Agreement("saas", 2, 1));
        interviews.write(reopened, REP, i -> Change.finish(draft(i), true));
        assertThat(interviews.agreement()).containsExactly(new Agreement("saas", 3, 1));
        assertThat(seenOtherwise("saas", "engines")).containsExactly(seen);
        assertThat(seenOtherwise("bank", "")).isEmpty();
        assertThat(seenOtherwise("saas", "nobody")).isEmpty();
        assertThat(interviews.list(Sought.all(Set.of(Interview.State.FINISHED), "", 10)))
                .hasSize(3)
                .extracting(InterviewLine::otherwise)
                .containsOnlyOnce(true);
    }

    @Test
    void countsThoseOfBeforeThereWasAColumnForIt() {
        finished("acceptable");
        finished("");
        String withdrawn = finished("acceptable");
        interviews.write(withdrawn, REP, i -> Change.of(new Event.Overridden(null, null, "no")));
        String reopened = finished("acceptable");
        interviews.write(reopened, REP, i -> Change.of(new Event.Reopened()));
        interviews.write(reopened, REP, i -> Change.finish(draft(i), true));
        String again = finished("");
        interviews.write(again, REP, i -> Change.of(new Event.Overridden(null, "bank", "yes")));
        database.write(sql -> {
            sql.sql("drop index interview_by_view").update();
            sql.sql("alter table interview drop column overridden").update();
            return sql.sql("delete from flyway_schema_history where version = '8'")
                    .update();
        });
        database.close();
        database = Database.open(where);
        interviews = at(NOON, 2);
        assertThat(interviews.agreement()).containsExactly(new Agreement("saas", 5, 2));
    }

    @Test
    void aChangeThatFailsLeavesNothing() {
        String id = begun();
        Interview before = interviews.find(id);
        assertThatThrownBy(() -> interviews.write(id, new Interviews.By("bot", null, request("k", "x")), i -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(interviews.find(id)).isEqualTo(before);
        assertThat(interviews.before(request("k", "x"))).isEmpty();
    }

    @Test
    void thereIsNoOther() {
        assertThatThrownBy(() -> interviews.find("none")).isInstanceOf(NoSuchInterview.class);
        assertThatThrownBy(() -> interviews.history("none")).isInstanceOf(NoSuchInterview.class);
    }

    @Test
    void tellsNothingPersonalAsText() {
        Interview interview = interviews.find(begun());
        assertThat(interview.toString() + interview.prospect() + interview.said("country"))
                .doesNotContain("Ada", "Engines", "de\"");
        assertThat(interview.prospect().masked())
                .isEqualTo(new Prospect("crm-1", "A…", "Engines Ltd", "a…@example.com"));
    }
}
