package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.Decision;
import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A call in a real browser, by keys alone. */
class CockpitTest {
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

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static int version() {
        return Integer.parseInt(pages.find("#cockpit").getDomAttribute("data-version"));
    }

    /** Presses keys, and waits until the answer is kept and the page drawn anew with the next place to type. */
    private static void say(CharSequence... keys) {
        int before = version();
        press(keys);
        chromium.patiently().until(d -> version() > before);
        chromium.patiently()
                .until(d -> !d.switchTo().activeElement().getTagName().equals("body"));
    }

    private static String question() {
        return pages.find("#ask input[name=question]").getDomProperty("value");
    }

    private static void begin(String company) {
        pages.open("interviews");
        press(company, Keys.ENTER);
        pages.waitFor("#cockpit h2", company);
    }

    @Test
    void aWholeCallByKeysAlone() {
        pages.open("interviews");
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("interviews");
        begin("Northwind Bank");
        assertThat(pages.find(".stop").getText()).contains("settle it; ");
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("cockpit-begun");

        String first = question();
        assertThat(first).isEqualTo("relationship");
        say("1");
        assertThat(pages.find(".asked .answered").getText()).contains("Use it ourselves");
        say("?");
        say(Keys.BACK_SPACE);
        press(Keys.ESCAPE);
        say("z");
        say("1");
        for (int i = 0; i < 20 && !pages.has(".stop.may") && pages.has("#ask input[name=question]"); i++) {
            answer();
        }
        assertThat(pages.find(".stop").getText()).startsWith("You can stop: ");
        pages.assertAccessible();
        chromium.picture("cockpit-settled");

        press("f");
        pages.waitFor("#ask", "Recorded");
        pages.assertAccessible();
        chromium.picture("cockpit-finished");
        Decision decision = pages.site().decisions().get(0);
        assertThat(decision.channel()).isEqualTo("call");
        assertThat(pages.find("#ask").getText()).contains(decision.id());
        pages.find("#summary").click();
        pages.waitFor(".summary h2", "Northwind Bank");
        assertThat(pages.find(".summary").getText()).contains("Use it ourselves", decision.id());
        assertThat(pages.find("#text").getDomProperty("textContent"))
                .startsWith("Northwind Bank\nTarget · ")
                .contains("How many people work there? 12,000", decision.id());
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("interview-summary");
        pages.open("interviews");
        assertThat(pages.find("main").getText()).contains("Northwind Bank");
    }

    private static void answer() {
        if (pages.has("#ask #find")) {
            say(Keys.ENTER);
        } else if (pages.has("#ask .option input")) {
            press("1");
            say(Keys.ENTER);
        } else if (pages.has("#ask button.option")) {
            say("1");
        } else if (pages.has("#typed[inputmode=decimal]")) {
            say("12k", Keys.ENTER);
        } else {
            say("?");
        }
    }

    @Test
    void whatIsNotUnderstoodIsToldAtTheQuestionAndNothingIsLost() {
        begin("Contoso");
        chromium.driver().get(chromium.driver().getCurrentUrl() + "?ask=employees");
        pages.waitFor("#words", "How many people work there?");
        press("many", Keys.ENTER);
        pages.waitFor("#refused", "number");
        pages.assertAccessible();
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("many");
        assertThat(version()).isEqualTo(1);
        pages.find("#typed").clear();
        pages.find("#typed").click();
        say("1.2k", Keys.ENTER);
        assertThat(pages.find(".asked").getText()).contains("1,200");
    }

    @Test
    void numbersAndDaysMayBeTypedInWords() {
        begin("Proseware");
        String call = chromium.driver().getCurrentUrl();
        chromium.driver().get(call + "?ask=employees");
        pages.waitFor("#words", "How many people work there?");
        press("between 500 and 2000", Keys.ENTER);
        pages.waitFor("#refused", "How many exactly, in digits?");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("between 500 and 2000");
        pages.find("#typed").clear();
        pages.find("#typed").click();
        say("around twelve hundred", Keys.ENTER);
        assertThat(pages.find(".asked").getText()).contains("1,200");
        chromium.driver().get(call + "?ask=nextAudit");
        pages.waitFor("#words", "When is your next external audit?");
        pages.assertGood(Chromium.DESKTOP, "cockpit-day");
        say("next March", Keys.ENTER);
        chromium.driver().get(call + "?ask=nextAudit");
        pages.waitFor("#words", "When is your next external audit?");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("2027-03-01");
    }

    @Test
    void notesAreKeptWithTheAnswerAndTheCall() {
        begin("Fabrikam");
        press("n");
        press("spoke of their audit twice");
        press(Keys.ESCAPE);
        say("1");
        assertThat(pages.find(".asked em").getText()).contains("spoke of their audit twice");
        pages.find("#remark").sendKeys("call back on Monday");
        pages.find("h2").click();
        String address = chromium.driver().getCurrentUrl();
        chromium.patiently().until(d -> {
            d.get(address);
            return "call back on Monday".equals(d.findElement(By.id("remark")).getDomProperty("value"));
        });
    }

