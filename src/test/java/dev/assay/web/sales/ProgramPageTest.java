package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.assay.decision.Decision;
import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import dev.assay.web.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** The first page in a real browser, on the shipped programs. */
class ProgramPageTest {
    @TempDir
    static Path folder;

    private static Pages pages;
    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
        site = pages.site();
        chromium = pages.chromium();
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    /** Radio buttons and check boxes lie under their labels. */
    private static void choose(String question, String option) {
        WebElement input = pages.find("#q-" + question + " input[value='" + option + "']");
        chromium.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", input);
        input.click();
    }

    private static void select(String question, String option) {
        new Select(pages.find("#i-" + question)).selectByValue(option);
    }

    private static void answerABigBank() {
        select("industry", "banking");
        pages.find("#i-employees").sendKeys("12,000");
        choose("relationship", "use");
        select("role", "compliance-head");
        choose("needs", "audit");
    }

    /** Again when the standing is drawn anew meanwhile. */
    private static void openReason(String text) {
        chromium.patiently().until(d -> {
            WebElement reason = d.findElements(By.cssSelector("#why .reasons details")).stream()
                    .filter(r -> r.getText().contains(text))
                    .findFirst()
                    .orElseThrow();
            if (reason.getDomAttribute("open") == null) {
                reason.findElement(By.tagName("summary")).click();
            }
            return d.findElements(By.cssSelector("#why .reasons details[open]")).size() == 1;
        });
    }

    @Test
    void classifiesWhileAnswersAreGivenAndSaysWhy() {
        pages.open("");
        pages.waitFor(".badge", "Not decided yet");

        answerABigBank();

        pages.waitFor("#standing", "Regulated enterprise");
        pages.waitFor("#why", "answers to a regulator");
        assertThat(pages.find(".segment.primary").getText()).contains("Regulated enterprise");
        pages.assertAccessible();
        chromium.driver().executeScript("window.scrollTo(0, 0)");
        chromium.picture("page-desktop");
    }

    @Test
    void explainsEachReasonWithItsRuleAndTheAnswersItRestsOn() {
        pages.open("programs/b2b-saas");
        answerABigBank();
        pages.waitFor("#why", "answers to a regulator");

        openReason("answers to a regulator");

        pages.waitFor("#why details[open]", "segments.drl:");
        pages.waitFor("#why details[open]", "If regulated");
        pages.waitFor("#why details[open]", "12,000");
    }

    @Test
    void worksByKeyboardAlone() {
        pages.open("programs/b2b-saas");
        pages.find("body").sendKeys(Keys.TAB, Keys.ENTER);
        pages.find("#i-industry").sendKeys("Bank", Keys.TAB);
        chromium.driver().switchTo().activeElement().sendKeys("12000");

        pages.waitFor("#standing", "Notions found");
        chromium.driver()
                .findElement(By.cssSelector("#q-relationship input[value='use']"))
                .sendKeys(Keys.SPACE);

        pages.waitFor("#standing", "Regulated enterprise");
        assertThat(pages.find(".segment.primary").getText()).contains("Regulated enterprise");
    }

