package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import dev.assay.web.TestSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Lists on pages, in a real browser, with the shipped programs. */
class ListPagesTest {
    private static final List<String> SIZES = List.of("40", "12000", "300", "90", "2600", "many", "7");
    private static final List<String> INDUSTRIES =
            List.of("banking", "insurance", "software", "pharma", "banking", "public", "software");

    private static final String BASE = "customer,seats,arr\n1,40,9000\n2,90,70000\n";

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

    private static Path list(String name) throws IOException {
        StringBuilder csv = new StringBuilder("CRM no,industry,employees,industri,Notes\n");
        for (int i = 0; i < 400; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "C-%d,%s,%s,x,\n",
                    1000 + i,
                    INDUSTRIES.get(i % INDUSTRIES.size()),
                    SIZES.get(i % 50 == 5 ? 5 : i / 7 % 5)));
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private static void upload(Path list) {
        pages.open("lists?program=b2b-saas");
        pages.find("#file").sendKeys(list.toString());
        pages.find("#send .btn.main").click();
        pages.waitFor("#start", "Classify it");
    }

    @Test
    void takesAListShowsWhatItIsClassifiesItAndGivesTheResult() throws Exception {
        upload(list("prospects.csv"));
        assertThat(pages.find("main").getText())
                .contains("prospects.csv", "Compliance software", "CSV, separated by commas, UTF-8", "2 of 5 columns")
                .contains("Perhaps: What does your organisation do?", "C-1000 · C-1001 · C-1002");
        new Select(pages.find("select[name='c.0']")).selectByValue("#id");
        pages.assertAccessible();
        chromium.picture("list-ready");

        pages.find("form[action$=start] .btn.main").click();
        pages.waitFor(".badge", "Waiting");
        pages.assertAccessible();
        site.workOnLists();

        pages.waitFor(".badge", "Done");
        assertThat(pages.find(".sums").getText()).contains("392", "8");
        assertThat(pages.find("main").getText())
                .contains("deleted on Dec 22, 2026")
                .doesNotContain("Not used");
        assertThat(pages.find(".counts").getText()).contains("Target", "Non-target");
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("list-done");
        assertThat(Pages.fetch(pages.find("a[href$='/result']").getDomProperty("href"))
                        .lines())
                .hasSize(393);
        assertThat(Pages.fetch(pages.find("a[href$='/errors']").getDomProperty("href")))
                .contains("not-a-number");

        chromium.size(Chromium.PHONE);
        pages.assertFits();
        pages.assertAccessible();
        chromium.picture("list-phone");
        String done = chromium.driver().getCurrentUrl();
        pages.find("#again").click();
        pages.waitFor("#start", "Classify it");
        assertThat(chromium.driver().getCurrentUrl()).isNotEqualTo(done);
        assertThat(pages.find("select[name='c.0']").getDomProperty("value")).isEqualTo("#id");
        pages.find(".delete summary").click();
        pages.find(".delete button").click();
        pages.waitFor("main.lists", "Classify a list");
        chromium.driver().get(done);
        pages.waitFor(".badge", "Done");
        pages.find(".delete summary").click();
        pages.find(".delete button").click();
        pages.waitFor("main.lists", "Classify a list");
        assertThat(chromium.driver().findElements(By.linkText("prospects.csv"))).isEmpty();
    }

