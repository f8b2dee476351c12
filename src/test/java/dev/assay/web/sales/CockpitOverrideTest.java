package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A rep who sees it otherwise than the rules, in a real browser. */
class CockpitOverrideTest {
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

    /** A call that is over. */
    private static void finished(String pasted) {
        pages.open("interviews");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys(pasted);
        pages.find("#begin .btn.main").click();
        chromium.patiently().until(d -> d.findElement(By.id("finish")).isDisplayed());
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
    }

    private static void seeOtherwise(String tier, String segment, String reason) {
        if (pages.find("#ask details").getDomAttribute("open") == null) {
            pages.find("#ask details summary").click();
        }
        new Select(pages.find("select[name=tier]")).selectByVisibleText(tier);
        new Select(pages.find("select[name=segment]")).selectByVisibleText(segment);
        pages.find("input[name=reason]").clear();
        pages.find("input[name=reason]").sendKeys(reason);
        pages.find("#ask details .btn").click();
    }

    @Test
    void bothViewsStandSideBySide() {
        finished("company: Northwind Bank\nindustry: Banking");
        String rules = pages.find(".now-card .badge").getText();
        seeOtherwise("Acceptable", "Regulated enterprise", "their audit is in May");
        pages.waitFor(".views", "Acceptable");
        assertThat(pages.find(".views").getText())
                .contains("Tier " + rules + " Acceptable", "Primary segment ", " Regulated enterprise");
        assertThat(pages.find("#ask").getText()).contains("Because: their audit is in May");
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("cockpit-override");
        chromium.size(Chromium.PHONE);
        pages.assertFits();
        chromium.picture("cockpit-override-phone");
        pages.find("#summary").click();
        pages.waitFor(".summary .views", "Acceptable");
        assertThat(pages.find("#text").getDomProperty("textContent"))
                .contains(
                        "The rep sees it otherwise: Acceptable, Regulated enterprise, because: their audit is in May\n");
        pages.assertAccessible();
        pages.assertFits();
    }

    @Test
    void whatIsTheSameAsTheRulesIsNoOtherView() {
        finished("company: Contoso\nindustry: Banking");
        seeOtherwise("As the rules say", "As the rules say", "<b>no</b> reason");
        pages.waitFor("#unkept", "That is what the rules say too.");
        assertThat(pages.find("input[name=reason]").getDomProperty("value")).isEqualTo("<b>no</b> reason");
        pages.assertAccessible();
        seeOtherwise(pages.find(".now-card .badge").getText(), "As the rules say", "the same");
        pages.waitFor("#unkept", "That is what the rules say too.");
        seeOtherwise("As the rules say", "Regulated enterprise", " ");
        pages.waitFor("#unkept", "Say why");
        assertThat(pages.has(".views")).isFalse();
    }

    @Test
    void theListOfCallsSaysHowManyWereSeenOtherwiseAndShowsThem() {
        finished("company: Agreed Ltd\nindustry: Banking");
        finished("company: Disputed Ltd\nindustry: Banking");
        seeOtherwise("As the rules say", "Channel partner", "they resell");
        pages.waitFor(".views", "Channel partner");
        pages.open("interviews");
        pages.assertAccessible();
        assertThat(pages.find("#agreement").getText())
                .matches(
                        "Compliance software for organisations: \\w+ of \\d+ finished w\\w+ seen otherwise than by the rules");
        assertThat(pages.find("#finished").getText()).contains("Agreed Ltd", "Disputed Ltd");
        chromium.picture("interviews-agreement");
        pages.find("#agreement a").click();
        pages.waitFor("#finished h2", "seen otherwise");
        assertThat(pages.find("#finished").getText())
                .contains("Disputed Ltd", "seen otherwise")
                .doesNotContain("Agreed Ltd");
        pages.assertAccessible();
        pages.assertFits();
        pages.find("input[name=search]").sendKeys("disp", Keys.ENTER);
        pages.waitFor("#finished h2", "seen otherwise");
        pages.waitFor("#finished", "Disputed Ltd");
        pages.find("#finished > p a").click();
        pages.waitFor("#finished", "Agreed Ltd");
    }
}
