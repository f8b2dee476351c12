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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/** Two windows on one call, in a real browser: neither overwrites the other unseen, and nothing typed is lost. */
class CockpitMeanwhileTest {
    private static final String USE = "Would you use it yourselves";
    private static final String STAFF = "How many people work there?";

    @TempDir
    static Path folder;

    private static Pages pages;
    private static Chromium chromium;

    private String call = "";
    private String here = "";

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
        chromium = pages.chromium();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    /** A call of which the number of people is known. */
    @BeforeEach
    void begin() {
        pages.open("interviews");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys("company: Northwind Bank\nemployees: 1200\nindustry: Banking");
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", "Northwind Bank");
        call = chromium.driver().getCurrentUrl();
        here = chromium.driver().getWindowHandle();
    }

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private void ask(String question, String words) {
        chromium.driver().get(call + "?ask=" + question);
        pages.waitFor("#words", words);
    }

    private static void type(CharSequence... keys) {
        pages.find("#typed").clear();
        pages.find("#typed").sendKeys(keys);
    }

    private static String typed() {
        return pages.find("#typed").getDomProperty("value");
    }

    private static String focused() {
        return String.valueOf(chromium.driver().switchTo().activeElement().getDomAttribute("id"));
    }

    private static String version() {
        return pages.find("#cockpit").getDomAttribute("data-version");
    }

    /** Does something in another window, and comes back. */
    private void elsewhere(Runnable work) {
        chromium.driver().switchTo().newWindow(WindowType.TAB);
        work.run();
        chromium.driver().close();
        chromium.driver().switchTo().window(here);
    }

    private void sayElsewhere(String people) {
        elsewhere(() -> {
            ask("employees", STAFF);
            type(people, Keys.ENTER);
            pages.waitFor(".asked", people);
        });
    }

