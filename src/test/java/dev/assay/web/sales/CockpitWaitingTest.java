package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Answers that waited for the connection meet what was said on another device meanwhile, in a real browser. */
class CockpitWaitingTest {
    private static final String STAFF = "How many people work there?";

    @TempDir
    static Path folder;

    private static Pages pages;
    private static Chromium chromium;

    private String call = "";

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
        chromium = pages.chromium();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    /** A call at the question for the number of people, and no connection. */
    @BeforeEach
    void begin() {
        connected(true);
        pages.open("interviews");
        chromium.driver().executeScript("localStorage.clear()");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys("company: Northwind Bank\nemployees: 1200\nindustry: Banking");
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", "Northwind Bank");
        call = chromium.driver().getCurrentUrl();
        chromium.driver().get(call + "?ask=employees");
        pages.waitFor("#words", STAFF);
        chromium.patiently().until(d -> !pages.has("#verify[hx-get]"));
    }

    private static void connected(boolean is) {
        chromium.driver().executeCdpCommand("Network.enable", Map.of());
        chromium.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static void sayWithoutConnection(String people) {
        connected(false);
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys(people, Keys.ENTER);
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("offline")));
    }

    private void sayOnAnotherDevice(String fields) throws Exception {
        HttpRequest sent = HttpRequest.newBuilder(URI.create(call + "/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(sent, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(302);
    }

    private static boolean isEmpty(String list) {
        Object kept = chromium.driver().executeScript("return localStorage.getItem('assay." + list + "') || '[]'");
        return "[]".equals(kept);
    }

    private String history() throws Exception {
        String id = call.substring(call.lastIndexOf('/') + 1);
        return Pages.fetch(pages.site().url() + "api/v1/interviews/" + id + "/history");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void whatCollidesWaitsForTheRepAlsoOverAReload() throws Exception {
        sayWithoutConnection("1500");
        sayOnAnotherDevice("question=employees&a=950");
        connected(true);
        pages.waitFor("#meanwhile-line", "“" + STAFF + "” is now 950 (was 1,200).");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("1500");
        assertThat(history()).doesNotContain("1500");
        pages.assertGood(Chromium.DESKTOP, "cockpit-waiting");
        chromium.driver().navigate().refresh();
        pages.waitFor("#meanwhile-line", "is now 950");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("1500");
        pages.find("#typed").sendKeys(Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        chromium.patiently().until(d -> isEmpty("undecided"));
        assertThat(isEmpty("waiting")).isTrue();
        assertThat(count(history(), "1500")).isEqualTo(1);
    }

    @Test
    void whatCollidesIsDroppedForGood() throws Exception {
        sayWithoutConnection("1500");
        sayOnAnotherDevice("question=employees&a=950");
        connected(true);
        pages.waitFor("#meanwhile-line", "is now 950");
        press(Keys.ESCAPE);
        chromium.patiently().until(d -> !pages.has("#meanwhile") && isEmpty("undecided"));
        chromium.driver().navigate().refresh();
        pages.waitFor(".asked", "950");
        assertThat(pages.has("#meanwhile")).isFalse();
        assertThat(history()).doesNotContain("1500");
    }

    @Test
    void whatDoesNotCollideIsSentInOrderOnceAndTheRestIsTold() throws Exception {
        sayWithoutConnection("1500");
        pages.find("#remark").sendKeys("spoke of their audit");
        pages.find("h2").click();
        chromium.patiently()
                .until(d -> !isEmpty("waiting")
                        && String.valueOf(
                                        chromium.driver().executeScript("return localStorage.getItem('assay.waiting')"))
                                .contains("remark"));
        sayOnAnotherDevice("question=country&a=Germany");
        connected(true);
        pages.waitFor(".asked", "1,500");
        pages.waitFor("#meanwhile-line", "Meanwhile, in another window: “Which country are you in?” is now Germany.");
        assertThat(pages.has("#anyway")).isFalse();
        assertThat(pages.find("#meanwhile-line").getText())
                .doesNotContain("1,500")
                .doesNotContain("audit");
        assertThat(pages.find("#remark").getDomProperty("value")).isEqualTo("spoke of their audit");
        String history = history();
        assertThat(count(history, "1500")).isEqualTo(1);
        assertThat(history.indexOf("1500")).isLessThan(history.indexOf("spoke of their audit"));
        assertThat(isEmpty("waiting")).isTrue();
    }

    @Test
    void whatTheServerCannotTakeJustNowIsSentLaterToo() throws Exception {
        chromium.driver().executeScript("""
                const open = XMLHttpRequest.prototype.open;
                const status = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, "status").get;
                XMLHttpRequest.prototype.open = function (verb, path, ...more) {
                  this.isLost = verb === "POST";
                  return open.call(this, verb, this.isLost ? "/nothing" : path, ...more);
                };
                Object.defineProperty(XMLHttpRequest.prototype, "status", { get() { return this.isLost ? 503 : status.call(this); } });
                """);
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("1500", Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        assertThat(count(history(), "1500")).isEqualTo(1);
        chromium.patiently().until(d -> isEmpty("waiting"));
    }

    @Test
    void whatIsSaidNowWaitsBehindWhatWaits() throws Exception {
        sayWithoutConnection("1500");
        connected(true);
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("1600", Keys.ENTER);
        pages.waitFor(".asked", "1,600");
        chromium.patiently().until(d -> isEmpty("waiting"));
        String history = history();
        assertThat(history.indexOf("1500")).isPositive().isLessThan(history.indexOf("1600"));
        assertThat(count(history, "1600")).isEqualTo(1);
    }

    @Test
    void ofTwoAnswersOfHisOwnTheSecondDoesNotCollideWithTheFirst() throws Exception {
        sayWithoutConnection("1500");
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("1600", Keys.ENTER);
        chromium.patiently()
                .until(d -> String.valueOf(
                                chromium.driver().executeScript("return localStorage.getItem('assay.waiting')"))
                        .contains("1600"));
        connected(true);
        pages.waitFor(".asked", "1,600");
        assertThat(pages.has("#meanwhile")).isFalse();
        assertThat(history()).contains("1500", "1600");
    }

    @Test
    void whatIsNotUnderstoodIsShownInsteadOfLost() {
        sayWithoutConnection("many");
        connected(true);
        pages.waitFor("#refused", "number");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("many");
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("1500", Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        chromium.patiently().until(d -> isEmpty("undecided"));
    }

    @Test
    void whoTurnsToAnotherQuestionIsRemindedOfWhatWaits() throws Exception {
        sayWithoutConnection("1500");
        sayOnAnotherDevice("question=employees&a=950");
        connected(true);
        pages.waitFor("#meanwhile-line", "is now 950");
        pages.find(".asked li[data-id=relationship] a").click();
        pages.waitFor("#words", "Would you use it yourselves");
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("held")));
        pages.assertGood(Chromium.DESKTOP, "cockpit-held");
        pages.find("#look").click();
        pages.waitFor("#words", STAFF);
        pages.waitFor("#meanwhile .yours", "1,500");
        assertThat(pages.find("#held").isDisplayed()).isFalse();
        pages.find("#drop").click();
        chromium.patiently().until(d -> isEmpty("undecided"));
    }

    @Test
    void anotherWindowOfTheSameBrowserSendsWhatWaitsOnce() throws Exception {
        String here = chromium.driver().getWindowHandle();
        sayWithoutConnection("1500");
        chromium.driver().switchTo().newWindow(WindowType.TAB).get(call);
        pages.waitFor(".asked", "1,500");
        chromium.driver().close();
        chromium.driver().switchTo().window(here);
        connected(true);
        pages.waitFor(".asked", "1,500");
        assertThat(pages.has("#anyway")).isFalse();
        assertThat(count(history(), "1500")).isEqualTo(1);
    }
}
