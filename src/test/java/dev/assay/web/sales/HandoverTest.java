package dev.assay.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.web.Chromium;
import dev.assay.web.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chatbot talks to somebody over the API, hands over, and a rep goes on in a real browser. */
class HandoverTest {
    private static final String ALL = "/api/v1/interviews";
    private static final String SIGN = "<b onclick=alert(1)>&amp;</b>";

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

    /** As somebody who never was here. */
    @BeforeEach
    void asAStranger() {
        pages.open("interviews");
        chromium.driver().executeScript("localStorage.clear()");
    }

    private static JsonNode post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(pages.site().url()).resolve(path));
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(response.body());
    }

    /** What a chatbot says and is told, with the link that it gives at the end. */
    private static String handedOver() throws Exception {
        JsonNode begun = post(
                ALL,
                "{\"program\": \"b2b-saas\", \"prospect\": {\"company\": \"Northwind Bank\", \"email\": \"ada@northwind.example\"}, \"answers\": {\"relationship\": \"use\"}}");
        String answers = ALL + "/" + begun.path("id").asString() + "/answers";
        post(answers, "{\"question\": \"employees\", \"text\": \"about twelve hundred, all in banking\"}");
        post(answers, "{\"question\": \"hosting\", \"text\": \"own servers or the cloud\"}");
        post(answers, "{\"answers\": {\"budget\": {\"value\": 50000, \"words\": \"fifty grand " + SIGN + "\"}}}");
        send(request(answers + "/budget").DELETE().build());
        post(answers, "{\"notes\": {\"hosting\": \"asked twice\"}, \"remark\": \"in a hurry " + SIGN + "\"}");
        return post(
                        answers.replace("answers", "handover"),
                        "{\"to\": \"sales\", \"reason\": \"wants to speak to a person " + SIGN
                                + "\", \"contact\": \"+44 20 7946 0000\"}")
                .path("url")
                .asString()
                .substring(1);
    }

    private static void press(CharSequence... keys) {
        chromium.driver().switchTo().activeElement().sendKeys(keys);
    }

    private static List<String> transcript() {
        return chromium.driver().findElements(By.cssSelector(".transcript li p:last-child")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Takes over as somebody who has not done it before. */
    private static void takeOver(String name) {
        press(Keys.ESCAPE);
        press("t");
        chromium.patiently()
                .until(d -> "name".equals(d.switchTo().activeElement().getDomAttribute("name")));
        press(name, Keys.ENTER);
        pages.waitFor("#lead", name + " has led this conversation since");
    }

    @Test
    void aRepReadsWhatWasSaidTakesOverByKeyAndFinishes() throws Exception {
        pages.open(handedOver());
        pages.waitFor("#lead", "Handed over by Chatbot");
        assertThat(pages.find(".handover").getText())
                .contains("“wants to speak to a person " + SIGN + "”", "For: sales · To reach them: +44 20 7946 0000");
        assertThat(pages.find("#words").getText()).isNotBlank();
        assertThat(transcript())
                .containsSubsequence(
                        "The conversation began.",
                        "Known beforehand: Would you use it yourselves, resell it, or build it into what you do for clients? Use it ourselves",
                        "How many people work there?",
                        "about twelve hundred, all in banking",
                        "Taken down: How many people work there? 1,200",
                        "own servers or the cloud",
                        "Did you mean Any cloud or Own servers?",
                        "fifty grand " + SIGN)
                .anyMatch(l -> l.startsWith("Taken back: "))
                .anyMatch(l -> l.startsWith("Note to “") && l.endsWith("”: asked twice"))
                .contains("Note: in a hurry " + SIGN)
                .anyMatch(l -> l.startsWith("Not understood: ")
                        && l.endsWith("own servers or the cloud It may mean: Any cloud · Own servers"));
        assertThat(pages.has("[onclick]")).isFalse();
        pages.assertGood(Chromium.DESKTOP, "handover");

        takeOver("Ada");
        assertThat(pages.find("#keys").getDomProperty("textContent")).contains("take over", "what was said so far");
        assertThat(pages.has("#take-over")).isFalse();
        assertThat(pages.find("#cockpit").getDomAttribute("data-state")).isEqualTo("open");
        int before = version();
        press(Keys.ESCAPE);
        press("r");
        chromium.patiently().until(d -> version() > before);
        press(Keys.ESCAPE);
        press("w");
        chromium.patiently().until(d -> pages.find(".transcript").isDisplayed());
        assertThat(pages.find(".transcript li:last-child").getText())
                .startsWith("Ada · ")
                .endsWith(" won’t say");
        press("f");
        pages.waitFor("#ask", "Recorded");
        assertThat(pages.find("#lead").getText()).startsWith("Ada has led this conversation");
        assertThat(pages.has(".handover .take")).isFalse();
        pages.assertAccessible();
    }

    private static int version() {
        return Integer.parseInt(pages.find("#cockpit").getDomAttribute("data-version"));
    }

    @Test
    void aSecondRepSeesWhoTookItOver() throws Exception {
        String link = handedOver();
        pages.open(link);
        pages.waitFor("#lead", "Handed over by Chatbot");
        String late = chromium.driver().getWindowHandle();
        chromium.driver().switchTo().newWindow(WindowType.TAB);
        pages.open(link);
        pages.waitFor("#lead", "Handed over by Chatbot");
        String later = chromium.driver().getWindowHandle();
        chromium.driver().switchTo().newWindow(WindowType.TAB);
        pages.open(link);
        takeOver("Ada");
        assertThat(pages.find(".handover .again").isDisplayed())
                .as("nobody takes over from herself")
                .isFalse();
        chromium.driver().close();
        chromium.driver().switchTo().window(late);
        press("Harbour Bank", Keys.ENTER);
        pages.waitFor("#meanwhile-line", "Ada took the call over");
        chromium.driver().close();
        chromium.driver().switchTo().window(later);
        takeLate("Bob");
        pages.waitFor("#lead", "Ada has led this conversation since");
        asAStranger();
        pages.open(link);
        pages.waitFor(".handover .again", "Take over from Ada");
        pages.assertGood(Chromium.DESKTOP, "handover-led");
        pages.find(".again summary").click();
        pages.find(".again input[name=name]").sendKeys("Bob", Keys.ENTER);
        pages.waitFor("#lead", "Bob has led this conversation since");
        JsonNode now = send(request("/api/v1/" + link).GET().build());
        assertThat(now.at("/lead/by").asString()).isEqualTo("Bob");
        assertThat(now.at("/handover/contact").asString()).isEqualTo("+44 20 7946 0000");
    }

    private static void takeLate(String name) {
        WebElement field = pages.find("#take-over input[name=name]");
        field.clear();
        field.sendKeys(name, Keys.ENTER);
    }

    @Test
    void onAPhoneTheQuestionStaysInSight() throws Exception {
        pages.open(handedOver());
        chromium.size(Chromium.PHONE);
        chromium.driver().navigate().refresh();
        pages.waitFor("#lead", "Handed over by Chatbot");
        pages.assertGood(Chromium.PHONE, "handover-phone");
        long before = bottomOfQuestion();
        assertThat(before).isLessThanOrEqualTo(Chromium.PHONE.height);
        press(Keys.ESCAPE);
        assertThat(pages.find(".transcript").isDisplayed()).isTrue();
        pages.find("#transcript summary").click();
        chromium.patiently().until(d -> !pages.find(".transcript").isDisplayed());
        chromium.driver().executeScript("window.scrollTo(0, 0)");
        assertThat(bottomOfQuestion()).isEqualTo(before);
    }

    private static long bottomOfQuestion() {
        return (Long)
                chromium.driver()
                        .executeScript(
                                "return Math.ceil(document.getElementById('words').getBoundingClientRect().bottom + window.scrollY)");
    }

    @Test
    void inTheDark() throws Exception {
        String link = handedOver();
        try (Chromium dark = Chromium.inTheDark()) {
            dark.size(Chromium.DESKTOP);
            dark.driver().get(pages.site().url() + link);
            dark.patiently().until(d -> d.findElement(By.id("lead")).isDisplayed());
            new Pages(pages.site(), dark).assertAccessible();
            dark.picture("handover-dark");
        }
    }

    @Test
    void nobodyTakesOverWithoutAName() throws Exception {
        String link = handedOver();
        HttpRequest nameless = request("/" + link + "/take-over")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("from=&name=++"))
                .build();
        String page = HttpClient.newHttpClient()
                .send(nameless, BodyHandlers.ofString())
                .body();
        assertThat(page).contains("Say who you are");
        JsonNode now = send(request("/api/v1/" + link).GET().build());
        assertThat(now.path("state").asString()).isEqualTo("handed-over");
        assertThat(now.has("lead")).isFalse();
    }
}
