package dev.assay.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.Draft;
import dev.assay.decision.IdempotentRequest;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Circumstances;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Mode;
import dev.assay.storage.Database;
import dev.assay.storage.TestDatabase;
import dev.assay.webhook.Endpoints;
import dev.assay.webhook.Message;
import dev.assay.webhook.Messages;
import dev.assay.webhook.Outbox;
import dev.assay.webhook.Receiver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is taken down for other systems when something becomes of an interview. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnouncementsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Interviews.By REP = Interviews.By.anybody("rep");

    @TempDir
    Path folder;

    private final TestDatabase kind;
    private final Receiver receiver = Receiver.start();
    private Database database;
    private Interviews interviews;
    private Messages messages;
    private String id = "";

    AnnouncementsTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() {
        database = Database.open(kind.fresh(folder));
        Endpoints endpoints = new Endpoints(List.of(receiver.endpoint(true)));
        DecisionIds ids = new DecisionIds(new SplittableRandom(1));
        messages = new Messages(database, endpoints, NOON);
        interviews = new Interviews(
                database,
                ids,
                new Decisions(database, ids, NOON, (p, r) -> Optional.empty()),
                NOON,
                Interviews.USUALLY,
                new Outbox(endpoints, ids::next));
        Event.Began began = new Event.Began(
                new Event.Setting("saas", "r1", "emea", "en", Channel.CALL),
                new Prospect("crm-1", "Ada Byron", "Engines Ltd", "ada@example.com"));
        id = interviews.begin(began, List.of(), REP).interview().id();
    }

    @AfterEach
    void close() {
        receiver.close();
        database.close();
    }

    private static Draft draft(String tier, String... verbs) {
        List<Classification.Concluded> concluded = new ArrayList<>();
        for (String verb : verbs) {
            concluded.add(new Classification.Concluded(
                    "A rule", "rules/saas/x.drl", 1, verb, List.of(), "Because", "If so", Map.of(), List.of()));
        }
        Classification said = new Classification(
                tier,
                List.of(),
                "large",
                0,
                null,
                List.of(),
                List.of(),
                concluded,
                Answers.NONE,
                List.of(),
                new Circumstances(NOON.instant(), null, "en", Mode.FINAL));
        return new Draft("saas", "r1", "crm-1", Map.of(), said, "call", "rep");
    }

    private String write(Change change) {
        return String.valueOf(
                interviews.write(id, REP, now -> change).interview().decision());
    }

    /** Oldest first. */
    private List<JsonNode> told() {
        List<JsonNode> told = new ArrayList<>();
        messages.list(null, null, 100).forEach(m -> told.add(JSON.readTree(m.payload())));
        Collections.reverse(told);
        return told;
    }

    @Test
    void tellsOfADecisionWithoutSayingWhoItIs() {
        String decision = write(Change.finish(draft("target"), true));
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.path("type").asString()).isEqualTo("interview.finished");
            assertThat(message.path("timestamp").asString()).isEqualTo("2026-11-26T12:00:00Z");
            JsonNode data = message.path("data");
            assertThat(data)
                    .isEqualTo(JSON.readTree("""
                    {"interview": "ID", "version": 2, "program": "saas", "revision": "r1", "market": "emea", "channel": "call",
                     "reference": "crm-1", "decision": "DECISION", "tier": "target", "primary": "large",
                     "read": {"interview": "/api/v1/interviews/ID", "decision": "/api/v1/decisions/DECISION", "page": "/interviews/ID"},
                     "settled": true}
                    """.replace("DECISION", decision).replace("ID", id)));
        });
        assertThat(told().toString()).doesNotContain("Ada", "Engines", "example.com");
        assertThat(messages.list(Message.State.PENDING, null, 10)).hasSize(1);
    }

    @Test
    void tellsOfARuleThatDisqualifiesAndOfTheDecisionBefore() {
        String first = write(Change.finish(draft("target"), true));
        write(Change.of(new Event.Reopened()));
        write(Change.finish(draft("non-target", "score", "disqualify"), false));
        assertThat(told())
                .extracting(m -> m.path("type").asString())
                .containsExactly("interview.finished", "interview.finished", "interview.disqualified");
        assertThat(told().get(2).at("/data/supersedes").asString()).isEqualTo(first);
        assertThat(told().get(2).at("/data/settled").asBoolean()).isFalse();
    }

    @Test
    void tellsBothViewsOfWhoSeesItOtherwiseAndWhoHandsItOver() {
        write(Change.of(new Event.HandedOver("Bob", "wants to speak to a person", "bob@example.com")));
        write(Change.finish(draft("target"), true));
        write(Change.of(new Event.Overridden("non-target", null, "Ada has no budget")));
        assertThat(told())
                .extracting(m -> m.path("type").asString())
                .containsExactly("interview.handed-over", "interview.finished", "interview.overridden");
        assertThat(told().get(0).at("/data/tier").isMissingNode()).isTrue();
        assertThat(told().get(2).at("/data/override").toString())
                .isEqualTo(
                        "{\"rules\":{\"tier\":\"target\",\"primary\":\"large\"},\"person\":{\"tier\":\"non-target\"}}");
        assertThat(told().toString()).doesNotContain("Bob", "budget", "wants");
    }

    @Test
    void tellsNothingOfWhatWasNotKept() {
        database.write(sql -> sql.sql("drop table interview_request").update());
        Interviews.By by = new Interviews.By("rep", null, IdempotentRequest.of("key", "/finish", new byte[0]));
        assertThatThrownBy(() -> interviews.write(id, by, now -> Change.finish(draft("target"), true)))
                .isInstanceOf(RuntimeException.class);
        assertThat(told()).isEmpty();
    }
}
