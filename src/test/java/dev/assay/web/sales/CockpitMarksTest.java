package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Collateral that is marked in a call, in a real browser. */
class CockpitMarksTest {
    private static final String STORY = "How Harbour Bank passed its audit in a quiet week";

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

    /** A bank; so there is a story for it. */
    @BeforeEach
    void begin() {
        pages.open("interviews");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys("company: Northwind Bank\nindustry: Banking");
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", "Northwind Bank");
        pages.waitFor(".cards", STORY);
        call = chromium.driver().getCurrentUrl();
    }

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static void waitForMark(String css, boolean is) {
        chromium.patiently().until(ExpectedConditions.attributeToBe(By.cssSelector(css), "aria-pressed", "" + is));
    }

    private static String focused() {
        return String.valueOf(chromium.driver().switchTo().activeElement().getDomAttribute("id"));
    }

    @Test
    void marksByKeysAloneAndKeepsWhatIsBeingTyped() {
        chromium.driver().get(call + "?ask=employees");
        pages.waitFor("#words", "How many people work there?");
        press("12");
        press(Keys.ESCAPE);
        press("c");
        press("s");
        waitForMark("#sent-harbour-bank-story", true);
        assertThat(focused()).isEqualTo("sent-harbour-bank-story");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("12");
        press("x");
        waitForMark("#no-use-harbour-bank-story", true);
        waitForMark("#sent-harbour-bank-story", true);
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("cockpit-marked");
        press("x");
        waitForMark("#no-use-harbour-bank-story", false);
        press("x");
        waitForMark("#no-use-harbour-bank-story", true);
        press(Keys.ESCAPE);
        assertThat(focused()).isEqualTo("typed");
        press("00", Keys.ENTER);
        pages.waitFor(".asked", "1,200");
        waitForMark("#sent-harbour-bank-story", true);
    }

    @Test
    void whatWasSentStaysInSightWhenItIsNotRecommendedAnyMore() {
        pages.find("#sent-harbour-bank-story").click();
        waitForMark("#sent-harbour-bank-story", true);
        chromium.driver().get(call + "?ask=industry");
        pages.waitFor("#words", "What does your organisation do?");
        press("insur", Keys.ENTER);
        pages.waitFor(".piece.past", STORY);
        pages.assertAccessible();
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
        pages.find(".piece:not(.past) .no-use").click();
        chromium.patiently().until(d -> d.findElement(By.cssSelector(".piece.useless:not(.past)")));
        pages.find("#summary").click();
        pages.waitFor(".summary h2", "Northwind Bank");
        assertThat(pages.find(".summary").getText())
                .contains(STORY + " · sent · no longer recommended")
                .contains(" · not useful");
        assertThat(pages.find("#text").getDomProperty("textContent"))
                .contains(STORY + " https://example.com/stories/harbour-bank (sent, no longer recommended)\n")
                .contains(" (not useful)\n");
        pages.assertAccessible();
    }

    @Test
    void takesBackTheLastThingWhetherMarkOrAnswer() {
        pages.find("#sent-harbour-bank-story").click();
        waitForMark("#sent-harbour-bank-story", true);
        chromium.driver().get(call + "?ask=employees");
        pages.waitFor("#words", "How many people work there?");
        press("1200", Keys.ENTER);
        pages.waitFor(".asked", "1,200");
        pages.find("#no-use-harbour-bank-story").click();
        waitForMark("#no-use-harbour-bank-story", true);
        chromium.driver().get(call + "?ask=clients");
        pages.waitFor("#words", "How many clients");
        press("70");
        press(Keys.ESCAPE);
        press("z");
        waitForMark("#no-use-harbour-bank-story", false);
        waitForMark("#sent-harbour-bank-story", true);
        pages.waitFor("#words", "How many clients");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("70");
        press(Keys.ESCAPE);
        press("z");
        pages.waitFor("#words", "How many people work there?");
        press(Keys.BACK_SPACE);
        waitForMark("#sent-harbour-bank-story", false);
    }

    @Test
    void takesBackAMarkOfACallThatIsOverAndNothingElse() {
        pages.find("#sent-harbour-bank-story").click();
        waitForMark("#sent-harbour-bank-story", true);
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
        assertThat(pages.find("#unmark").isDisplayed()).isFalse();
        pages.find("#no-use-harbour-bank-story").click();
        waitForMark("#no-use-harbour-bank-story", true);
        chromium.patiently().until(ExpectedConditions.visibilityOfElementLocated(By.id("unmark")));
        pages.assertAccessible();
        chromium.picture("cockpit-unmark");
        press("z");
        waitForMark("#no-use-harbour-bank-story", false);
        chromium.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.id("unmark")));
        waitForMark("#sent-harbour-bank-story", true);
        pages.waitFor("#ask", "Recorded");
    }

    @Test
    void aCardThatIsNotRecommendedGoesWithItsMark() {
        pages.find("#sent-harbour-bank-story").click();
        waitForMark("#sent-harbour-bank-story", true);
        chromium.driver().get(call + "?ask=industry");
        pages.waitFor("#words", "What does your organisation do?");
        press("insur", Keys.ENTER);
        pages.waitFor(".piece.past", STORY);
        pages.find("#sent-harbour-bank-story").click();
        chromium.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.id("sent-harbour-bank-story")));
    }

    @Test
    void marksOnAPhoneAndWithoutScripts() {
        chromium.size(Chromium.PHONE);
        pages.assertFits();
        pages.assertAccessible();
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(call);
            plain.driver().findElement(By.id("sent-harbour-bank-story")).click();
            plain.patiently()
                    .until(ExpectedConditions.attributeToBe(By.id("sent-harbour-bank-story"), "aria-pressed", "true"));
        }
    }
}