    @Test
    void whatCollidesIsShownBesideTheNewerAnswerAndSentAnyway() {
        ask("employees", STAFF);
        type("1500");
        sayElsewhere("950");
        pages.find("#typed").sendKeys(Keys.ENTER);
        pages.waitFor("#meanwhile-line", "Meanwhile, in another window: “" + STAFF + "” is now 950 (was 1,200).");
        assertThat(pages.find("#meanwhile .yours").getText()).contains("1,500");
        assertThat(typed()).isEqualTo("1500");
        assertThat(pages.find(".asked").getText()).contains("950").doesNotContain("1,500");
        assertThat(pages.find("#spoken").getDomProperty("textContent")).contains("is now 950");
        pages.assertGood(Chromium.DESKTOP, "cockpit-meanwhile");
        pages.assertGood(Chromium.PHONE, "cockpit-meanwhile-phone");
        chromium.size(Chromium.DESKTOP);
        press(Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        assertThat(pages.has("#meanwhile")).isFalse();
    }

    @Test
    void whatCollidesIsDroppedByEsc() {
        ask("employees", STAFF);
        type("1500");
        sayElsewhere("950");
        pages.find("#typed").sendKeys(Keys.ENTER);
        pages.waitFor("#meanwhile-line", "is now 950");
        String before = version();
        press(Keys.ESCAPE);
        chromium.patiently().until(d -> !pages.has("#meanwhile"));
        assertThat(pages.find(".asked").getText()).contains("950").doesNotContain("1,500");
        assertThat(version()).isEqualTo(before);
    }

    private void choose(String question, String words, String key, String label) {
        ask(question, words);
        press(key);
        pages.waitFor(".asked", label);
    }

    @Test
    void whatDoesNotCollideGoesThroughAndTheRestIsTold() {
        ask("relationship", USE);
        sayElsewhere("950");
        press("1");
        pages.waitFor(".asked", "Use it ourselves");
        pages.waitFor("#meanwhile-line", "Meanwhile, in another window: “" + STAFF + "” is now 950 (was 1,200).");
        assertThat(pages.has("#anyway")).isFalse();
        assertThat(pages.find(".asked").getText()).contains("950");
        pages.assertGood(Chromium.DESKTOP, "cockpit-meanwhile-told");
        press("?");
        chromium.patiently().until(d -> !pages.has("#meanwhile"));
    }

    @Test
    void aChosenAnswerThatCollidesIsSentAnywayByEnter() {
        ask("relationship", USE);
        elsewhere(() -> choose("relationship", USE, "2", "Resell"));
        press("1");
        pages.waitFor("#meanwhile-line", "“Would you use it yourselves");
        pages.waitFor("#meanwhile .yours", "Use it ourselves");
        assertThat(focused()).isEqualTo("anyway");
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.DESKTOP);
            Pages other = new Pages(pages.site(), dark);
            dark.driver().get(call + "?ask=relationship");
            String version = String.valueOf(other.find("#cockpit").getDomAttribute("data-version"));
            elsewhere(() -> choose("relationship", USE, "3", "Build it"));
            other.find("#unknown").click();
            other.waitFor("#meanwhile .yours", "Don’t know");
            assertThat(other.find("#cockpit").getDomAttribute("data-version")).isNotEqualTo(version);
            other.assertGood(Chromium.DESKTOP, "cockpit-meanwhile-dark");
            other.assertGood(Chromium.PHONE, "cockpit-meanwhile-dark-phone");
        }
        press(Keys.ENTER);
        pages.waitFor("#meanwhile-line", "Build it");
        press(Keys.ENTER);
        pages.waitFor(".asked", "Use it ourselves");
        assertThat(pages.has("#meanwhile")).isFalse();
    }

    @Test
    void aNoteThatCollidesIsShownAndTheAnswerKeptWithIt() {
        ask("employees", STAFF);
        press(Keys.ESCAPE);
        press("n");
        press("the group has more");
        elsewhere(() -> {
            ask("employees", STAFF);
            press(Keys.ESCAPE);
            press("n");
            press("as of May", Keys.ENTER);
            pages.waitFor(".asked em", "as of May");
        });
        press(Keys.ENTER);
        pages.waitFor("#meanwhile-line", "the note to “" + STAFF + "” is now “as of May”.");
        assertThat(pages.find("#note").getDomProperty("value")).isEqualTo("the group has more");
        assertThat(typed()).isEqualTo("1200");
        pages.find("#anyway").click();
        pages.waitFor(".asked em", "the group has more");
    }

    @Test
    void aNoteThatNobodyTouchedHereIsNotDeleted() {
        ask("employees", STAFF);
        elsewhere(() -> {
            ask("employees", STAFF);
            press(Keys.ESCAPE);
            press("n");
            press("as of May", Keys.ENTER);
            pages.waitFor(".asked em", "as of May");
        });
        type("1500", Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        pages.waitFor("#meanwhile-line", "the note to “" + STAFF + "” is now “as of May”.");
        assertThat(pages.find(".asked em").getText()).contains("as of May");
    }

    @Test
    void takingBackTakesOnlyWhatIsSeen() {
        choose("relationship", USE, "1", "Use it ourselves");
        sayElsewhere("950");
        press(Keys.ESCAPE);
        press("z");
        pages.waitFor("#words", USE);
        assertThat(pages.find(".asked").getText()).contains("950").doesNotContain("Use it ourselves");
        pages.waitFor("#meanwhile-line", "is now 950");
        press("1");
        pages.waitFor(".asked", "Use it ourselves");
        elsewhere(() -> choose("relationship", USE, "2", "Resell"));
        press(Keys.ESCAPE);
        press("z");
        pages.waitFor("#meanwhile-line", "(was Use it ourselves)");
        assertThat(pages.find(".asked").getText()).contains("Resell");
    }

    @Test
    void aDecisionIsNotRecordedOnAnswersThatWereNotSeen() {
        sayElsewhere("950");
        pages.find("#finish").click();
        pages.waitFor("#meanwhile-line", "is now 950");
        assertThat(pages.find("#cockpit").getDomAttribute("data-state")).isEqualTo("open");
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
        assertThat(pages.has("#meanwhile")).isFalse();
    }

    @Test
    void anAnswerToACallThatIsOverReopensItOnlyWhenAsked() {
        ask("employees", STAFF);
        type("1500");
        elsewhere(() -> {
            chromium.driver().get(call);
            pages.find("#finish").click();
            pages.waitFor("#ask", "Recorded");
        });
        pages.find("#typed").sendKeys(Keys.ENTER);
        pages.waitFor("#meanwhile-line", "the call was finished");
        pages.waitFor("#meanwhile .yours", "1,500");
        pages.assertGood(Chromium.DESKTOP, "cockpit-meanwhile-over");
        assertThat(pages.find("#cockpit").getDomAttribute("data-state")).isEqualTo("finished");
        press(Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        assertThat(pages.find("#cockpit").getDomAttribute("data-state")).isEqualTo("open");
    }

    @Test
    void notesOnTheCallThatCollideKeepWhatIsBeingTypedAtTheQuestion() {
        ask("employees", STAFF);
        elsewhere(() -> {
            chromium.driver().get(call);
            pages.find("#remark").sendKeys("call on Monday");
            pages.find("h2").click();
            chromium.patiently().until(d -> {
                d.get(call);
                return "call on Monday".equals(pages.find("#remark").getDomProperty("value"));
            });
        });
        type("1500");
        pages.find("#remark").sendKeys("call on Friday");
        pages.find("h2").click();
        pages.waitFor("#meanwhile-line", "the notes on the call are now “call on Monday”");
        assertThat(typed()).isEqualTo("1500");
        assertThat(pages.find("#remark").getDomProperty("value")).isEqualTo("call on Friday");
        pages.find("#anyway").click();
        chromium.patiently().until(d -> !pages.has("#meanwhile"));
        assertThat(typed()).isEqualTo("1500");
        chromium.driver().get(call);
        assertThat(pages.find("#remark").getDomProperty("value")).isEqualTo("call on Friday");
    }

    @Test
    void aViewThatMeetsAnotherDecisionStaysInItsFields() {
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
        elsewhere(() -> {
            chromium.driver().get(call);
            pages.find("#reopen").click();
            chromium.patiently().until(d -> pages.has("#finish"));
            ask("employees", STAFF);
            type("950", Keys.ENTER);
            pages.waitFor(".asked", "950");
            pages.find("#finish").click();
            pages.waitFor("#ask", "Recorded");
        });
        pages.find("#ask details summary").click();
        new Select(pages.find("select[name=tier]")).selectByValue("acceptable");
        pages.find("input[name=reason]").sendKeys("Their budget is gone");
        pages.find("#ask details .btn").click();
        pages.waitFor("#meanwhile-line", "is now 950");
        assertThat(pages.find("input[name=reason]").getDomProperty("value")).isEqualTo("Their budget is gone");
        assertThat(pages.find("select[name=tier]").getDomProperty("value")).isEqualTo("acceptable");
        assertThat(pages.find("#unkept").getText()).contains("Not kept yet");
        assertThat(pages.has(".views")).isFalse();
        pages.find("#ask details .btn").click();
        pages.waitFor(".because", "Their budget is gone");
    }

    @Test
    void whatAProgramSaidIsToldToo() throws Exception {
        ask("relationship", USE);
        String id = call.substring(call.lastIndexOf('/') + 1);
        HttpRequest sent = HttpRequest.newBuilder(
                        URI.create(pages.site().url() + "api/v1/interviews/" + id + "/answers"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"answers\": {\"employees\": 950}}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(sent, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        press("1");
        pages.waitFor("#meanwhile-line", "Meanwhile, elsewhere: “" + STAFF + "” is now 950 (was 1,200).");
    }

    @Test
    void notesOnTheCallAreKeptAlsoWhenTheyReadAsBefore() {
        for (String note : List.of("on Monday", "on Friday", "on Monday")) {
            String key = pages.find("#remark-key").getDomProperty("value");
            pages.find("#remark").sendKeys(Keys.chord(Keys.CONTROL, "a"), note);
            pages.find("h2").click();
            chromium.patiently()
                    .until(d ->
                            !pages.find("#remark-key").getDomProperty("value").equals(key));
        }
        chromium.driver().get(call);
        assertThat(pages.find("#remark").getDomProperty("value")).isEqualTo("on Monday");
    }

    @Test
    void whatThisWindowDidItselfIsNoNews() {
        ask("employees", STAFF);
        pages.find(".mark.sent").click();
        chromium.patiently().until(d -> pages.has(".mark.sent[aria-pressed=true]"));
        type("1500", Keys.ENTER);
        pages.waitFor(".asked", "1,500");
        assertThat(pages.has("#meanwhile")).isFalse();
    }

    @Test
    void whatCollidesIsShownWithoutScriptsToo() {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(call + "?ask=employees");
            sayElsewhere("950");
            Pages other = new Pages(pages.site(), plain);
            other.find("#typed").clear();
            other.find("#typed").sendKeys("1500", Keys.ENTER);
            other.waitFor("#meanwhile-line", "is now 950 (was 1,200)");
            assertThat(other.find("#typed").getDomProperty("value")).isEqualTo("1500");
            other.find("#anyway").click();
            other.waitFor(".asked", "1,500");
        }
    }
}
