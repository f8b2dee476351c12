package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The summary as one file: opened without a server, and printed. */
class CockpitSheetTest {
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

    /** A call that was finished and seen otherwise, with all that a summary may hold. */
    private static String call() {
        pages.open("interviews");
        pages.find("#begin details summary").click();
        pages.find("textarea[name=pasted]").sendKeys("""
                company: Northwind <Bank> & Söhne
                name: Ada Byron
                email: ada@example.com
                industry: Banking
                employees: 1200
                country: Germany
                needs: Passing audits
                mood: good, call back on Monday""");
        pages.find("#begin .btn.main").click();
        pages.waitFor("#cockpit h2", "Northwind");
        String call = chromium.driver().getCurrentUrl();
        pages.find(".mark.sent").click();
        chromium.patiently().until(d -> pages.has(".mark.sent[aria-pressed=true]"));
        pages.find("#finish").click();
        pages.waitFor("#ask", "Recorded");
        pages.find("#ask details summary").click();
        pages.find("select[name=segment]").sendKeys("Channel");
        pages.find("input[name=reason]").sendKeys("they resell");
        pages.find("#ask details .btn").click();
        chromium.patiently().until(d -> d.findElement(By.cssSelector(".views")));
        return call;
    }

    private static HttpResponse<String> fetch(String url, String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void isOneFileThatNeedsNothingElseAndPrintsOnA4() throws Exception {
        String call = call();
        chromium.driver().get(call + "/summary");
        pages.assertAccessible();
        pages.assertFits();
        chromium.picture("interview-summary-otherwise");
        String[] shown = pages.find(".summary").getText().split("\n");
        HttpResponse<String> sent = fetch(pages.find("#download").getDomProperty("href"), "en");
        assertThat(sent.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"interview-[0-9a-f-]+\\.html\"");
        assertThat(sent.body()).doesNotContain("<script", "<link", "<img", "src=", "url(", "@import", "href=\"/");

        Path file = Files.writeString(folder.resolve("interview.html"), sent.body());
        try (Chromium elsewhere = Chromium.withoutScripts()) {
            elsewhere.size(Chromium.DESKTOP);
            elsewhere.driver().get(file.toUri().toString());
            String text = elsewhere.driver().findElement(By.tagName("main")).getText();
            assertThat(text)
                    .contains("Northwind <Bank> & Söhne", "Ada Byron", "ada@example.com", "call back on Monday");
            assertThat(text.lines()).contains("Because: they resell");
            assertThat(shown).contains("Because: they resell");
            elsewhere.picture("interview-sheet");
            Map<String, Object> printed = elsewhere
                    .driver()
                    .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
            byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
            Files.createDirectories(Path.of("target/screenshots"));
            Files.write(Path.of("target/screenshots/interview-sheet.pdf"), pdf);
            // A4 in points.
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .containsPattern("MediaBox \\[0 0 59[45][.\\d]* 84[12]");
        }
    }

    @Test
    void speaksTheLanguageOfTheReader() throws Exception {
        assertThat(fetch(call() + "/summary.html", "de").body())
                .contains("<html lang=\"de\"", "Was gesagt wurde", "Weil: they resell");
        assertThat(fetch(pages.site().url() + "interviews/none/summary.html", "de")
                        .statusCode())
                .isEqualTo(404);
    }
}
