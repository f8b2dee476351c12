package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.interview.Change;
import dev.assay.interview.Event;
import dev.assay.interview.Interviews;
import dev.assay.interview.Said;
import dev.assay.webhook.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours sends to the cockpit, over real HTTP: nothing breaks, and nothing is kept of it. */
class CockpitRequestsTest {
    private static final String ALL = "/api/v1/interviews";
    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};
    private static final String[] IN_PLACE = {"Content-Type", FORM[1], "HX-Request", "true"};

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = TestSite.start(folder);
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String begun() {
        return http.post(ALL, "{\"program\": \"b2b-saas\"}").json().path("id").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%01", "%20", "%00%07", ""})
    void anAnswerThatCannotBeSeenIsNone(String answer) {
        String id = begun();
        Http.Answer kept = http.post("/interviews/" + id + "/answer", "question=company&a=" + answer, IN_PLACE);
        assertThat(kept.status()).isEqualTo(200);
        assertThat(http.get(ALL + "/" + id).json().path("said")).isEmpty();
    }

    /** An earlier release took such answers. */
    @Test
    void aCallWithAnAnswerThatSaysNothingIsShown() {
        String id = begun();
        Clock noon = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
        DecisionIds ids = new DecisionIds(new SplittableRandom(1));
        Decisions decisions = new Decisions(site.database(), ids, noon, (p, r) -> Optional.empty());
        new Interviews(site.database(), ids, decisions, noon, Interviews.USUALLY, Outbox.NONE)
                .write(
                        id,
                        Interviews.By.anybody("test"),
                        now -> Change.of(new Event.Answered("industry", Said.answer(""))));
        for (String page : new String[] {"", "/summary", "/summary.html"}) {
            assertThat(http.get("/interviews/" + id + page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void nothingThatIsPastedIsLost() {
        Http.Answer begun = http.post(
                "/interviews",
                "program=b2b-saas&pasted=Note: one%0ANote: other%0Aindustry: banking".replace(" ", "%20"),
                FORM);
        String id = begun.header("Location").replaceAll(".*/", "");
        String remark = http.get(ALL + "/" + id).json().path("remark").asString();
        assertThat(remark).contains("one").contains("other");
    }

    @Test
    void theSameFieldsSentToDoSomethingElseDoIt() {
        String id = begun();
        http.post("/interviews/" + id + "/answer", "question=company&a=Northwind&key=k1", IN_PLACE);
        http.post("/interviews/" + id + "/back", "key=k2&version=2&window=w", FORM);
        assertThat(http.get(ALL + "/" + id).json().path("said")).isEmpty();
        http.post("/interviews/" + id + "/finish", "key=k2&version=2&window=w", FORM);
        assertThat(http.get(ALL + "/" + id).json().path("state").asString()).isEqualTo("finished");
    }

    @Test
    void whatIsNoQuestionLeadsNowhereElse() {
        String id = begun();
        Http.Answer back = http.post("/interviews/" + id + "/back", "ask=%7Bx%7D%26search%3Da%23b", FORM);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/interviews/" + id + "?ask=%7Bx%7D%26search%3Da%23b");
    }

    @Test
    void aFilterThatIsNoneIsTheSendersMistake() {
        assertThat(http.get("/interviews?otherwise=zz").status()).isEqualTo(400);
        assertThat(http.get("/interviews?otherwise=zz", "Accept", "text/html").text())
                .contains("<html");
    }
}
