package dev.assay.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import dev.assay.web.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Every word that a page shows or reads out is of the bundles, or of the program: on each page, in each state, and what scripts put in. */
class PageTextsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    /** What still speaks English in every language: what is wrong with files. */
    private static final String STILL_ENGLISH = ".problems";

    @TempDir
    static Path folder;

    private static Pages pages;
    private static Chromium chromium;
    private PageTexts texts;

    @BeforeAll
    static void start() {
        pages = new Pages(MarkedTexts.with(folder, () -> TestSite.marked(folder, CLOCK)), Chromium.start());
        chromium = pages.chromium();
        chromium.driver().executeCdpCommand("Network.enable", Map.of());
        chromium.driver()
                .executeCdpCommand(
                        "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", MarkedTexts.TAG)));
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @BeforeEach
    void openEyes() {
        texts = new PageTexts(chromium.driver(), STILL_ENGLISH);
    }

    @AfterEach
    void findNothingStrange() {
        assertThat(texts.strange()).isEmpty();
    }

    private void open(String path) {
        pages.open(path);
        look(path);
    }

    private void look(String state) {
        chromium.patiently().until(ExpectedConditions.attributeToBe(By.tagName("html"), "lang", MarkedTexts.TAG));
        texts.look(state);
    }

    private static String begin(String company) {
        pages.open("interviews");
        pages.find("input[name=company]").sendKeys(company);
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", company);
        return chromium.driver().getCurrentUrl();
    }

    private static int version() {
        return Integer.parseInt(pages.find("#cockpit").getDomAttribute("data-version"));
    }

    private static void ask(String call, String question) {
        chromium.driver().get(call + "?ask=" + question);
        chromium.patiently()
                .until(d -> pages.find("#ask input[name=question]")
                        .getDomProperty("value")
                        .equals(question));
    }

    private static void says(String call, String question, String answer) {
        ask(call, question);
        int before = version();
        if (pages.has("#ask button.option")) {
            pages.find("#ask button[value=" + answer + "]").click();
        } else {
            pages.find("#typed").clear();
            pages.find("#typed").sendKeys(answer + "\n");
        }
        chromium.patiently().until(d -> version() > before);
    }

    @Test
    void ofACallFromItsBeginningToItsSummary() {
        open("interviews");
        String call = begin("Εταιρεία");
        look("begun");
        for (String question : new String[] {"zqfield", "zqneeds", "zqagreed", "zqday", "zqspent", "zqnote"}) {
            ask(call, question);
            look(question);
        }
        says(call, "zqstaff", "950");
        pages.find("#unknown").click();
        chromium.patiently().until(d -> version() > 2);
        ask(call, "zqagreed");
        pages.find(".note-box summary").click();
        pages.find("#note").sendKeys("Σημείωση");
        pages.find("#refuses").click();
        chromium.patiently().until(d -> pages.has(".asked em"));
        look("some answers");

        ask(call, "zqstaff");
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("πολλοί\n");
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("refused")));
        look("refused input");
        says(call, "zqstaff", "3");
        look("set aside");
        says(call, "zqstaff", "950");
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#verify li")));
        look("worth verifying");
        for (String tier : new String[] {"zqgood", "zqfair", "zqpoor", "zqlarge", "zqsmall"}) {
            new Select(pages.find("select[name=of]")).selectByValue(tier);
            chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#whynot *")));
            look("why not " + tier);
            chromium.driver().navigate().refresh();
        }
        ask(call, "zqstaff");
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("12");
        pages.find("#whatif").click();
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("supposed")));
        look("what if");
        chromium.driver().get(call);
        mark(".sent");
        mark(".no-use");
        pages.find(".piece .copy").click();
        look("collateral marked");
        says(call, "zqstaff", "5");
        look("no longer recommended");
        pages.find("#finish").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.id("reopen")));
        look("finished");
        pages.find("#ask details summary").click();
        pages.find("#ask input[name=reason]").sendKeys("Αλλιώς");
        pages.find("#ask form button").click();
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("unkept")));
        look("no other view");
        new Select(pages.find("select[name=tier]")).selectByValue("zqpoor");
        new Select(pages.find("select[name=segment]")).selectByValue("zqlarge");
        pages.find("#ask form button").click();
        chromium.patiently()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".because"), "Αλλιώς"));
        look("seen otherwise");
        pages.find("#summary").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".summary h2")));
        look("summary");
        open("interviews");
    }

    private static void mark(String which) {
        pages.find(".piece " + which).click();
        chromium.patiently()
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector(".piece " + which + "[aria-pressed=true]")));
    }

    @Test
    void ofACallThatRunsToItsEnd() {
        begin("Τέλος");
        for (int i = 0; i < 20 && pages.has("#unknown"); i++) {
            int before = version();
            pages.find("#unknown").click();
            chromium.patiently().until(d -> version() > before);
            look("unknown " + i);
        }
        assertThat(pages.has("#unknown")).isFalse();
    }

    @Test
    void ofACallWithoutConnection() {
        begin("Μόνος");
        connected(false);
        pages.find("#unknown").click();
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("offline")));
        look("offline");
        connected(true);
        chromium.patiently().until(d -> version() == 2);
    }

    private static void connected(boolean is) {
        chromium.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void ofACallThatHasExpiredAndOfOneWhoseRulesHaveChanged() throws IOException {
        String call = begin("Παλιός");
        Path rules = pages.site().home().resolve("rules/zqshop/zqrules.drl");
        String before = Files.readString(rules);
        Files.writeString(rules, before.replace("Έκλεισε", "Τέλειωσε"));
        pages.site().look();
        chromium.driver().get(call);
        assertThat(pages.has(".notice-line")).isTrue();
        look("newer rules");
        pages.find("#look-newer").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.id("stay")));
        look("before moving to newer rules");
        Files.writeString(rules, before);
        pages.site().look();
        Clock later = Clock.offset(CLOCK, Duration.ofDays(15));
        try (TestSite site = MarkedTexts.with(folder, () -> TestSite.later(folder, later))) {
            chromium.driver().get(call.replace(pages.site().url(), site.url()));
            assertThat(pages.has("#cockpit")).isFalse();
            look("expired");
        }
    }

    @Test
    void ofWhereThereIsNothing() {
        for (String path :
                new String[] {"interviews/zq", "interviews?program=zq", "lists/zq", "programs/zq", "zq", "chat/zq"}) {
            open(path);
        }
    }

    @Test
    void ofAProgram() throws IOException {
        open("programs/zqshop");
        pages.find("#i-zqstaff").sendKeys("950");
        pages.waitFor("#standing", "Μεγάλοι");
        look("standing");
        pages.find("#record").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#recorded a")));
        look("recorded");
        pages.find("#i-zqstaff").sendKeys("κ");
        chromium.patiently().until(ExpectedConditions.attributeToBe(By.id("i-zqstaff"), "aria-invalid", "true"));
        look("refused");
        Path rules = pages.site().home().resolve("rules/zqshop/zqrules.drl");
        String before = Files.readString(rules);
        Files.writeString(rules, before + "\nrule");
        pages.site().look();
        open("programs/zqshop");
        Files.writeString(rules, before);
        pages.site().look();
    }

    private static void upload(String name, String text) throws IOException {
        pages.open("lists?program=zqshop");
        pages.find("#file")
                .sendKeys(Files.writeString(folder.resolve(name), text).toString());
        pages.find("#send .btn.main").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.id("state")));
    }

    @Test
    void ofAList() throws IOException {
        open("lists?program=zqshop");
        upload("zq.csv", "Όνομα;zqstaff;zqfield;zqday\nΑ;950;zqbank;01.02.2026\nΒ;2;Αλλού;02.03.2026\nΓ;-3;zqfarm;\n");
        look("columns");
        pages.find("#start").click();
        pages.chromium()
                .patiently()
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".far, #cannot")));
        look("waits");
        pages.site().workOnLists();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.id("result")));
        look("done");
        upload("zq-names.csv", "Όνομα\nΑ\nΒ\n");
        pages.find("#start").click();
        chromium.patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#unstarted li")));
        look("cannot start");
        open("lists?program=zqshop");
    }

    @Test
    void ofAConversationWithTheChatbot() {
        open("chat/zqshop");
        pages.find("#start button.main").click();
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("ask")));
        look("asked");
        for (int i = 0; i < 20 && pages.find("#ask").isDisplayed(); i++) {
            String words = pages.find("#words").getText();
            pages.find("#unknown").click();
            chromium.patiently()
                    .until(d -> !pages.find("#ask").isDisplayed()
                                    && pages.find("#turns").isDisplayed()
                            || !pages.find("#words").getText().equals(words)
                                    && pages.find("#ask").isDisplayed());
        }
        look("all asked");
        pages.find("#human").click();
        look("talk to a person");
        pages.find("#handover button.main").click();
        chromium.patiently()
                .until(d -> !pages.find("#human").isDisplayed()
                        && pages.find("#finish").isDisplayed());
        look("handed over");
        String chat = chromium.driver().getCurrentUrl();
        Object id =
                chromium.driver().executeScript("return JSON.parse(sessionStorage.getItem('assay.chat.zqshop')).id");
        open("interviews/" + id);
        pages.find("#take-over input[name=name]").sendKeys("Άννα", Keys.ENTER);
        pages.waitFor("#lead", "Άννα");
        pages.find("#transcript summary").click();
        look("taken over");
        chromium.driver().get(chat);
        chromium.patiently().until(d -> pages.find("#finish").isDisplayed());
        pages.find("#finish").click();
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("end")));
        look("end");
    }

    @Test
    void aWordThatIsOfNeitherIsFoundWhereverItIs() {
        pages.open("interviews");
        texts.look("before");
        assertThat(texts.strange()).isEmpty();
        PageTexts eyes = new PageTexts(chromium.driver(), STILL_ENGLISH);
        chromium.driver().executeScript("""
                        const put = (html) => document.querySelector("main").insertAdjacentHTML("beforeend", html);
                        put("<p hidden>Plain words</p>");
                        put("<p aria-label='Label'></p><input placeholder='Placeholder'><input type=submit value='Submit'><img alt='Alt'>");
                        put("<noscript><b title='Without'>Scripts</b></noscript>");
                        put("<p>Ｈalf</p>");
                        document.styleSheets[0].insertRule("main::after { content: 'Style'; }");
                        """);
        eyes.look("after");
        assertThat(eyes.strange())
                .extracting(s -> s.split(": ")[2])
                .containsExactlyInAnyOrder(
                        "Plain words", "Label", "Placeholder", "Submit", "Alt", "Without", "Scripts", "Ｈalf", "Style");
    }
}
