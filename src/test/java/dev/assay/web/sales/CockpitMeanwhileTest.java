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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** Two windows on one call, in a real browser: neither overwrites the other unseen, and nothing typed is lost. */
class CockpitMeanwhileTest {
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
}
