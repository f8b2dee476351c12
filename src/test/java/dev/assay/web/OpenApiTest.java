package dev.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the service says of itself is fit for generating clients, true of its examples, and the same as docs/openapi.json. */
class OpenApiTest {
    /** Renews the file when it is set: {@code ./mvnw test -Dquick -Dtest=OpenApiTest -Drenew}. */
    private static final String RENEW = "renew";

    private static final Path FILE = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @TempDir
    static Path folder;

    private static JsonNode api;

    /**
     * An answer that is described.
     *
     * @param operation what is done
     * @param status of the answer
     * @param response what is said of it
     */
    private record Answer(JsonNode operation, String status, JsonNode response) {
        String name() {
            return operation.path("operationId").asString() + " " + status;
        }
    }

    @BeforeAll
    static void read() {
        try (TestSite site = TestSite.shop(folder)) {
            api = new Http(site.url()).get("/v3/api-docs").json();
        }
    }

    private static Stream<JsonNode> operations() {
        return api.path("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static List<Answer> answers() {
        return operations()
                .flatMap(operation -> operation
                        .path("responses")
                        .propertyStream()
                        .map(response -> new Answer(operation, response.getKey(), response.getValue())))
                .toList();
    }

    @Test
    void theFileIsWhatIsServed() throws IOException {
        ObjectNode written = ((ObjectNode) api).deepCopy();
        written.remove("servers");
        written.set("tags", sorted(written.path("tags")));
        withoutExamples(written);
        String served = JSON.writeValueAsString(JSON.treeToValue(written, Object.class)) + "\n";
        if (System.getProperty(RENEW) != null) {
            Files.writeString(FILE, served);
        }
        assertThat(Files.readString(FILE))
                .as("Renew it: ./mvnw test -Dquick -Dtest=OpenApiTest -Drenew")
                .isEqualTo(served);
    }

    private static ArrayNode sorted(JsonNode tags) {
        return JSON.createArrayNode()
                .addAll(tags.valueStream()
                        .sorted(Comparator.comparing(tag -> tag.path("name").asString()))
                        .toList());
    }

    /** They are long, and no part of the contract. */
    private static void withoutExamples(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("schema")) {
            object.remove(List.of("example", "examples"));
        }
        node.forEach(OpenApiTest::withoutExamples);
    }

    @Test
    void everyOperationHasANameOfItsOwnThatSpeaks() {
        assertThat(operations().map(o -> o.path("operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+[a-zA-Z]*"));
    }

    @Test
    void everyOperationSaysWhatComesWhenAllIsWell() {
        assertThat(operations())
                .allMatch(o -> o.path("responses").propertyNames().stream().anyMatch(status -> status.startsWith("2")));
    }

    @Test
    void noSchemaIsCalledAsWhatEveryJavaFileSees() {
        List<String> clashing = new ArrayList<>();
        for (String name : api.at("/components/schemas").propertyNames()) {
            for (String room : List.of("java.lang.", "java.util.")) {
                try {
                    clashing.add(Class.forName(room + name).getName());
                } catch (ClassNotFoundException e) {
                    // As it should be.
                }
            }
        }
        assertThat(clashing).isEmpty();
    }

    @Test
    void everyVersionOfAnInterviewComesWithItsTag() {
        assertThat(answers().stream()
                        .filter(a -> a.response().at("/headers/ETag").isMissingNode())
                        .flatMap(a -> a.response().findValuesAsString("$ref").stream()))
                .doesNotContain("#/components/schemas/Interview", "#/components/schemas/InterviewChanged");
    }

    @Test
    void everyExampleIsOfItsSchema() {
        List<String> offences = new ArrayList<>();
        int[] examined = {0};
        for (Answer answer : answers()) {
            examples(answer.response(), content -> {
                examined[0]++;
                schema(content.path("schema"))
                        .validate(content.path("example"))
                        .forEach(error -> offences.add(answer.name() + " " + error));
            });
        }
        assertThat(offences).isEmpty();
        assertThat(examined[0]).isGreaterThan(100);
    }

    private static void examples(JsonNode response, Consumer<JsonNode> each) {
        response.path("content")
                .propertyStream()
                .filter(content -> content.getKey().endsWith("json"))
                .forEach(content -> each.accept(content.getValue()));
    }

    private static Schema schema(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", api.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }
}
