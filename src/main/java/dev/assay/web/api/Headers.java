package dev.assay.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;

/** Describes the headers that are taken and answered: of which version it is, where something new is, whether it came before. */
@Order(1)
final class Headers implements OpenApiCustomizer {
    /** The version that a change is meant for. */
    static final String VERSION = "If-Match";

    private static final String KEY = "Idempotency-Key";
    private static final Map<String, String> TAKEN = Map.of(
            KEY,
            "Of your own making, 1 to 255 visible ASCII characters, another one for each new request. The same request sent again with it gets the answer of the first time, and nothing is done twice",
            VERSION,
            "The ETag of the interview as you know it. If it was changed since, it is not changed again but told as it stands by now (412); without it, changes are taken one after the other");
    private static final Set<String> OF_A_VERSION = Set.of("Interview", "InterviewChanged", "Handover");

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    taken(operation);
                    operation.getResponses().forEach((status, response) -> answered(operation, status, response));
                }));
    }

    private static void taken(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> p.getDescription() == null && TAKEN.containsKey(p.getName()))
                    .forEach(p -> p.setDescription(TAKEN.get(p.getName())));
        }
    }

    private static void answered(Operation operation, String status, ApiResponse response) {
        boolean good = status.startsWith("2");
        if (isOfAVersion(response)) {
            add(response, "ETag", "The version of the interview, for If-Match");
        }
        if (good && ProblemResponses.takes(operation, KEY)) {
            add(response, Keyed.REPLAYED, "true: the request came before, and this is the answer of then");
            if (!status.equals("200")) {
                add(response, "Location", "Where to find it; of a list of several, not there");
            }
        }
    }

    private static boolean isOfAVersion(ApiResponse response) {
        return response.getContent() != null
                && response.getContent().values().stream()
                        .map(content -> content.getSchema())
                        .anyMatch(Headers::isOfAVersion);
    }

    private static boolean isOfAVersion(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref != null && OF_A_VERSION.contains(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void add(ApiResponse response, String name, String meaning) {
        response.addHeaderObject(name, new Header().description(meaning).schema(new StringSchema()));
    }
}
