package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.batch.XlsxFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists over real HTTP: taken in, classified, stopped, fetched, deleted; and everything that may be wrong with one. */
class ListsApiTest {
    private static final String LISTS = "/api/v1/programs/shop/lists";
    private static final String CSV = "employees,note\n120,Erika\n3,Max\nmany,Mia\n";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Http http;

    @BeforeAll
    static void start() {
        site = TestSite.shop(folder);
        http = new Http(site.url());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @AfterEach
    void deleteAll() {
        for (JsonNode list : http.get("/api/v1/lists").json().path("lists")) {
            http.send("DELETE", "/api/v1/lists/" + list.path("id").asString());
        }
    }

    private Http.Answer upload(String body, String type, String query, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", type), Stream.of(headers))
                .toArray(String[]::new);
        return http.post(LISTS + query, body, all);
    }

    private String taken(String query) {
        Http.Answer answer = upload(CSV, "text/csv", query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    @Test
    void takesAListClassifiesItAndGivesResultAndErrors() {
        Http.Answer taken = upload(CSV, "text/csv", "?name=crm.csv");
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String at = taken.header("Location");
        assertThat(at).isEqualTo("/api/v1/lists/" + taken.json().path("id").asString());
        assertThat(taken.json().path("state").asString()).isEqualTo("queued");
        assertThat(http.get(at + "/result").status()).isEqualTo(409);

        site.workOnLists();

        JsonNode done = http.get(at).json();
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.at("/progress/rows").asLong()).isEqualTo(3);
        assertThat(done.at("/progress/percent").asInt()).isEqualTo(100);
        assertThat(done.at("/summary/classified").asLong()).isEqualTo(2);
        assertThat(done.at("/summary/passedOver").asLong()).isEqualTo(1);
        assertThat(done.at("/summary/tiers").toString()).contains("\"Target\"");
        assertThat(done.path("actor").asString()).isEqualTo("local");
        assertThat(done.path("expires").asString()).isEqualTo("2026-03-31T12:00:00Z");
        Http.Answer result = http.get(done.path("result").asString());
        assertThat(result.header("Content-Type")).startsWith("text/csv");
        assertThat(result.header("Content-Disposition")).contains("attachment", "crm-result.csv");
        assertThat(result.text().lines()).hasSize(3);
        assertThat(http.get(done.path("errors").asString()).text()).contains("not-a-number");
        assertThat(site.decisions()).isEmpty();
    }

    @Test
    void takesAFormWithWishesAndRecords() {
        Http.Answer taken = form("--x\n%s\n\ntrue\n--x\n%s\n\n%s--x--\n"
                .formatted(
                        "Content-Disposition: form-data; name=\"record\"",
                        "Content-Disposition: form-data; name=\"file\"; filename=\"Kundenliste März.csv\"\nContent-Type: text/csv",
                        CSV));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().path("name").asString()).isEqualTo("Kundenliste März.csv");
        assertThat(taken.json().path("record").asBoolean()).isTrue();
    }

    private Http.Answer form(String body) {
        return http.post(LISTS, body.replace("\n", "\r\n"), "Content-Type", "multipart/form-data; boundary=x");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\\\temp\\\\leads.csv, leads.csv",
        "a\u202Egpj.csv, agpj.csv",
        "..%2F..%2Fx.csv, ..%2F..%2Fx.csv",
    })
    void aNameIsOnlyAName(String hostile, String shown) throws IOException {
        Http.Answer taken = form("--x\nContent-Disposition: form-data; name=\"file\"; filename=\"" + hostile + "\"\n\n"
                + CSV + "--x--\n");
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        assertThat(taken.json().path("name").asString()).isEqualTo(shown);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(p -> p.getFileName().toString())).doesNotContain(shown);
        }
    }

    @Test
    void waitsToBeStartedWhenAsked() {
        String at = taken("?start=false");
        site.workOnLists();
        assertThat(http.get(at).json().path("state").asString()).isEqualTo("ready");
        assertProblem(http.send("POST", at + "/resume"), 409, "list-state");
        assertProblem(http.send("POST", at + "/stop"), 409, "list-state");

        assertThat(http.send("POST", at + "/start").json().path("state").asString())
                .isEqualTo("queued");
        assertProblem(http.send("POST", at + "/start"), 409, "list-state");
        assertThat(http.send("POST", at + "/stop").json().path("state").asString())
                .isEqualTo("stopped");
        assertThat(http.send("POST", at + "/resume").json().path("state").asString())
                .isEqualTo("queued");
        site.workOnLists();
        assertThat(http.get(at).json().path("state").asString()).isEqualTo("done");
        assertProblem(http.send("POST", at + "/stop"), 409, "list-state");
    }

    @Test
    void saysWhatItRecognisesAndTakesAnotherMapping() {
        Http.Answer taken = upload("CRM;employes;note\n7;120;x\n", "text/csv", "?start=false");
        String at = taken.header("Location");
        JsonNode seen = http.get(at + "/columns").json();
        assertThat(seen.path("format").asString()).isEqualTo("CSV, separated by semicolons, UTF-8");
        assertThat(seen.at("/columns/1/nearest").asString()).isEqualTo("employees");
        assertThat(seen.at("/columns/2/question").asString()).isEqualTo("note");

        Http.Answer wrong = map(at, "{\"columns\": {\"employes\": \"employes\"}}");
        assertProblem(wrong, 422, "refused");
        assertThat(wrong.text()).contains("did you mean 'employees'?");
        JsonNode mapped = map(at, "{\"id\": \"CRM\", \"columns\": {\"employes\": \"employees\"}}")
                .json();
        assertThat(mapped.at("/columns/0/isId").asBoolean()).isTrue();
        assertThat(mapped.at("/columns/1/question").asString()).isEqualTo("employees");

        http.send("POST", at + "/start");
        site.workOnLists();
        assertThat(http.get(at + "/result").text()).contains("7,target");
        assertProblem(map(at, "{}"), 409, "list-state");
    }

    private static Http.Answer map(String at, String mapping) {
        return http.put(at + "/mapping", mapping, "Content-Type", "application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><body>Sign in</body></html>', HTML",
        "'version https://git-lfs.github.com/spec/v1', LFS",
        "'a,b\n1,2\n', No column",
        "'PK\u0003\u0004 is no spreadsheet', XLSX",
    })
    void refusesWhatCannotBeClassifiedAndSaysWhy(String body, String why) throws IOException {
        Http.Answer refused = upload(body.replace("\\n", "\n"), "text/csv", "");
        assertProblem(refused, 422, "refused");
        assertThat(refused.text()).contains(why).doesNotContain(" --");
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/columns", "/mapping/draft"})
    void aDiskThatFailsIsNotTheRequestsFault(String what) throws IOException {
        String at = taken("?start=false");
        Path list = folder.resolve("lists" + at.substring(at.lastIndexOf('/'))).resolve("list");
        Files.delete(list.resolveSibling("seen.json"));
        Files.delete(list);
        // Can be opened, and never be read.
        Files.createSymbolicLink(list, Path.of("/proc/self/mem"));
        Http.Answer answer = http.get(at + what);
        assertProblem(answer, 500, "server-file");
        assertThat(answer.text()).doesNotContain("Send it again", "proc");
    }

    @Test
    void aListIsLookedAtOnceHoweverItIsMapped() throws IOException {
        String at = taken("?start=false");
        String seen = http.get(at + "/columns").text();
        Path list = folder.resolve("lists" + at.substring(at.lastIndexOf('/'))).resolve("list");
        Files.writeString(list, "other,columns\n1,2\n");
        assertThat(http.get(at + "/columns").text()).isEqualTo(seen).contains("employees");
        assertThat(map(at, "{\"columns\": {\"other\": \"employees\"}}").text())
                .contains("The list has no column 'other'");
    }

    @Test
    void readsNumbersInTheLanguageOfTheList() {
        Http.Answer taken = upload("employees\n1.200\n", "text/csv", "?language=de_DE");
        assertThat(taken.json().path("language").asString()).isEqualTo("de-DE");
        site.workOnLists();
        assertThat(http.get(taken.header("Location"))
                        .json()
                        .at("/summary/classified")
                        .asInt())
                .isEqualTo(1);
        assertProblem(upload(CSV, "text/csv", "?language=d%21"), 422, "refused");
        assertThat(upload(CSV, "text/csv", "?language=d%21").text()).contains("\"pointer\":\"/language\"");
    }

    @Test
    void showsSomeOfWhatStandsInEachColumn() {
        assertThat(http.get(taken("?start=false") + "/columns")
                        .json()
                        .at("/columns/0/samples")
                        .toString())
                .isEqualTo("[\"120\",\"3\",\"many\"]");
    }

    @Test
    void deletesAllThereIsOfAList() throws IOException {
        String at = taken("");
        site.workOnLists();
        assertThat(http.send("DELETE", at).status()).isEqualTo(204);
        assertProblem(http.get(at), 404, "unknown-list");
        assertProblem(http.get(at + "/result"), 404, "unknown-list");
        assertProblem(http.send("DELETE", at), 404, "unknown-list");
        assertNothingLeft();
    }

    @Test
    void tellsListsNewestFirst() {
        String first = taken("?name=1.csv");
        String second = taken("?name=2.csv");
        JsonNode page = http.get("/api/v1/lists?limit=1&program=shop").json();
        assertThat(page.at("/lists/0/id").asString()).isEqualTo(second.substring("/api/v1/lists/".length()));
        JsonNode rest =
                http.get("/api/v1/lists?cursor=" + page.path("next").asString()).json();
        assertThat(rest.at("/lists/0/id").asString()).isEqualTo(first.substring("/api/v1/lists/".length()));
        assertThat(rest.path("next").isMissingNode()).isTrue();
        assertProblem(http.get("/api/v1/lists?cursor=;drop"), 400, "parameter");
        assertProblem(http.get("/api/v1/lists?limit=0"), 400, "parameter");
        assertProblem(http.get("/api/v1/lists?programm=shop"), 400, "parameter");
        assertProblem(http.get("/api/v1/lists?program=shoop"), 404, "unknown-program");
    }

    @Test
    void aListSentAgainUnderItsKeyIsTakenInOnce() {
        Http.Answer first = upload(CSV, "text/csv", "", "Idempotency-Key", "k1");
        Http.Answer again = upload(CSV, "text/csv", "", "Idempotency-Key", "k1");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(upload(CSV + "9,x\n", "text/csv", "", "Idempotency-Key", "k1"), 409, "idempotency-key");
        assertProblem(upload(CSV, "text/csv", "?record=true", "Idempotency-Key", "k1"), 409, "idempotency-key");
        assertProblem(upload(CSV, "text/csv", "?asOf=2026-01-01", "Idempotency-Key", "k1"), 409, "idempotency-key");
        assertProblem(upload(CSV, "text/csv", "", "Idempotency-Key", "k 1"), 400, "parameter");
        assertThat(http.get("/api/v1/lists").json().path("lists")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?market=emea",
                "?asOf=tomorrow",
                "?reasons=perhaps",
                "?recrod=true",
                "?mapping=%7B%22columns%22:%7B%22a%22:%22employes%22%7D%7D"
            })
    void refusesWishesThatCannotBeAndKeepsNothing(String query) throws IOException {
        assertProblem(upload(CSV, "text/csv", query), 422, "refused");
        assertNothingLeft();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        JsonNode refused = upload(CSV, "text/csv", "?market=emea&asOf=tomorrow&recrod=true")
                .json();
        assertThat(refused.path("errors")).hasSize(3);
        assertThat(refused.toString()).contains("did you mean 'record'?", "/asOf", "unknown-market");
    }

    @Test
    void refusesWhatIsNoListOrTooLarge() throws IOException {
        assertProblem(upload("", "text/csv", ""), 422, "empty-list");
        assertProblem(upload("{}", "application/json", ""), 415, "media-type");
        assertProblem(upload("x", "text/csv", "", "Content-Encoding", "gzip"), 415, "content-encoding");
        assertProblem(upload("x".repeat(1_000_001), "text/csv", ""), 413, "too-large");
        assertProblem(form("--x\nContent-Disposition: form-data; name=\"start\"\n\ntrue\n--x--\n"), 422, "no-list");
        assertProblem(form("no parts"), 422, "no-list");
        String file = "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\n\na\n";
        assertProblem(form(file + file + "--x--\n"), 400, "broken-form");
        assertProblem(
                http.post("/api/v1/programs/shoop/lists", CSV, "Content-Type", "text/csv"), 404, "unknown-program");
        assertNothingLeft();
    }

    @Test
    void aSpreadsheetThatUnpacksWithoutEndIsRefusedAtOnce() throws IOException, InterruptedException {
        HttpResponse<String> refused = spreadsheet(bomb(), "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("damaged-list", "after row 2");
        assertNothingLeft();
    }

    @Test
    void aSpreadsheetThatIsDamagedFarBelowFailsAndSaysSo() throws IOException, InterruptedException {
        byte[] list = Files.readAllBytes(XlsxFile.damagedAfter(1_500, folder.resolve("damaged.xlsx")));
        String at = spreadsheet(list, "?start=false")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertProblem(http.get(at + "/mapping/draft"), 422, "refused");
        assertThat(http.get(at + "/mapping/draft").text()).contains("The spreadsheet is damaged");
        assertThat(http.get(at + "/columns").status()).isEqualTo(200);
        http.send("POST", at + "/start");

        site.workOnLists();

        JsonNode failed = http.get(at).json();
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.at("/problems/0/code").asString())
                .as(failed.toString())
                .isEqualTo("damaged-list");
    }

    private static HttpResponse<String> spreadsheet(byte[] list, String query)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.url() + LISTS.substring(1) + query))
                .header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .POST(BodyPublishers.ofByteArray(list))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** One cell of 300 million letters, in a few hundred kilobytes. */
    private static byte[] bomb() throws IOException {
        String types = "http://schemas.openxmlformats.org/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + types + "package/2006/content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>");
            String relation =
                    "<Relationships xmlns='" + types + "package/2006/relationships'><Relationship Id='r1' Type='"
                            + types + "officeDocument/2006/relationships/%s' Target='%s'/></Relationships>";
            part(zip, "_rels/.rels", relation.formatted("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", relation.formatted("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + types + "spreadsheetml/2006/main' xmlns:r='" + types
                            + "officeDocument/2006/relationships'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns='" + types
                            + "spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is>"
                            + "<t>employees</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>")
                    .getBytes(StandardCharsets.UTF_8));
            byte[] letters = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                zip.write(letters);
            }
            zip.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsOutOtherSites() throws IOException {
        assertProblem(upload(CSV, "text/csv", "", "Origin", "http://evil.example"), 403, "foreign-origin");
        assertProblem(upload(CSV, "text/csv", "", "Sec-Fetch-Site", "cross-site"), 403, "foreign-origin");
        assertNothingLeft();
    }

    private void assertNothingLeft() throws IOException {
        assertThat(http.get("/api/v1/lists").json().path("lists")).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            assertThat(files.map(p -> p.getFileName().toString())).containsExactly("place.id");
        }
    }

    private static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:assay:problem:" + code);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }
}