    @Test
    void showsHowFarARunIsAndStopsIt() throws IOException {
        upload(list("export-2026.csv"));
        pages.find("form[action$=start] .btn.main").click();
        pages.waitFor(".badge", "Waiting");
        // As a run of another server keeps it.
        site.database()
                .write(sql -> sql.sql(
                                "update list_job set state = 'running', progress = '{\"rows\":18400,\"mistakes\":3,\"read\":4000,\"total\":10000,"
                                        + "\"fromRows\":0,\"fromRead\":0,\"from\":\"2026-11-22T08:59:00Z\",\"at\":\"2026-11-22T09:00:00Z\"}' where state = 'queued'")
                        .update());
        pages.waitFor(".badge", "Running");
        assertThat(pages.find(".far").getText())
                .contains("40 %", "18,400 rows", "307 rows a second", "about 2 minutes left");
        pages.assertAccessible();
        chromium.picture("list-running");

        // It is drawn anew every second: the button may just be another.
        chromium.patiently().until(d -> {
            pages.find("form[action$=stop] button").sendKeys(Keys.ENTER);
            return true;
        });
        pages.waitFor(".badge", "Stopp");
        site.workOnLists();
        pages.waitFor(".badge", "Stopped");
        assertThat(pages.find("form[action$=start] .btn.main").getText()).isEqualTo("Go on");
        assertThat(pages.find("main").getText()).contains("Go on to classify the rest; no row is done twice.");
        pages.assertAccessible();
        chromium.picture("list-stopped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emea", "americas"})
    void classifiesForAMarketOverTheApi(String market) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site.url() + "api/v1/programs/customer-base/lists?market=" + market))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(BASE))
                .build();
        String at = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        site.workOnLists();
        assertThat(Pages.fetch(site.url() + at.substring(1)))
                .contains("\"state\":\"done\"", "\"market\":\"" + market + "\"", "\"classified\":2");
    }

    @ParameterizedTest
    @CsvSource({"emea, Europe", "americas, Americas"})
    void classifiesForAMarket(String market, String title) throws Exception {
        pages.open("lists?program=customer-base");
        new Select(pages.find("select[name=market]")).selectByValue(market);
        pages.find("#file")
                .sendKeys(Files.writeString(folder.resolve("base.csv"), BASE).toString());
        pages.find("#send .btn.main").click();
        pages.waitFor(".badge", "Ready to start");
        assertThat(new Select(pages.find("select[name=market]"))
                        .getFirstSelectedOption()
                        .getText())
                .contains(title);
        pages.find("form[action$=start] .btn.main").click();
        pages.waitFor(".badge", "Waiting");
        site.workOnLists();
        pages.waitFor(".badge", "Done");
        assertThat(pages.find(".sums").getText()).contains("2", "0");
        String list = chromium.driver().getCurrentUrl().replace("/lists/", "/api/v1/lists/");
        assertThat(Pages.fetch(list)).contains("\"market\":\"" + market + "\"", "\"classified\":2");
    }

    @Test
    void saysWhatIsWrongWithAListAndOffersTheFormAgain() throws IOException {
        Path large = Files.writeString(folder.resolve("large.csv"), "x".repeat(100_001));
        pages.open("lists?program=b2b-saas");
        pages.find("#file").sendKeys(large.toString());
        pages.find("#send .btn.main").click();

        pages.waitFor(".refusal", "100,000 bytes");
        pages.assertAccessible();
        chromium.picture("lists-refused");
        assertThat(pages.find("#send input[type=file]").isDisplayed()).isTrue();
    }

    @Test
    void refusesWhatIsNoListAndSaysWhatItIs() throws IOException {
        pages.open("lists?program=b2b-saas");
        pages.find("#file")
                .sendKeys(Files.writeString(
                                folder.resolve("page.csv"), "<!doctype html><html><body>Sign in</body></html>")
                        .toString());
        pages.find("#send .btn.main").click();
        pages.waitFor(".refusal", "HTML");
    }

    @Test
    void saysWhyAListFailedAndGoesOnWithIt() throws IOException {
        upload(list("lost.csv"));
        pages.find("form[action$=start] .btn.main").click();
        pages.waitFor(".badge", "Waiting");
        site.loseFiles();
        site.workOnLists();
        pages.waitFor(".badge", "Failed");
        assertThat(pages.find(".told .wrong").getText()).contains("no file");
        assertThat(pages.find("main").getText()).contains("Mend what is said above, then go on");
        assertThat(pages.find("form[action$=start] .btn.main").getText()).isEqualTo("Go on");
        pages.assertAccessible();
        chromium.picture("list-failed");
    }

    @Test
    void showsAllListsAndIsReachedFromTheFirstPage() throws IOException {
        upload(list("crm.csv"));
        pages.open("");
        chromium.driver().findElement(By.linkText("Lists")).click();
        pages.waitFor("main.lists", "crm.csv");
        pages.assertAccessible();
        chromium.picture("lists");
        chromium.size(Chromium.PHONE);
        pages.assertFits();
        chromium.picture("lists-phone");
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.DESKTOP);
            dark.driver().get(site.url() + "lists");
            dark.picture("lists-dark");
            assertThat(new AxeBuilder().analyze(dark.driver()).getViolations())
                    .extracting(Rule::getId)
                    .isEmpty();
        }
    }

    @Test
    void worksWithoutScripts() throws IOException {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(site.url() + "lists?program=b2b-saas");
            plain.driver().findElement(By.id("file")).sendKeys(list("plain.csv").toString());
            plain.driver().findElement(By.cssSelector("#send .btn.main")).click();
            plain.patiently()
                    .until(ExpectedConditions.elementToBeClickable(By.cssSelector("form[action$=start] .btn.main")))
                    .click();
            plain.patiently().until(ExpectedConditions.elementToBeClickable(By.linkText("Look again")));
            site.workOnLists();
            plain.driver().findElement(By.linkText("Look again")).click();
            plain.patiently().until(ExpectedConditions.elementToBeClickable(By.cssSelector("a[href$='/result']")));
        }
    }

    @Test
    void tellsWhatIsMissingAtAnUnknownAddress() {
        pages.open("lists/no-such-list");
        assertThat(pages.find("main").getText()).contains("nothing at this address");
        pages.open("lists?program=no-such-program");
        assertThat(pages.find("main").getText()).contains("nothing at this address");
    }
}
