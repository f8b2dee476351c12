package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.decision.DecisionIds;
import dev.assay.decision.Decisions;
import dev.assay.decision.KeptPrograms;
import dev.assay.job.TestLists;
import dev.assay.program.activation.Programs;
import dev.assay.program.activation.RevisionHistory;
import dev.assay.program.reading.ProgramReader;
import dev.assay.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages say of the API is what it does: each curl command is sent, and answers what the page shows. */
class DocsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Counts that change whenever somebody edits a sample. */
    private static final Set<String> COUNTS = Set.of("line", "problems", "number");

    /** A link inside the project. */
    private static final Pattern LINK = Pattern.compile("]\\(([A-Za-z0-9_./-]*)(?:#([^)]+))?\\)");

    @TempDir
    Path folder;

    private TestLists lists;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/api.md", "docs/chatbots.md"})
    void answersEachDocumentedRequestAsThePageSays(String page) throws IOException {
        List<DocumentedRequest> requests = DocumentedRequest.in(page, Files.readAllLines(Path.of(page)));
        assertThat(requests).hasSizeGreaterThan(2);
        List<String> offences = new ArrayList<>();
        try (WebServer server = serve()) {
            Http http = new Http(server.url());
            Map<String, String> variables = new HashMap<>();
            for (DocumentedRequest request : requests) {
                lists.work();
                Http.Answer answer = request.send(http, variables);
                JsonNode shown = request.shown() == null ? null : JSON.readTree(request.shown());
                int refusal = shown == null ? 0 : shown.path("status").asInt(0);
                boolean expected = refusal == 0 ? answer.status() / 100 == 2 : answer.status() == refusal;
                if (!expected) {
                    offences.add(request.place() + ": status " + answer.status() + ", " + answer.text());
                } else if (shown != null) {
                    differences("", shown, answer.json(), request.place(), offences);
                }
                if (answer.header("Content-Type").contains("json")) {
                    remember(answer.json(), variables);
                }
            }
        }
        assertThat(offences)
                .as("what the pages show, and the API does not answer")
                .isEmpty();
    }

    @Test
    void namesEveryFieldOfRequestAndAnswer() throws IOException {
        List<String> page = Files.readAllLines(Path.of("docs/api.md"));
        try (WebServer server = serve()) {
            JsonNode schemas = new Http(server.url()).get("/v3/api-docs").json().at("/components/schemas");
            assertThat(named(page, "### What you send"))
                    .isEqualTo(new TreeSet<>(
                            schemas.at("/ClassificationRequest/properties").propertyNames()));
            assertThat(named(page, "### The answer, field by field"))
                    .isEqualTo(new TreeSet<>(
                            schemas.at("/Classification/properties").propertyNames()));
            Set<String> reasoning = named(page, "## What may still come of it");
            assertThat(reasoning)
                    .containsAll(schemas.at("/ReasoningRequest/properties").propertyNames())
                    .containsAll(schemas.at("/Reasoning/properties").propertyNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"classifications", "reasoning"})
    void theExamplesOfTheDescriptionWorkAsTheyStand(String what) throws IOException {
        try (WebServer server = serve()) {
            Http http = new Http(server.url());
            JsonNode examples = http.get("/v3/api-docs")
                    .json()
                    .at("/paths/~1api~1v1~1programs~1{program}~1" + what
                            + "/post/requestBody/content/application~1json/examples");
            assertThat(examples.propertyNames()).hasSizeGreaterThan(1);
            for (JsonNode example : examples) {
                JsonNode value = example.path("value");
                Http.Answer answer = http.post(
                        "/api/v1/programs/b2b-saas/" + what, value.isString() ? value.asString() : value.toString());
                assertThat(answer.status() / 100).as(answer.text()).isEqualTo(2);
            }
        }
    }

    @Test
    void theExampleOfAllProgramsTellsTheSamplesThatThereAre() throws IOException {
        try (WebServer server = serve()) {
            Http http = new Http(server.url());
            JsonNode example = http.get("/v3/api-docs")
                    .json()
                    .at("/paths/~1api~1v1~1programs/get/responses/200/content/application~1json/example");
            JsonNode now = http.get("/api/v1/programs").json();
            assertThat(named(example)).isNotEmpty().isEqualTo(named(now));
        }
    }

    private static List<String> named(JsonNode programs) {
        return programs.path("programs")
                .valueStream()
                .map(p -> p.path("id").asString() + ": " + p.path("title").asString())
                .toList();
    }

    @Test
    void linksOnlyToWhatIsThere() throws IOException {
        List<String> offences = new ArrayList<>();
        List<Path> pages = new ArrayList<>(
                List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("questionnaires/README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).forEach(pages::add);
        }
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                String anchor = link.group(2);
                if (!Files.exists(target) || anchor != null && !anchors(target).contains(anchor)) {
                    offences.add(page + " links to " + link.group());
                }
            }
        }
        assertThat(offences).isEmpty();
    }

    /** Of the headings, as GitHub makes them. */
    private static List<String> anchors(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(l -> l.startsWith("#"))
                .map(l -> l.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The samples, with an earlier revision to go back to. */
    private WebServer serve() throws IOException {
        Path home = folder.resolve("home");
        for (String part : List.of("rules", "questionnaires")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.toList()) {
                    Path copy = home.resolve(file.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00.123Z"), ZoneOffset.UTC);
        Database database = Database.open(folder.resolve("assay.db").toString());
        RevisionHistory history = RevisionHistory.in(database);
        new Programs(home, history, clock).look();
        Files.writeString(home.resolve("rules/b2b-saas/collateral.json"), "\n", StandardOpenOption.APPEND);
        Programs programs = new Programs(home, history, clock);
        programs.look();
        KeptPrograms kept = new KeptPrograms(history, new ProgramReader(home, clock), programs::active, clock);
        Decisions decisions = new Decisions(database, new DecisionIds(new SplittableRandom(1)), clock, kept);
        lists = TestLists.upTo(1_000_000, folder, database, kept, decisions, clock);
        return WebServer.start(0, new WebServer.Served(programs, decisions, kept, lists.jobs(), database, clock, () -> {
            programs.close();
            database.close();
        }));
    }

    private static void remember(JsonNode answer, Map<String, String> variables) {
        if (answer.path("state").isString()) {
            variables.put("LIST", answer.path("id").asString());
        }
        if (answer.has("standing")) {
            variables.put("ID", answer.path("id").asString());
        }
        if (answer.path("time").isString()) {
            variables.put("ID", answer.path("id").asString());
        }
        if (answer.path("next").isString()) {
            variables.put("NEXT", answer.path("next").asString());
        }
    }

    /** First words in backticks of each row of the table below a heading. */
    private static Set<String> named(List<String> page, String heading) {
        Set<String> names = new TreeSet<>();
        for (String line : page.subList(page.indexOf(heading) + 1, page.size())) {
            if (line.startsWith("#")) {
                break;
            }
            if (line.startsWith("| `")) {
                String[] ticks = line.substring(0, line.indexOf('|', 1)).split("`", -1);
                for (int i = 1; i < ticks.length; i += 2) {
                    names.add(ticks[i]);
                }
            }
        }
        return names;
    }

    /** What is shown may leave out fields and items, and times and ids differ; all else must be so. */
    private static void differences(String at, JsonNode shown, JsonNode actual, String place, List<String> offences) {
        if (shown.isObject() && actual.isObject()) {
            shown.properties()
                    .forEach(f ->
                            differences(at + "/" + f.getKey(), f.getValue(), actual.path(f.getKey()), place, offences));
        } else if (shown.isArray() && actual.isArray()) {
            int from = 0;
            for (JsonNode item : shown) {
                int found = from;
                while (found < actual.size() && !fits(item, actual.get(found))) {
                    found++;
                }
                if (found == actual.size()) {
                    offences.add(place + " shows at " + at + " " + item + ", but the answer has " + actual);
                    return;
                }
                from = found + 1;
            }
        } else if (!isPassing(at, shown, actual) && !shown.equals(actual)) {
            offences.add(place + " shows at " + at + " " + shown + ", but the answer has "
                    + (actual.isMissingNode() ? "none" : actual));
        }
    }

    private static boolean fits(JsonNode shown, JsonNode actual) {
        List<String> offences = new ArrayList<>();
        differences("", shown, actual, "", offences);
        return offences.isEmpty();
    }

    private static boolean isPassing(String at, JsonNode shown, JsonNode actual) {
        if (COUNTS.contains(at.substring(at.lastIndexOf('/') + 1))) {
            return shown.isNumber() && actual.isNumber();
        }
        String text = shown.asString("");
        return actual.isString()
                && (text.matches("[0-9T:-]+\\.[0-9]+Z|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{8}…")
                        || at.equals("/next"));
    }
}
