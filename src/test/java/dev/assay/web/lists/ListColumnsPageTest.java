package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** What the columns of a list answer, on its page: guessed, shown, chosen, and never a dead end. */
class ListColumnsPageTest {
    private static final String GERMAN = "Nr;Branche;Mitarbeiter;Budget\n1;Versicherung;40.000;3,5\n2;Bank;900;12,25\n";

    @TempDir
    static Path folder;

    private static Pages pages;

    @BeforeAll
    static void start() {
        pages = Pages.start(folder);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    private static void upload(String program, String name, String text) throws IOException {
        pages.open("lists?program=" + program);
        pages.find("#file")
                .sendKeys(Files.writeString(folder.resolve(name), text).toString());
        pages.find("#send .btn.main").click();
        pages.chromium().patiently().until(ExpectedConditions.presenceOfElementLocated(By.id("state")));
    }

    private static String column(int number) {
        return pages.find("#c-" + number).getDomProperty("value");
    }

    private static void choose(int column, String question) {
        new Select(pages.find("#c-" + column)).selectByValue(question);
    }

    private static String badge() {
        return pages.find("#state").getText();
    }

    /** Over what the choices say on the server, not only in the browser. */
    private static void startAndFinish(String classified, String passedOver) {
        pages.find("#start").click();
        pages.waitFor(".badge", "Waiting");
        pages.site().workOnLists();
        pages.waitFor(".badge", "Done");
        assertThat(pages.find(".sums").getText()).contains(classified + " rows", passedOver + " passed");
    }

    @Test
    void saysInOneSentenceThatTheProgramsMappingIsForAnotherListAndGuessesTheColumns() throws IOException {
        StringBuilder csv = new StringBuilder("customer,age of client,work,phone\n");
        for (int i = 0; i < 40; i++) {
            csv.append("C-")
                    .append(i)
                    .append(',')
                    .append(30 + i)
                    .append(i % 2 == 0 ? ",technician,x\n" : ",retired,y\n");
        }
        upload("retail-bank", "own.csv", csv.toString());

        assertThat(pages.chromium().driver().findElements(By.cssSelector(".told li")))
                .first()
                .extracting(e -> e.getText())
                .asString()
                .startsWith("retail-bank’s mapping.json is for another list: it names columns ")
                .contains("marital", "which this one does not have.", "was guessed from this list");
        assertThat(pages.find("main").getText()).doesNotContain("The list has no column");
        assertThat(badge()).isEqualTo("Ready to start");
        assertThat(column(2)).isEqualTo("job");
        pages.assertGood(Chromium.DESKTOP, "list-guessed");
        startAndFinish("40", "0");
    }

    @Test
    void aListOfWhichNothingCanBeGuessedIsChosenByHandAndSaysMeanwhileWhyItCannotStart() throws IOException {
        upload("b2b-saas", "contacts.csv", "Name,Sparte\nErika,banking\n");
        assertThat(badge()).isEqualTo("Needs columns");
        assertThat(pages.find("#cannot").getText())
                .startsWith("Before it can start:")
                .contains("No column answers a question yet");
        pages.assertGood(Chromium.DESKTOP, "list-unmatched");

        pages.find("#start").click();
        pages.waitFor("[role=alert]", "It was not started");
        assertThat(badge()).isEqualTo("Needs columns");
        pages.assertGood(Chromium.PHONE, "list-unmatched-phone");
        pages.chromium().size(Chromium.DESKTOP);
        pages.find("[role=alert] a[href='#c-1']").click();
        assertThat(pages.chromium().driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("c-1");

        choose(1, "industry");
        pages.waitFor("#state", "Ready to start");
        assertThat(pages.find("#cannot").getText()).isEmpty();
        pages.chromium().driver().navigate().refresh();
        assertThat(column(1)).isEqualTo("industry");
        startAndFinish("1", "0");
    }

    @Test
    void aGermanExportIsFinishedOnThePageAlone() throws IOException {
        upload(
                "customer-base",
                "kunden.csv",
                "Kunde;Land;Kunde seit;Zufriedenheit\nK1;DE;15.02.2021;4,5\nK2;Schland;01.03.2020;-1\nK3;Schland;15.04.2019;-1\nK4;offen;15.04.2019;3\n");
        choose(1, "country");
        choose(2, "customerSince");
        choose(3, "csat");
        pages.waitFor("#state", "Some cells to check");
        pages.waitFor("#odd", "4 of 4 rows would be passed over");
        assertThat(pages.find("#odd").getText())
                .contains("Schland", "2 rows", "-1", "is out of bounds", "How its days are written", "dd.MM.yyyy")
                .doesNotContain("15.02.2021");
        pages.assertGood(Chromium.DESKTOP, "list-odd");
        pages.assertGood(Chromium.PHONE, "list-odd-phone");
        pages.chromium().size(Chromium.DESKTOP);

        new Select(pages.find("#language-of-list")).selectByValue("de");
        pages.waitFor("#odd", "3 of 4 rows would be passed over");
        assertThat(pages.find("#odd").getText()).doesNotContain("How its days are written");
        means("Schland", "Deutschland", "DE");
        pages.waitFor("#odd", "3 of 4 rows would be passed over");
        means("-1", "not answered", "#none");
        pages.waitFor("#odd", "One of 4 rows would be passed over");
        startAndFinish("3", "1");
        assertThat(badge()).isEqualTo("Done, but for some");
    }

    /** Says what a cell means. */
    private static void means(String cell, String what, String option) {
        pages.chromium()
                .patiently()
                .withMessage("no cell " + cell + " that may mean " + what)
                .until(d -> d.findElements(By.cssSelector(".odd tr")).stream()
                        .filter(row -> row.findElements(By.tagName("q")).stream()
                                .anyMatch(q -> q.getText().contains(cell)))
                        .findFirst()
                        .map(row -> row.findElement(By.tagName("select")))
                        .map(select -> {
                            new Select(select).selectByValue(option);
                            return true;
                        })
                        .orElse(false));
    }

    @Test
    void twoColumnsThatAnswerOneQuestionKeepItFromStartingUntilOneIsLeftOut() throws IOException {
        upload("b2b-saas", "twice.csv", "industry,trade\nbanking,banking\n");
        choose(1, "industry");
        pages.waitFor("#state", "Needs columns");
        assertThat(pages.find("#cannot").getText()).contains("answer the same question", "industry", "trade");
        pages.assertGood(Chromium.DESKTOP, "list-twice");
        choose(1, "");
        pages.waitFor("#state", "Ready to start");
        startAndFinish("1", "0");
    }

    @Test
    void anOfferedQuestionIsTakenByItsButton() throws IOException {
        upload("b2b-saas", "slip.csv", "employees,industri\n12,x\n");
        pages.find("button[name=pick]").click();
        assertThat(column(1)).isEqualTo("industry");
        pages.waitFor("#read", "2 of 2 columns");
    }

    @Test
    void readsGermanNumbersInTheLanguageThatIsSaid() throws IOException {
        upload("b2b-saas", "deutsch.csv", GERMAN);
        choose(2, "employees");
        pages.waitFor("#read", "may mean thousands or a fraction");
        pages.assertGood(Chromium.DESKTOP, "list-numbers");
        new Select(pages.find("#language-of-list")).selectByValue("de");
        pages.chromium()
                .patiently()
                .until(ExpectedConditions.not(
                        ExpectedConditions.textToBePresentInElementLocated(By.id("read"), "may mean thousands")));
        startAndFinish("2", "0");
    }

    @Test
    void marketReasonsAndRecordingAreChosenBeforeTheStartToo() throws IOException {
        int before = pages.site().decisions().size();
        upload("customer-base", "base.csv", "customer,seats,arr\n1,40,9000\n2,90,70000\n");
        new Select(pages.find("#market")).selectByValue("emea");
        pages.find("[name=reasons]").click();
        pages.find("[name=record]").click();
        startAndFinish("2", "0");
        assertThat(pages.find("main").getText()).contains("Europe", "recorded as decisions");
        assertThat(pages.site().decisions()).hasSize(before + 2);
    }

    @Test
    void guessesAgainWhenAsked() throws IOException {
        upload("b2b-saas", "again.csv", "employees,Trade\n12,banking\n13,software\n");
        assertThat(column(1)).isEmpty();
        pages.find("button[formaction$=guess]").click();
        pages.chromium().patiently().until(d -> "industry".equals(column(1)));
    }

    @Test
    void passesOverATitleAboveTheColumnsAndSaysSo() throws IOException {
        upload("b2b-saas", "titled.csv", "Export 2026-11\n\nemployees;industry\n12;banking\n");
        assertThat(pages.find("#read").getText())
                .contains("separated by semicolons", "2 of 2 columns", "'Export 2026-11' stands above the columns");
        startAndFinish("1", "0");
    }

    @Test
    void worksWithoutScripts() throws IOException {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(pages.site().url() + "lists?program=b2b-saas");
            plain.driver()
                    .findElement(By.id("file"))
                    .sendKeys(Files.writeString(folder.resolve("plain.csv"), "employees,industri\n12,x\n")
                            .toString());
            plain.driver().findElement(By.cssSelector("#send .btn.main")).click();
            plain.patiently()
                    .until(ExpectedConditions.elementToBeClickable(By.name("pick")))
                    .click();
            plain.patiently()
                    .until(d -> "industry".equals(d.findElement(By.id("c-1")).getDomProperty("value")));
        }
    }
}