    @Test
    void onlyLooksWhatIfAndSaysWhyNotAndWhatIsWorthVerifying() {
        begin("Wingtip");
        String call = chromium.driver().getCurrentUrl();
        chromium.driver().get(call + "?ask=industry");
        pages.waitFor("#words", "What does your organisation do?");
        press("bank", Keys.ENTER);
        chromium.patiently().until(d -> version() == 2);
        chromium.driver().get(call + "?ask=employees");
        press("950", Keys.ENTER);
        chromium.patiently().until(d -> version() == 3);
        pages.waitFor("#verify", "employees 950 → ");
        pages.assertAccessible();

        new Select(pages.find("select[name=of]")).selectByValue("target");
        pages.waitFor("#whynot", "short");
        assertThat(pages.find("#whynot").getText()).contains("budget not answered, needed 25,000");
        pages.assertAccessible();
        chromium.picture("cockpit-why-not");

        chromium.driver().get(call + "?ask=employees");
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys("12k");
        pages.find("#whatif").click();
        pages.waitFor("#supposed", "nothing of it is kept");
        assertThat(pages.find(".asked").getText()).contains("12,000");
        pages.assertAccessible();
        pages.find("#ask a").click();
        pages.waitFor("#words", "How many people work there?");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("950");
        assertThat(version()).isEqualTo(3);
    }

    private static void connected(boolean is) {
        chromium.driver().executeCdpCommand("Network.enable", Map.of());
        chromium.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void keepsAnswersWhileThereIsNoConnectionAndSendsThemOnce() {
        begin("Offline Ltd");
        connected(false);
        press("1");
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("offline")));
        pages.assertAccessible();
        assertThat(version()).isEqualTo(1);
        connected(true);
        chromium.patiently()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector(".asked"), "Use it ourselves"));
        chromium.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.id("offline")));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void ofTwoTabsNeitherOverwritesTheOther() {
        begin("Two tabs");
        String call = chromium.driver().getCurrentUrl();
        String first = chromium.driver().getWindowHandle();
        chromium.driver().switchTo().newWindow(WindowType.TAB).get(call + "?ask=industry");
        pages.waitFor("#words", "What does your organisation do?");
        press("bank", Keys.ENTER);
        pages.waitFor(".asked", "Banking");
        chromium.driver().close();
        chromium.driver().switchTo().window(first);
        say("1");
        assertThat(pages.find(".asked").getText()).contains("Banking", "Use it ourselves");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void beginsWithWhatIsPastedFromACrm() {
        pages.open("interviews");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys("company: Pasted Bank\nindustry: Banking\nmood: good");
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", "Pasted Bank");
        assertThat(pages.find(".asked").getText()).contains("Banking");
        assertThat(pages.find("#remark").getDomProperty("value")).isEqualTo("mood: good");
        pages.assertAccessible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interviews/none",
                "interviews/none/summary",
                "interviews/none/verify",
                "interviews/none/why-not?of=target",
                "interviews?program=none"
            })
    void saysThatThereIsNothingAtAnAddress(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(pages.site().url() + path))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void theSameFormCountsOnceAndForItsOwnCallOnly() throws Exception {
        begin("One form");
        String one = pages.find("#cockpit").getDomAttribute("data-id");
        begin("The same form");
        String other = pages.find("#cockpit").getDomAttribute("data-id");
        for (String id : List.of(one, one, other)) {
            HttpRequest sent = HttpRequest.newBuilder(URI.create(pages.site().url() + "interviews/" + id + "/answer"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("HX-Request", "true")
                    .POST(BodyPublishers.ofString("key=same&question=employees&a=12"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(sent, BodyHandlers.ofString())
                            .body())
                    .contains("data-version=\"2\"");
        }
    }

    @Test
    void worksOnAPhone() {
        begin("Tailspin");
        chromium.size(Chromium.PHONE);
        pages.assertFits();
        pages.assertAccessible();
        chromium.picture("cockpit-phone");
        int before = version();
        pages.find("#ask .option").click();
        chromium.patiently().until(d -> version() > before);
        pages.assertFits();
    }

    @Test
    void worksWithoutScripts() {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(pages.site().url() + "interviews");
            plain.driver().findElement(By.cssSelector("#begin .btn.main")).click();
            plain.patiently()
                    .until(d -> d.findElement(By.cssSelector("#ask .option")))
                    .click();
            plain.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".asked .answered")));
            plain.driver().findElement(By.id("finish")).click();
            plain.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("ask"), "Recorded"));
        }
    }

    @Test
    void seenInTheDark() {
        begin("Dark Ltd");
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.DESKTOP);
            dark.driver().get(chromium.driver().getCurrentUrl());
            new Pages(pages.site(), dark).assertAccessible();
            dark.picture("cockpit-dark");
        }
    }
}
