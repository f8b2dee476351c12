package dev.assay.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the refusals of every request of the API that the request itself does not describe. */
final class ProblemResponses implements OpenApiCustomizer {
    /** What 412 says. */
    static final String CHANGED =
            "The interview was changed since the version in If-Match; how it stands by now is told, nothing was overwritten";

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.readOperationsMap().forEach((method, operation) -> {
                    refusals(path, method).forEach((status, why) -> add(operation, "Problem", status, why));
                    if (takesVersion(operation)) {
                        add(operation, "InterviewChanged", "412", CHANGED);
                    }
                    if (path.startsWith("/api/v1/interviews/{id}") && !path.endsWith("/history")) {
                        add(operation, "Problem", "410", "Nothing was said for too long; begin a new interview");
                    }
                });
            }
        });
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
    }

    private static Map<String, String> refusals(String path, HttpMethod method) {
        Map<String, String> refusals = new TreeMap<>();
        boolean ofList = path.startsWith("/api/v1/lists");
        boolean sends = method == HttpMethod.PUT || method == HttpMethod.POST && !ofList;
        boolean lists = path.equals("/api/v1/decisions") || path.equals("/api/v1/lists");
        boolean pages = lists || path.equals("/api/v1/webhooks/messages");
        refusals.put("405", "The address is right, the method is not");
        refusals.put("406", "Only application/json is answered");
        if (ofList && path.contains("{") && method != HttpMethod.DELETE) {
            refusals.put("409", "The list is in no state for that, or its files are with another server");
        }
        if (sends) {
            refusals.put("400", "The body is not JSON, or a header cannot be used");
            refusals.put("409", "It does not fit what is in force");
            refusals.put("415", "Only the described media types are taken");
            refusals.put("422", "Mistakes in the body, all of them");
        }
        if (pages) {
            refusals.put("400", "A parameter cannot be used");
        }
        if (lists || path.contains("{")) {
            refusals.put("404", "There is nothing of that name; the nearest is told");
        }
        if (sends || ofList || path.startsWith("/api/v1/decisions") || path.endsWith("/revisions")) {
            refusals.put("503", "The database cannot be reached; try again");
        }
        return refusals;
    }

    private static void add(Operation operation, String schema, String status, String why) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + schema);
        Content content = new Content().addMediaType(ApiProblem.MEDIA_TYPE, new MediaType().schema(problem));
        operation
                .getResponses()
                .putIfAbsent(status, new ApiResponse().description(why).content(content));
    }
}
