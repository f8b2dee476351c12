package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Gallery;
import dev.assay.web.Pages;
import dev.assay.web.TestSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The main states of the cockpit, as docs/interviews.md shows them. */
class CockpitGalleryTest {
    private static final Dimension SIZE = new Dimension(1280, 860);
    private static final String BANK = """
            company: Harbour & Sons
            name: Ada Byron
            industry: Banking
            employees: 950
            country: Germany
            """;
    private static final String RIPE = """
            company: Meadow Trust
            industry: Banking
            employees: 12000
            country: Germany
            relationship: Use it ourselves
            role: Head of compliance
            needs: Passing audits
            budget: 60000
            timeline: This quarter
            """;

    @TempDir
    static Path folder;

    private static Pages pages;
    private Chromium chromium;
    private String url = "";

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @BeforeEach
    void look() {
        chromium = pages.chromium();
        chromium.size(SIZE);
        url = pages.site().url();
    }

    @AfterEach
    void connect() {
        connected(true);
    }

    private void open(String path) {
        chromium.driver().get(url + path);
    }

    private void waitFor(String css, String text) {
        chromium.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    private boolean has(String css) {
        return !chromium.driver().findElements(By.cssSelector(css)).isEmpty();
    }

    private void click(String css) {
        chromium.patiently()
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)))
                .click();
    }

    private void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    /** Everything is there that is loaded when the page stands already. */
    private void keep(String name) {
        chromium.patiently().until(d -> !has("#verify[hx-get]"));
        Gallery.keep(chromium, name);
    }

    private String begin(String pasted) {
        open("interviews");
        click("#begin details summary");
        chromium.driver().findElement(By.name("pasted")).sendKeys(pasted);
        click("#begin .btn.main");
        waitFor("#cockpit h2", pasted.lines().findFirst().orElseThrow().replace("company: ", ""));
        return chromium.driver().getCurrentUrl();
    }

    private void ask(String call, String question, String words) {
        chromium.driver().get(call + "?ask=" + question);
        waitFor("#words", words);
    }

    private void finish() {
        click("#finish");
        chromium.patiently().until(d -> has("#reopen"));
    }

    @Test
    void theListOfCalls() {
        try (TestSite ofItsOwn = TestSite.start(folder.resolve("list"))) {
            url = ofItsOwn.url();
            begin(BANK.replace("Harbour & Sons", "Contoso"));
            begin(RIPE.replace("Meadow Trust", "Tailspin Insurance"));
            finish();
            begin(RIPE.replace("Meadow Trust", "Fabrikam"));
            finish();
            seeOtherwise();
            open("interviews");
            waitFor("#agreement", "seen otherwise");
            keep("cockpit-start");
        }
    }

    private void seeOtherwise() {
        click("#ask details summary");
        new Select(chromium.driver().findElement(By.name("tier"))).selectByValue("acceptable");
        new Select(chromium.driver().findElement(By.name("segment"))).selectByValue("channel-partner");
        chromium.driver().findElement(By.name("reason")).sendKeys("They resell it, and their audit is in May");
        click("#ask details .btn");
        waitFor(".because", "They resell it");
    }

    @Test
    void aQuestionWithItsOptionsAndOneFoundByTyping() {
        String call = begin(BANK);
        ask(call, "relationship", "Would you use it yourselves");
        keep("cockpit");
        ask(call, "industry", "What does your organisation do?");
        press("credit");
        waitFor("#ask", "Banking – credit union");
        keep("cockpit-find");
    }

    @Test
    void whenToStop() {
        begin(RIPE);
        for (int i = 0; i < 20 && !has(".stop.may"); i++) {
            String version = chromium.driver().findElement(By.id("cockpit")).getDomAttribute("data-version");
            click("#unknown");
            chromium.patiently()
                    .until(ExpectedConditions.not(
                            ExpectedConditions.attributeToBe(By.id("cockpit"), "data-version", version)));
        }
        waitFor(".stop.may", "You can stop: ");
        keep("cockpit-stop");
    }

    @Test
    void whatIf() {
        String call = begin(BANK);
        ask(call, "employees", "How many people work there?");
        chromium.driver().findElement(By.id("typed")).clear();
        chromium.driver().findElement(By.id("typed")).sendKeys("12k");
        click("#whatif");
        waitFor("#supposed", "nothing of it is kept");
        waitFor(".asked", "12,000");
        keep("cockpit-what-if");
    }

    @Test
    void whyNot() {
        begin(BANK);
        new Select(chromium.driver().findElement(By.name("of"))).selectByValue("target");
        waitFor("#whynot", "short");
        keep("cockpit-why-not");
    }

    @Test
    void aCallThatIsOverAndItsSummary() {
        begin(RIPE);
        click(".mark.sent");
        chromium.patiently().until(d -> has(".mark.sent[aria-pressed=true]"));
        finish();
        seeOtherwise();
        keep("cockpit-otherwise");
        click("#summary");
        waitFor(".summary h2", "Meadow Trust");
        keep("cockpit-summary");
    }

    @Test
    void withoutAConnection() {
        begin(BANK);
        chromium.patiently().until(d -> !has("#verify[hx-get]"));
        connected(false);
        click("#ask .option");
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("offline")));
        keep("cockpit-offline");
    }

    @Test
    void answeredOtherwiseInAnotherWindow() throws Exception {
        String call = begin(BANK);
        ask(call, "employees", "How many people work there?");
        HttpRequest sent = HttpRequest.newBuilder(URI.create(call + "/answer"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("question=employees&a=1200"))
                .build();
        HttpClient.newHttpClient().send(sent, BodyHandlers.discarding());
        chromium.driver().findElement(By.id("typed")).clear();
        chromium.driver().findElement(By.id("typed")).sendKeys("1500", Keys.ENTER);
        waitFor("#meanwhile-line", "is now 1,200 (was 950)");
        keep("cockpit-meanwhile");
    }

    private void connected(boolean is) {
        chromium.driver().executeCdpCommand("Network.enable", Map.of());
        chromium.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void onAPhone() {
        begin(BANK);
        chromium.size(Chromium.PHONE);
        keep("cockpit-phone");
    }

    @Test
    void inTheDark() {
        try (Chromium dark = Chromium.inTheDark()) {
            chromium = dark;
            dark.size(SIZE);
            begin(BANK);
            keep("cockpit-dark");
        } finally {
            chromium = pages.chromium();
        }
    }

    @Test
    void inGerman() {
        try (Chromium german = Chromium.start()) {
            chromium = german;
            german.size(SIZE);
            german.driver().executeCdpCommand("Network.enable", Map.of());
            german.driver()
                    .executeCdpCommand(
                            "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", "de")));
            begin(BANK.replace("Harbour & Sons", "Hafenbank"));
            assertThat(german.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                    .isEqualTo("de");
            keep("cockpit-german");
        } finally {
            chromium = pages.chromium();
        }
    }
}
