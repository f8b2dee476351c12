package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    static void start() throws IOException {
        pages = Pages.start(folder);
        chromium = pages.chromium();
        Path file = pages.site().home().resolve("questionnaires/b2b-saas.json");
        String first = "\"options\": [ {\n      \"id\": \"audit\"";
        String more = Stream.of("one", "two", "three", "four")
                .map(l -> "{ \"id\": \"more-" + l + "\", \"label\": \"More " + l + "\" }, ")
                .collect(Collectors.joining());
        Files.writeString(file, Files.readString(file).replace(first, first.replace("{\n", more + "{\n")));
        pages.site().look();
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
                .map(o -> o.findElement(By.cssSelector("kbd ~ span")).getText())
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

    private static String focused() {
        return String.valueOf(chromium.driver().switchTo().activeElement().getDomAttribute("id"));
    }

    @Test
    void findsAnyQuestionByItsWords() {
        pages.find("#find").sendKeys("/");
        assertThat(focused()).isEqualTo("jump");
        pages.find("#jump").sendKeys("people wor");
        assertThat(questions()).containsExactly("How many people work there?");
        pages.assertAccessible();
        chromium.picture("cockpit-jump");
        pages.find("#jump").sendKeys(Keys.ENTER);
        pages.waitFor("#words", "How many people work there?");
        chromium.patiently().until(d -> "typed".equals(focused()));
        pages.find("#typed").sendKeys("/");
        assertThat(focused()).isEqualTo("jump");
        pages.find("#jump").sendKeys("budget");
        assertThat(questions()).hasSize(1);
        pages.find("#jump").sendKeys(Keys.ESCAPE);
        assertThat(focused()).isEqualTo("typed");
        assertThat(questions()).hasSizeGreaterThan(10);
        pages.find("#typed").sendKeys("1/2");
        assertThat(pages.find("#typed").getDomProperty("value")).isEqualTo("1/2");
    }

    @Test
    void takesSeveralOfALongListOneAfterTheOther() {
        ask("needs", "What do you need help with?");
        assertThat(shown()).hasSize(10);
        pages.find("#find").sendKeys("evidence");
        assertThat(shown()).containsExactly("Passing audits – evidence");
        pages.find("#find").sendKeys(Keys.ENTER);
        assertThat(shown()).hasSize(10);
        pages.find("#find").sendKeys("more tw", Keys.ENTER);
        pages.find("#find").sendKeys(Keys.ENTER);
        pages.waitFor(".asked .answered", "Passing audits");
        assertThat(pages.find(".asked").getText()).contains("More two");
    }

    @Test
    void lettersAreKeysInEitherCaseAndEnterGoesBackToTheQuestion() {
        pages.find("#find").sendKeys(Keys.ESCAPE);
        chromium.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(focused()).isEqualTo("find");
        pages.find("#find").sendKeys(Keys.ESCAPE);
        chromium.driver().switchTo().activeElement().sendKeys("R");
        chromium.patiently()
                .until(d -> d.findElement(By.cssSelector(".asked .refused")).isDisplayed());
    }

    private static List<String> questions() {
        return chromium.driver().findElements(By.cssSelector(".asked li a")).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }
}
