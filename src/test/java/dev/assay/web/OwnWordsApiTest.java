package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What prospects say in their own words, over real HTTP: taken down, echoed, asked again, never guessed. */
class OwnWordsApiTest {
    private static final String ALL = "/api/v1/interviews";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        site = TestSite.start(folder);
        Path program = folder.resolve("home/rules/retail-bank/program.json");
        String json = Files.readString(program);
        Files.writeString(
                program, json.replaceFirst("\\{", "{ \"understanding\": { \"confidence\": 0.9, \"attempts\": 1 },"));
        site.look();
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String begun(String more) {
        return http.post(ALL, "{\"program\": \"b2b-saas\"" + more + "}")
                .json()
                .path("id")
                .asString();
    }

    private static JsonNode said(String id, String body, String... headers) {
        Http.Answer answer = http.post(ALL + "/" + id + "/answers", body, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void severalAnswersInOneSentenceAreEchoedWithTheirWords() {
        String id = begun("");
        JsonNode now = said(id, "{\"text\": \"about twelve hundred, all in banking\", \"question\": \"employees\"}");
        assertThat(now.path("understood")).hasSize(2);
        assertThat(now.at("/understood/0/question").asString()).isEqualTo("industry");
        assertThat(now.at("/understood/0/value").asString()).isEqualTo("banking");
        assertThat(now.at("/understood/1/value").asInt()).isEqualTo(1200);
        assertThat(now.at("/understood/1/words").asString()).isEqualTo("about twelve hundred");
        assertThat(now.at("/understood/1/sure").asDouble()).isBetween(0.75, 1.0);
        assertThat(now.has("notUnderstood")).isFalse();
        assertThat(now.at("/said/0/words").asString()).isEqualTo("banking");
        assertThat(http.get(ALL + "/" + id).json().has("understood")).isFalse();
        assertThat(http.get(ALL + "/" + id + "/history").text()).contains("about twelve hundred, all in banking");
    }

    @Test
    void ofARangeOneIsTakenDownOnlyWhereNoRuleTellsItApart() {
        String id = begun("");
        JsonNode now = said(id, "{\"text\": \"more than 5000\", \"question\": \"employees\"}");
        assertThat(now.at("/understood/0/value").asInt()).isEqualTo(5001);
        now = said(id, "{\"text\": \"between 500 and 2000\", \"question\": \"employees\"}");
        assertThat(now.path("understood")).isEmpty();
        assertThat(now.at("/notUnderstood/attempt").asInt()).isEqualTo(1);
        JsonNode missed = now.at("/notUnderstood/questions/0");
        assertThat(missed.path("why").asString()).isEqualTo("ambiguous");
        assertThat(missed.path("ask").asString()).contains("in digits").contains("How many people work there?");
        assertThat(missed.path("candidates").size()).isGreaterThan(1);
        missed.path("candidates")
                .forEach(c -> assertThat(c.path("value").asInt()).isBetween(500, 2000));
        assertThat(now.at("/said/0/value").asInt()).isEqualTo(5001);
        now = said(id, "{\"text\": \"0\", \"question\": \"employees\"}");
        assertThat(now.at("/notUnderstood/questions/0/why").asString()).isEqualTo("not-taken");
        assertThat(now.at("/notUnderstood/attempt").asInt()).isEqualTo(2);
    }

    @Test
    void whereNoWordsAreGivenNothingIsSaidToBeUnderstood() {
        String id = begun("");
        said(id, "{\"text\": \"twelve hundred people\", \"question\": \"employees\"}");
        JsonNode now = said(id, "{\"text\": null, \"answers\": {\"industry\": \"banking\"}}");
        assertThat(now.has("understood")).isFalse();
        assertThat(now.has("notUnderstood")).isFalse();
        assertThat(now.path("said")).hasSize(2);
    }

    @Test
    void aMonthStandsForItsFirstDay() {
        String id = begun(", \"answers\": {\"needs\": [\"audit\"]}");
        JsonNode now = said(id, "{\"text\": \"next March\", \"question\": \"nextAudit\"}");
        assertThat(now.at("/understood/0/value").asString()).isEqualTo("2027-03-01");
    }

    @Test
    void whatIsNotUnderstoodIsAskedInOtherWordsAndAfterSomeAttemptsAPersonIsSuggested() {
        String id = begun("");
        JsonNode now = said(id, "{\"text\": \"either banking or insurance\", \"question\": \"industry\"}");
        assertThat(now.at("/notUnderstood/questions/0/ask").asString()).isEqualTo("Did you mean Banking or Insurance?");
        assertThat(now.at("/notUnderstood/questions/0/candidates/1/value").asString())
                .isEqualTo("insurance");
        assertThat(now.at("/notUnderstood/handover").asBoolean()).isFalse();
        said(id, "{\"text\": \"do you serve banks?\", \"question\": \"industry\"}");
        now = said(id, "{\"text\": \"lorem ipsum\", \"question\": \"industry\"}");
        assertThat(now.at("/notUnderstood/attempt").asInt()).isEqualTo(3);
        assertThat(now.at("/notUnderstood/handover").asBoolean()).isTrue();
        assertThat(now.path("said")).isEmpty();
        now = said(id, "{\"text\": \"Banking\", \"question\": \"industry\"}");
        assertThat(now.has("notUnderstood")).isFalse();
    }

    @Test
    void theProgramSaysHowSureAndHowOften() {
        String id = http.post(ALL, "{\"program\": \"retail-bank\"}")
                .json()
                .path("id")
                .asString();
        JsonNode now = said(id, "{\"text\": \"blub blub\"}");
        assertThat(now.at("/notUnderstood/handover").asBoolean()).isTrue();
    }

    @Test
    void aRetriedSentenceIsNotASecondOneAndIsAnsweredAlike() {
        String id = begun("");
        String body = "{\"text\": \"either banking or insurance, 300 employees\", \"question\": \"industry\"}";
        JsonNode first = said(id, body, "Idempotency-Key", "words-1");
        said(id, "{\"text\": \"400\", \"question\": \"employees\"}");
        JsonNode again = said(id, body, "Idempotency-Key", "words-1");
        assertThat(again.path("understood")).isEqualTo(first.path("understood"));
        assertThat(again.path("notUnderstood")).isEqualTo(first.path("notUnderstood"));
        assertThat(again.path("version")).isEqualTo(first.path("version"));
        assertThat(http.get(ALL + "/" + id).json().at("/said/0/value").asInt()).isEqualTo(400);
    }

    @Test
    void plainAnswersCountBesideWordsAndMistakesAreToldTogether() {
        String id = begun("");
        JsonNode now = said(
                id,
                "{\"text\": \"banking, 300 people\", \"question\": \"industry\", \"answers\": {\"employees\": 20}}");
        assertThat(now.path("understood")).hasSize(1);
        assertThat(now.path("said").valueStream().map(s -> s.path("value").asString()))
                .containsExactlyInAnyOrder("20", "banking");
        Http.Answer refused = http.post(
                ALL + "/" + id + "/answers",
                "{\"text\": 5, \"question\": \"industri\", \"answers\": {\"employees\": -1}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("did you mean 'industry'")
                .contains("'text' is a text of 1 to 2000 characters")
                .contains("out of bounds");
        assertThat(http.post(ALL + "/" + id + "/answers", "{\"text\": \"" + "x".repeat(2001) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(http.post(ALL + "/" + id + "/answers", "{\"question\": \"industry\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void speaksTheLanguageOfTheInterview() {
        String id = begun(", \"language\": \"de\"");
        JsonNode now =
                said(id, "{\"text\": \"ungefähr zwölfhundert, wir sind eine Bank\", \"question\": \"employees\"}");
        assertThat(now.at("/understood/1/value").asInt()).isEqualTo(1200);
        assertThat(now.at("/understood/0/value").asString()).isEqualTo("banking");
        now = said(id, "{\"text\": \"Bank oder Versicherung\", \"question\": \"industry\"}");
        assertThat(now.at("/notUnderstood/questions/0/ask").asString()).isEqualTo("Meinen Sie Bank oder Versicherung?");
    }
}