    @Test
    void saysAtTheFieldWhatIsRefusedAndLosesNothing() {
        pages.open("programs/b2b-saas");
        pages.find("#i-employees").sendKeys("many");

        pages.waitFor("#note-employees", "number");
        pages.waitFor(".now-card", "One answer cannot be read");
        assertThat(pages.find("#i-employees").getDomProperty("value")).isEqualTo("many");
        assertThat(pages.find("#i-employees").getDomAttribute("aria-invalid")).isEqualTo("true");
        chromium.picture("page-refused");
        pages.assertAccessible();

        pages.find("#i-employees").sendKeys(Keys.chord(Keys.CONTROL, "a"), "50");
        chromium.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("#note-employees")));
        assertThat(pages.find(".now-card").getText()).doesNotContain("cannot be read");
    }

    @Test
    void asksAQuestionOnlyWhereItApplies() {
        pages.open("programs/b2b-saas");
        WebElement audit = pages.find("#i-nextAudit");
        chromium.patiently().until(ExpectedConditions.invisibilityOf(audit));

        choose("needs", "audit");

        chromium.patiently().until(ExpectedConditions.visibilityOf(audit));
    }

    @Test
    void dontKnowAndATypedAnswerExcludeEachOther() {
        pages.open("programs/b2b-saas");
        pages.find("#i-employees").sendKeys("50");
        choose("employees", "?");

        assertThat(pages.find("#i-employees").getDomProperty("value")).isEmpty();

        pages.find("#i-employees").sendKeys("7");

        assertThat(pages.find("#q-employees input[value='?']").isSelected()).isFalse();
    }

    @Test
    void aChoiceCanBeCleared() {
        pages.open("programs/b2b-saas");
        choose("relationship", "use");

        pages.find("#q-relationship .clear").click();

        assertThat(pages.find("#q-relationship input[value=use]").isSelected()).isFalse();
        assertThat(chromium.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("a.relationship");
    }

    @Test
    void whatIsUnfoldedStaysSoWhenAnswersChange() {
        pages.open("programs/b2b-saas");
        answerABigBank();
        pages.waitFor("#why", "answers to a regulator");
        openReason("answers to a regulator");

        pages.find("#i-employees").sendKeys(Keys.BACK_SPACE, "1");

        pages.waitFor("#why details[open]", "12,001");
    }

    @Test
    void leadsFromAnOpenQuestionToItsField() {
        pages.open("programs/b2b-saas");
        pages.find("#standing a[data-ask=employees]").click();

        assertThat(chromium.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("i-employees");
        assertThat(chromium.driver().findElements(By.cssSelector("#standing a[data-ask=nextAudit]")))
                .isEmpty();
    }

    @Test
    void speaksTheProspectsLanguage() {
        pages.open("programs/b2b-saas");
        pages.find("#i-employees").sendKeys("50");
        new Select(pages.find("#language")).selectByValue("de");

        pages.waitFor("#q-industry", "Was macht Ihre Organisation?");
        assertThat(pages.find("#i-employees").getDomProperty("value")).isEqualTo("50");
    }

    @Test
    void judgesAsFinishedOnRequest() {
        pages.open("programs/b2b-saas");
        pages.waitFor(".badge", "Not decided yet");

        WebElement finished = pages.find("input[name=finished]");
        chromium.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", finished);
        finished.click();

        pages.waitFor(".badge", "Non-target");
    }

    @Test
    void recordsADecisionOnceHoweverOftenItIsClicked() {
        int before = site.decisions().size();
        pages.open("programs/b2b-saas");
        answerABigBank();
        pages.waitFor("#why", "answers to a regulator");

        chromium.driver()
                .executeScript("const b = document.getElementById('record'); b.click(); b.click(); b.click();");

        pages.waitFor("#recorded", "Recorded");
        String id = pages.find("#recorded a").getText();
        assertThat(site.decisions())
                .hasSize(before + 1)
                .extracting(Decision::id)
                .contains(id);

        pages.find("#i-employees").sendKeys(Keys.BACK_SPACE, "1");
        chromium.patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("#recorded a")));
        pages.find("#i-employees").sendKeys(Keys.BACK_SPACE, "0");
        pages.waitFor("#recorded", id);
    }

    @Test
    void worksWithoutScripts() {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(site.url() + "programs/b2b-saas");
            new Select(plain.driver().findElement(By.id("i-industry"))).selectByValue("banking");
            plain.driver()
                    .findElement(By.cssSelector("noscript button, form button.main"))
                    .click();

            plain.patiently()
                    .until(ExpectedConditions.textToBePresentInElementLocated(
                            By.cssSelector("#i-industry option:checked"), "Banking"));
            plain.driver()
                    .findElement(By.cssSelector("noscript button[formaction]"))
                    .click();

            plain.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("recorded"), "Recorded"));
        }
    }

    @Test
    void followsAnEditedRuleWithoutAReloadAndKeepsTheLastGoodOne() throws IOException {
        pages.open("programs/b2b-saas");
        answerABigBank();
        pages.waitFor("#why", "answers to a regulator");
        Path rules = site.home().resolve("rules/b2b-saas/segments.drl");
        String good = Files.readString(rules);

        try {
            Files.writeString(
                    rules, good.replace("A large organisation that answers to a regulator", "Big and regulated"));
            site.look();
            pages.waitFor("#why", "Big and regulated");

            Files.writeString(
                    rules,
                    good.replace(
                            "conclude.segment(\"regulated-enterprise\", 40",
                            "conclude.segment(\"regulated-enterprize\", 40"));
            site.look();
            pages.waitFor(".notice", "regulated-enterprize");
            assertThat(pages.find(".notice").getText())
                    .contains("did you mean 'regulated-enterprise'", "segments.drl:");
            chromium.picture("page-broken-rules");
            pages.assertAccessible();
        } finally {
            Files.writeString(rules, good);
            site.look();
        }
        pages.waitFor("#why", "answers to a regulator");
    }

    @Test
    void keepsWhatNobodyIsAskedInAGroupOfItsOwnUntilItIsAnswered() {
        pages.open("programs/customer-base");
        WebElement group = pages.find("details.unasked");
        assertThat(group.getDomProperty("open")).isEqualTo("false");
        assertThat(group.getText()).contains("From the CRM", "not asked for in a conversation");
        group.findElement(By.tagName("summary")).click();
        assertThat(group.findElements(By.cssSelector(".question"))).hasSize(15).allMatch(WebElement::isDisplayed);
        pages.assertAccessible();
        chromium.driver().executeScript("window.scrollTo(0, 0)");
        chromium.picture("page-crm");
    }

    @Test
    void fitsAPhone() {
        pages.open("programs/b2b-saas");
        chromium.size(Chromium.PHONE);
        answerABigBank();
        pages.waitFor("#standing", "Regulated enterprise");

        chromium.driver().executeScript("window.scrollTo(0, 0)");
        chromium.picture("page-phone");
        Object over = chromium.driver()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).isEqualTo(0L);
        pages.assertAccessible();
    }

    @Test
    void isReadableInTheDark() {
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.DESKTOP);
            dark.driver().get(site.url() + "programs/retail-bank");
            dark.picture("page-dark");
            assertThat(new AxeBuilder().analyze(dark.driver()).getViolations())
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    @Test
    void tellsWhatIsMissingAtAnUnknownAddress() {
        pages.open("programs/no-such-program");

        assertThat(pages.find("main").getText()).contains("nothing at this address", "To the programs");
        pages.assertAccessible();
    }
}
