package dev.assay.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import dev.assay.web.TestSite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** Pages speak the reader's language, or the one that was chosen. */
class LanguagePagesTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site.url() + path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8 | | de-AT | Gespräch beginnen",
                "fr,de;q=0.5             | | de    | Gespräch beginnen",
                "fr                      | | en    | Begin a call",
                "                        | | en    | Begin a call",
                "de                      | language=en | en | Begin a call",
                "en                      | language=de | de | Gespräch beginnen",
                "en                      | language=xx | en | Begin a call",
            })
    void goesByTheChoiceThenByTheBrowser(String accepts, String cookie, String language, String said) throws Exception {
        HttpRequest.Builder request = to("interviews");
        if (accepts != null) {
            request.header("Accept-Language", accepts);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        assertThat(send(request).body()).contains("<html lang=\"" + language + "\"", said);
    }

    @ParameterizedTest
    @CsvSource({
        "interviews?program=b2b-saas, /interviews?program=b2b-saas",
        "interviews/1a/summary, /interviews/1a/summary",
        "interviews/1a/answer, /interviews/1a",
        "programs/b2b-saas/decisions, /programs/b2b-saas",
        "lists/1/x/y, /",
        "'', /"
    })
    void leadsBackToThePageWhereItWasChosen(String from, String back) throws Exception {
        HttpResponse<String> answer = send(to("language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", site.url() + from)
                .POST(BodyPublishers.ofString("to=de")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(back);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("language=de; Path=/; Max-Age=31536000;")
                .contains("SameSite=Lax");
    }

    @Test
    void takesNoOtherLanguageAndLeadsNowhereElse() throws Exception {
        HttpResponse<String> answer = send(to("language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", "http://elsewhere.example//evil.example/x")
                .POST(BodyPublishers.ofString("to=xx")));
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void isChosenInTheBarWithoutScripts() {
        try (Chromium plain = Chromium.withoutScripts()) {
            plain.driver().get(site.url() + "interviews");
            plain.driver()
                    .findElement(By.cssSelector(".speak button[value=de]"))
                    .click();
            plain.patiently()
                    .until(ExpectedConditions.textToBePresentInElementLocated(
                            By.cssSelector("#begin h2"), "Gespräch beginnen"));
            assertThat(plain.driver()
                            .findElement(By.cssSelector(".speak button[value=de]"))
                            .getDomAttribute("aria-pressed"))
                    .isEqualTo("true");
            plain.driver().findElement(By.cssSelector("#begin .btn.main")).click();
            plain.patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.id("unknown"), "Weiß nicht"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employees=viele         | ‚viele‘ ist keine Zahl; schreiben Sie sie in Ziffern",
                "employees=1.5           | ‚1.5‘ ist keine ganze Zahl.",
                "employees=0             | ‚0‘ liegt außerhalb der Grenzen: Möglich ist 1 bis ",
                "industry=Bnak           | ‚Bnak‘ steht nicht zur Wahl. Meinten Sie ‚Bank‘?",
                "country=Atlantis        | ‚Atlantis‘ steht nicht zur Wahl. Wählen Sie Deutschland, ",
                "auditorAccess=vielleicht | ‚vielleicht‘ ist weder Ja noch Nein.",
                "nextAudit=bald          | ‚bald‘ ist kein Datum; schreiben Sie Jahr, Monat und Tag",
                "nextAudit=2027-02-31    | ‚2027-02-31‘ ist kein Datum",
                "company=%s              | Die Antwort ist zu lang.",
            })
    void saysInItWhatIsWrongWithAnAnswer(String answer, String said) throws Exception {
        String form = "language=de&a." + answer.replace("%s", "x".repeat(10_001));
        assertThat(send(to("programs/b2b-saas")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept-Language", "de")
                                .POST(BodyPublishers.ofString(form)))
                        .body())
                .contains(said);
    }

    @Test
    void reasoningSpeaksItToo() throws Exception {
        String begun = send(to("api/v1/interviews")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"program\": \"b2b-saas\", \"channel\": \"call\", \"language\": \"de\", \"answers\": {\"industry\": \"banking\", \"employees\": 950}}")))
                .body();
        assertThat(begun).containsPattern("\"why\":\"(unterscheidet|kann|zeigt|bringt) ");
        String id = begun.replaceAll("(?s)^\\{\"id\":\"([^\"]+)\".*", "$1");
        assertThat(send(to("interviews/" + id).header("Accept-Language", "de")).body())
                .containsPattern("Die Frage (unterscheidet|kann|zeigt|bringt) ");
        assertThat(send(to("interviews/" + id + "/why-not?of=target").header("Accept-Language", "de"))
                        .body())
                .contains(
                        "30 von 60 Punkten: 30 fehlen",
                        "15 Punkte: budget nicht beantwortet, nötig: 25.000 bis 100.000.000",
                        "keine einzelne Antwort ändert es; 2 zusammen genügen",
                        "relationship nicht beantwortet → Wir verkaufen es weiter und clients nicht beantwortet → 40 (40 bis 100.000): Target: Channel partner",
                        "(01.10.2026 bis 30.06.2027)");
        assertThat(send(to("interviews/" + id + "/verify").header("Accept-Language", "de"))
                        .body())
                .contains("industry Bank → Gesundheit und Pflege: ", "employees 950 → 99 (50 bis 99): ");
    }

    @Test
    void keepsWhatWasAnsweredAndWritesNumbersInIt() {
        try (Chromium chromium = Chromium.start()) {
            Pages pages = new Pages(site, chromium);
            pages.open("programs/b2b-saas");
            new Select(pages.find("#i-industry")).selectByValue("banking");
            pages.find("#i-employees").sendKeys("12,000");
            pages.waitFor("#standing", "Notions found");
            pages.find(".speak button[value=de]").click();
            pages.waitFor("#standing", "Gefundene Merkmale");
            assertThat(pages.find("#i-employees").getDomProperty("value")).isEqualTo("12,000");
            pages.assertGood(Chromium.DESKTOP, "page-german");
            chromium.driver().get(site.url() + "interviews");
            pages.assertGood(Chromium.PHONE, "interviews-german-phone");
            chromium.size(Chromium.DESKTOP);
            pages.find("#begin .btn.main").click();
            pages.waitFor("#unknown", "Weiß nicht");
            String call = chromium.driver().getCurrentUrl();
            chromium.driver().get(call + "?ask=employees");
            pages.find("#typed").sendKeys("12k\n");
            pages.waitFor(".asked", "12.000");
            pages.assertGood(Chromium.DESKTOP, "cockpit-german");
        }
    }
}
