package dev.assay.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows what each request of the API answers: answers that a server gave, long lists cut, kept in one file beside the code. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ResponseExamples implements OpenApiCustomizer {
    private static final String FILE = "/openapi/examples.json";
    private static final String PROBLEM = "problem";

    private final Map<String, Object> examples;

    ResponseExamples(JsonMapper json) {
        try (InputStream in = Objects.requireNonNull(ResponseExamples.class.getResourceAsStream(FILE), FILE)) {
            examples = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.getResponses().forEach((status, response) -> {
                            if (response.getContent() != null) {
                                Object example = examples.get(status.startsWith("2") ? method + " " + path : PROBLEM);
                                response.getContent().values().forEach(content -> show(content, example));
                            }
                        })));
    }

    private static void show(MediaType content, @Nullable Object example) {
        if (example != null && content.getExample() == null && content.getExamples() == null) {
            content.setExample(example);
        }
    }
}
