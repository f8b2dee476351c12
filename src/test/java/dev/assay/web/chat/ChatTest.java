package dev.assay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.Decision;
import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A prospect and the chatbot, in a real browser. */
class ChatTest {
    private static final String CHAT = "chat/b2b-saas";

    @TempDir
    static Path folder;

    private static Pages pages;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
        chromium = pages.chromium();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @BeforeEach
    void comeAnew() {
        // There the chatbot itself keeps nothing.
        pages.open("chat/none");
        chromium.driver().executeScript("sessionStorage.clear()");
        pages.open(CHAT);
    }

    private static void waitUntilSeen(String css) {
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private static void begin() {
        pages.find("#start .main").click();
        pages.waitFor("#words", "Would you use it yourselves");
    }

    private static void connected(boolean is) {
        chromium.driver().executeCdpCommand("Network.enable", Map.of());
        chromium.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static String visible() {
        return pages.find("body").getText();
    }

    private static HttpResponse<String> fetch(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    /** By keys alone: whatever has the focus is used. */
    private static void answerByKeys() {
        String before = visible();
        String type = pages.find("#value").isDisplayed() ? "typed" : "chosen";
        if (type.equals("typed") && "date".equals(pages.find("#value").getDomProperty("type"))) {
            pages.find("#unknown").sendKeys(Keys.ENTER);
        } else if (type.equals("typed")) {
            chromium.driver().switchTo().activeElement().sendKeys("1200", Keys.ENTER);
        } else if (pages.has("#options input")) {
            chromium.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            chromium.driver().switchTo().activeElement().sendKeys(Keys.SPACE, Keys.ENTER);
        } else {
            chromium.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            chromium.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        }
        chromium.patiently()
                .until(d -> !visible().equals(before) && pages.find("#turns").isDisplayed());
    }

    @Test
    void aWholeConversationByKeysShowsNothingThatIsNotForProspects() {
        pages.assertGood(Chromium.DESKTOP, "chat-start");
        pages.find("#start .main").sendKeys(Keys.ENTER);
        pages.waitFor("#words", "Would you use it yourselves");
        pages.assertGood(Chromium.DESKTOP, "chat-question");
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 25 && pages.find("#ask").isDisplayed(); i++) {
            answerByKeys();
            seen.append(visible()).append('\n');
        }
        assertThat(pages.find("#nothing").isDisplayed()).isTrue();
        pages.assertGood(Chromium.DESKTOP, "chat-nothing-more");
        pages.find("#finish").sendKeys(Keys.ENTER);
        pages.waitFor("#thanks", "Thank you");
        seen.append(visible());
        pages.assertGood(Chromium.DESKTOP, "chat-end");
        pages.assertGood(Chromium.PHONE, "chat-end-phone");
        Decision decision = pages.site().decisions().get(0);
        assertThat(decision.channel()).isEqualTo("chat");
        assertThat(pages.has("#collateral a")).isTrue();
        assertThat(seen.toString())
                .doesNotContainIgnoringCase(
                        "target",
                        "acceptable",
                        "regulated mid",
                        "channel partner",
                        "points",
                        "score",
                        "quote no prices")
                .doesNotContain(decision.id());
        assertThat(String.valueOf(chromium.driver().executeScript("return JSON.stringify(sessionStorage)")))
                .doesNotContain("tier", "standing", "because");
    }

    @Test
    void goesOnAfterAReloadAndTakesTheLastAnswerBack() {
        begin();
        pages.find("#options button").click();
        pages.waitFor("#lines", "Use it ourselves");
        waitUntilSeen("#ask");
        String asked = pages.find("#words").getText();
        pages.open(CHAT);
        pages.waitFor("#words", asked);
        pages.waitFor("#lines", "Use it ourselves");
        pages.find("#back").click();
        pages.waitFor("#lines", "I took that back.");
        pages.waitFor("#words", "Would you use it yourselves");
        pages.assertAccessible();
    }

    @Test
    void keepsAnAnswerWithoutConnectionAlsoOverAReloadAndSendsItOnce() {
        begin();
        connected(false);
        pages.find("#options button").click();
        waitUntilSeen("#offline");
        pages.assertAccessible();
        chromium.picture("chat-offline");
        connected(true);
        pages.open(CHAT);
        pages.waitFor("#lines", "Use it ourselves");
        waitUntilSeen("#ask");
        assertThat(pages.find("#offline").isDisplayed()).isFalse();
        assertThat(version()).isEqualTo(2L);
    }

    /** Puts something else in the place of the next write. */
    private static void nextReply(String becomes) {
        chromium.driver().executeScript("""
                const send = window.fetch;
                window.fetch = async (address, what) => {
                  if (!what) return send(address);
                  window.fetch = send;
                  %s
                };""".replace("%s", becomes));
    }

    private static Object version() {
        return chromium.driver()
                .executeScript("return JSON.parse(sessionStorage.getItem('assay.chat.b2b-saas')).version");
    }

    @Test
    void anAnswerWhoseReplyWasLostCountsOnce() {
        begin();
        nextReply("await send(address, what); throw new Error('lost');");
        pages.find("#options button").click();
        pages.waitFor("#lines", "Use it ourselves");
        waitUntilSeen("#ask");
        assertThat(version()).isEqualTo(2L);
    }

    @Test
    void goesOnByTheRulesInForceWhereItsOwnAreGone() {
        begin();
        nextReply(
                "return new Response('{\"type\": \"urn:assay:problem:rules-gone\", \"status\": 409}', { status: 409 });");
        pages.find("#options button").click();
        pages.waitFor("#lines", "Use it ourselves");
        waitUntilSeen("#ask");
        assertThat(version()).isEqualTo(2L);
    }

    @Test
    void showsTheEndWhereSomebodyElseFinishedIt() {
        begin();
        chromium.driver().executeAsyncScript("""
                const done = arguments[0];
                const id = JSON.parse(sessionStorage.getItem("assay.chat.b2b-saas")).id;
                fetch("/api/v1/interviews/" + id + "/finish", { method: "POST" }).then(done);""");
        pages.find("#options button").click();
        pages.waitFor("#thanks", "Thank you");
        pages.find("#again").click();
        begin();
        assertThat(pages.find("#lines").getText()).isEmpty();
    }

    @Test
    void ownWordsAreToldBackAndWhatIsNotUnderstoodIsAskedOnceMore() {
        begin();
        ownWords("quite otherwise");
        pages.waitFor("#lines", "I did not get that. Would you use it yourselves");
        pages.assertAccessible();
        ownWords("hm, what");
        ownWords("lorem ipsum");
        pages.waitFor("#notice", "Would you rather talk to a person?");
        pages.assertAccessible();
        ownWords("we would resell it, we have about 300 people");
        pages.waitFor("#lines", "Noted: 300 · Resell it");
        pages.assertGood(Chromium.DESKTOP, "chat-own-words");
    }

    private static void ownWords(String words) {
        waitUntilSeen("#text");
        String before = pages.find("#lines").getText();
        pages.find("#text").clear();
        pages.find("#text").sendKeys(words, Keys.ENTER);
        chromium.patiently()
                .until(d -> !pages.find("#lines").getText().equals(before)
                        && pages.find("#turns").isDisplayed());
    }

    @Test
    void aNumberThatCannotBeRightIsSaidAtTheQuestion() {
        begin();
        ownWords("30");
        pages.waitFor("#lines", "I did not get that.");
    }

    @Test
    void whoeverIsHandedOverIsToldAndFoundInTheCockpit() throws Exception {
        pages.find("#start summary").click();
        pages.find("#start input[name=company]").sendKeys("Northwind Bank");
        pages.assertAccessible();
        begin();
        pages.find("#human").click();
        pages.find("#reason").sendKeys("0123 456, the audit");
        pages.assertAccessible();
        pages.find("#handover .main").click();
        pages.waitFor("#lines", "A person will see to it.");
        assertThat(fetch(pages.site().url() + "interviews").body()).contains("Northwind Bank");
        Object id =
                chromium.driver().executeScript("return JSON.parse(sessionStorage.getItem('assay.chat.b2b-saas')).id");
        assertThat(fetch(pages.site().url() + "interviews/" + id).body()).contains("0123 456, the audit");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
        begin();
        chromium.driver().executeAsyncScript("""
                const done = arguments[0];
                const id = JSON.parse(sessionStorage.getItem("assay.chat.b2b-saas")).id;
                fetch("/api/v1/interviews/" + id + "/answers", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"answers": {"relationship": "resell"}}' }).then(done);""");
        pages.find("#options button").click();
        pages.waitFor("#notice", "Somebody else went on");
        pages.assertAccessible();
        assertThat(pages.find("#lines").getText()).isEmpty();
        assertThat(pages.find("#words").getText()).doesNotContain("Would you use it yourselves");
    }

    @Test
    void beginsAnewWhereTheConversationIsNoLongerKnown() {
        chromium.driver()
                .executeScript(
                        "sessionStorage.setItem('assay.chat.b2b-saas', JSON.stringify({ id: 'none', version: 3, lines: [], given: [], waiting: [], ask: null, state: 'open' }))");
        pages.open(CHAT);
        pages.waitFor("#notice", "That conversation is over.");
        pages.assertAccessible();
        begin();
        assertThat(pages.find("#notice").isDisplayed()).isFalse();
    }

    @Test
    void speaksGermanWhereTheAddressSaysSo() {
        pages.open(CHAT + "?language=de");
        pages.find("#start .main").click();
        waitUntilSeen("#ask");
        assertThat(pages.find("#unknown").getText()).isEqualTo("Weiß nicht");
        assertThat(pages.find("#words").getText()).contains("Würden Sie");
        pages.assertGood(Chromium.PHONE, "chat-german-phone");
    }

    @Test
    void seenInTheDark() {
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.PHONE);
            dark.driver().get(pages.site().url() + CHAT);
            dark.driver().findElement(By.cssSelector("#start .main")).click();
            dark.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("ask")));
            new Pages(pages.site(), dark).assertAccessible();
            dark.picture("chat-dark-phone");
        }
    }

    @Test
    void saysThatThereIsNoConversationAndLeadsNowhereElse() throws Exception {
        HttpResponse<String> answer = fetch(pages.site().url() + "chat/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no conversation at this address.")
                .doesNotContain("<a ");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }
}
