package dev.assay.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.assay.web.sales.Chromium;
import dev.assay.web.sales.TestSite;
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
import org.openqa.selenium.WebElement;
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

    private static TestSite site;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        site = TestSite.start(folder);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        site.close();
    }

    private static void open(String path) {
        chromium.size(Chromium.DESKTOP);
        chromium.driver().get(site.url() + path);
    }

    private static WebElement find(String css) {
        return chromium.driver().findElement(By.cssSelector(css));
    }

    private static void waitFor(String css, String text) {
        chromium.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
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
        open("lists?program=b2b-saas");
        find("#file").sendKeys(list.toString());
        find("#send button").click();
        waitFor(".badge", "Ready to start");
    }

    private static void assertAccessible() {
        assertThat(new AxeBuilder().analyze(chromium.driver()).getViolations())
                .extracting((Rule r) -> r.getId() + ": " + r.getHelp() + " "
                        + r.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static void assertFits() {
        assertThat(chromium.driver()
                        .executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
    }

    private static String fetch(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void takesAListShowsWhatItIsClassifiesItAndGivesTheResult() throws Exception {
        upload(list("prospects.csv"));
        assertThat(find("main").getText())
                .contains("prospects.csv", "Compliance software", "CSV, separated by commas, UTF-8", "2 of 5 columns")
                .contains("perhaps ‘industry’?");
        new Select(find("select[name='c.0']")).selectByValue("#id");
        assertAccessible();
        chromium.picture("list-ready");

        find("form[action$=start] button").click();
        waitFor(".badge", "Waiting");
        assertAccessible();
        site.workOnLists();

        waitFor(".badge", "Done");
        assertThat(find(".sums").getText()).contains("392", "8");
        assertThat(find("main").getText()).contains("deleted on Dec 22, 2026").doesNotContain("Not used");
        assertThat(find(".counts").getText()).contains("Target", "Non-target");
        assertAccessible();
        assertFits();
        chromium.picture("list-done");
        assertThat(fetch(find("a[href$='/result']").getDomProperty("href")).lines())
                .hasSize(393);
        assertThat(fetch(find("a[href$='/errors']").getDomProperty("href"))).contains("not-a-number");

        chromium.size(Chromium.PHONE);
        assertFits();
        assertAccessible();
        chromium.picture("list-phone");
        find(".delete summary").click();
        find(".delete button").click();
        waitFor("main.lists", "Classify a list");
        assertThat(chromium.driver().findElements(By.linkText("prospects.csv"))).isEmpty();
    }

    @Test
    void showsHowFarARunIsAndStopsIt() throws IOException {
        upload(list("export-2026.csv"));
        find("form[action$=start] button").click();
        waitFor(".badge", "Waiting");
        // As a run of another server keeps it.
        site.database()
                .write(sql -> sql.sql(
                                "update list_job set state = 'running', progress = '{\"rows\":18400,\"mistakes\":3,\"read\":4000,\"total\":10000,"
                                        + "\"fromRows\":0,\"fromRead\":0,\"from\":\"2026-11-22T08:59:00Z\",\"at\":\"2026-11-22T09:00:00Z\"}' where state = 'queued'")
                        .update());
        waitFor(".badge", "Running");
        assertThat(find(".far").getText()).contains("40 %", "18,400 rows", "307 rows a second", "about 2 minutes left");
        assertAccessible();
        chromium.picture("list-running");

        find("form[action$=stop] button").sendKeys(Keys.ENTER);
        waitFor(".badge", "Stopp");
        site.workOnLists();
        waitFor(".badge", "Stopped");
        assertThat(find("form[action$=start] button").getText()).isEqualTo("Go on");
        assertThat(find("main").getText()).contains("Go on to classify the rest; no row is done twice.");
        assertAccessible();
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
        assertThat(fetch(site.url() + at.substring(1)))
                .contains("\"state\":\"done\"", "\"market\":\"" + market + "\"", "\"classified\":2");
    }

    @ParameterizedTest
    @CsvSource({"emea, Europe", "americas, Americas"})
    void classifiesForAMarket(String market, String title) throws Exception {
        open("lists?program=customer-base");
        new Select(find("select[name=market]")).selectByValue(market);
        find("#file")
                .sendKeys(Files.writeString(folder.resolve("base.csv"), BASE).toString());
        find("#send button").click();
        waitFor(".badge", "Ready to start");
        assertThat(find("main").getText()).contains(title);
        find("form[action$=start] button").click();
        waitFor(".badge", "Waiting");
        site.workOnLists();
        waitFor(".badge", "Done");
        assertThat(find(".sums").getText()).contains("2", "0");
        String list = chromium.driver().getCurrentUrl().replace("/lists/", "/api/v1/lists/");
        assertThat(fetch(list)).contains("\"market\":\"" + market + "\"", "\"classified\":2");
    }

    @Test
    void saysWhatIsWrongWithAListAndOffersTheFormAgain() throws IOException {
        Path large = Files.writeString(folder.resolve("large.csv"), "x".repeat(100_001));
        open("lists?program=b2b-saas");
        find("#file").sendKeys(large.toString());
        find("#send button").click();

        waitFor(".refusal", "100,000 bytes");
        assertAccessible();
        chromium.picture("lists-refused");
        assertThat(find("#send input[type=file]").isDisplayed()).isTrue();
    }

    @Test
    void asksForColumnsUntilOneAnswersAQuestion() throws IOException {
        upload(Files.writeString(folder.resolve("contacts.csv"), "Name,Branche\nErika,banking\n"));
        assertThat(find(".told .wrong").getText())
                .startsWith("No column answers a question yet. Say below")
                .doesNotContain("contacts.csv", "mapping");
        find("form[action$=start] button").click();
        waitFor(".told .wrong", "No column");
        assertAccessible();
        chromium.picture("list-unmatched");

        new Select(find("select[name='c.1']")).selectByValue("industry");
        find("form[action$=start] button").click();
        waitFor(".badge", "Waiting");
        site.workOnLists();
        waitFor(".badge", "Done");
        assertThat(find(".sums").getText()).contains("1", "0");
    }

    @Test
    void guessesTheColumnsFromNamesAndValues() throws IOException {
        StringBuilder csv = new StringBuilder("Number,Trade,Employees\n");
        for (int i = 0; i < 40; i++) {
            csv.append("C-")
                    .append(i)
                    .append(i % 2 == 0 ? ",banking," : ",software,")
                    .append(10 + i)
                    .append('\n');
        }
        upload(Files.writeString(folder.resolve("guess.csv"), csv));
        assertThat(find("select[name='c.2']").getDomProperty("value")).isEmpty();

        find("button[formaction$=guess]").click();

        chromium.patiently()
                .until(d -> "employees".equals(find("select[name='c.2']").getDomProperty("value")));
        assertThat(find("select[name='c.1']").getDomProperty("value")).isEqualTo("industry");
    }

    @Test
    void refusesWhatIsNoListAndSaysWhatItIs() throws IOException {
        open("lists?program=b2b-saas");
        find("#file")
                .sendKeys(Files.writeString(
                                folder.resolve("page.csv"), "<!doctype html><html><body>Sign in</body></html>")
                        .toString());
        find("#send button").click();
        waitFor(".refusal", "HTML");
    }

    @Test
    void saysWhyAListFailedAndGoesOnWithIt() throws IOException {
        upload(list("lost.csv"));
        find("form[action$=start] button").click();
        waitFor(".badge", "Waiting");
        site.loseFiles();
        site.workOnLists();
        waitFor(".badge", "Failed");
        assertThat(find(".told .wrong").getText()).contains("no file");
        assertThat(find("main").getText()).contains("Mend what is said above, then go on");
        assertThat(find("form[action$=start] button").getText()).isEqualTo("Go on");
        assertAccessible();
        chromium.picture("list-failed");
    }

    @Test
    void showsAllListsAndIsReachedFromTheFirstPage() throws IOException {
        upload(list("crm.csv"));
        open("");
        chromium.driver().findElement(By.linkText("Lists")).click();
        waitFor("main.lists", "crm.csv");
        assertAccessible();
        chromium.picture("lists");
        chromium.size(Chromium.PHONE);
        assertFits();
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
            plain.driver().findElement(By.cssSelector("#send button")).click();
            plain.patiently()
                    .until(ExpectedConditions.elementToBeClickable(By.cssSelector("form[action$=start] button")))
                    .click();
            plain.patiently().until(ExpectedConditions.elementToBeClickable(By.linkText("Look again")));
            site.workOnLists();
            plain.driver().findElement(By.linkText("Look again")).click();
            plain.patiently().until(ExpectedConditions.elementToBeClickable(By.cssSelector("a[href$='/result']")));
        }
    }

    @Test
    void tellsWhatIsMissingAtAnUnknownAddress() {
        open("lists/no-such-list");
        assertThat(find("main").getText()).contains("nothing at this address");
        open("lists?program=no-such-program");
        assertThat(find("main").getText()).contains("nothing at this address");
    }
}
