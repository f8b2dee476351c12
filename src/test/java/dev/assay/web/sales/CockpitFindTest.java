package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Answers of long lists that are found by typing, in a real browser. */
class CockpitFindTest {
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
    void begin() {
        pages.open("interviews");
        pages.find("#begin .btn.main").click();
        chromium.patiently().until(d -> d.findElement(By.id("words")));
        ask("industry", "What does your organisation do?");
    }

    private static void ask(String question, String words) {
        chromium.driver().get(chromium.driver().getCurrentUrl().replaceAll("\\?.*", "") + "?ask=" + question);
        pages.waitFor("#words", words);
        chromium.patiently()
                .until(d -> "find".equals(d.switchTo().activeElement().getDomAttribute("id")));
    }

    private static List<String> shown() {
        return chromium.driver().findElements(By.cssSelector("#ask .option")).stream()
                .filter(WebElement::isDisplayed)
                .map(o -> o.findElement(By.cssSelector("kbd + span")).getText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "credit, Banking – credit union",
        "CREDIT UN, Banking – credit union",
        "versich, Insurance – Versicherung",
        "stadtw, Energy – Stadtwerke",
        "grid, Energy – grid operator",
    })
    void findsBySynonymsAndLabelsInOtherLanguagesAndShowsThem(String typed, String hit) {
        pages.find("#find").sendKeys(typed);
        assertThat(shown()).containsExactly(hit);
        pages.find("#find").sendKeys(Keys.ENTER);
        pages.waitFor(".asked .answered", hit.replaceAll(" –.*", ""));
    }

    @Test
    void whatBeginsWithItComesFirstAndHasTheFirstDigit() {
        List<String> all = shown();
        pages.find("#find").sendKeys("bank");
        assertThat(shown().get(0)).isEqualTo("Banking");
        chromium.picture("cockpit-find");
        pages.assertAccessible();
        pages.find("#find").clear();
        pages.find("#find").sendKeys("e");
        assertThat(shown().get(0)).startsWith("E");
        assertThat(shown()).hasSizeGreaterThan(3).contains("Banking – credit union");
        assertThat(pages.find("#ask .option kbd").getText()).isEqualTo("1");
        pages.find("#find").sendKeys(Keys.BACK_SPACE);
        assertThat(shown()).isEqualTo(all);
    }

    @Test
    void aDigitThatNoAnswerHoldsChoosesAmongThoseShown() {
        pages.find("#find").sendKeys("e");
        String second = shown().get(1).replaceAll(" –.*", "");
        pages.find("#find").sendKeys("2");
        pages.waitFor(".asked .answered", second);
    }

    @Test
    void whoeverDoesNotKnowSaysSoFromTheListToo() {
        pages.find("#find").sendKeys("?");
        chromium.patiently()
                .until(d -> d.findElement(By.cssSelector(".asked .unknown")).isDisplayed());
    }
}
