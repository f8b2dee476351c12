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
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;

/** Describes the refusals of every request of the API that the request itself does not describe. */
@Order(0)
final class ProblemResponses implements OpenApiCustomizer {
    /** What 412 says. */
    static final String CHANGED =
            "The interview was changed since the version in If-Match; how it stands by now is told, nothing was overwritten";

    /** What reads by rules that may not be there: of a program without an active revision, or of an interview. */
    private static final Pattern NEEDS_RULES = Pattern.compile(
            "/api/v1/(programs/\\{program}/(check|difference|graph|questionnaire)|interviews/\\{id}(/answers/\\{question})?)");

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.readOperationsMap().forEach((method, operation) -> {
                    refusals(path, method, operation).forEach((status, why) -> add(operation, "Problem", status, why));
                    if (takes(operation, Headers.VERSION)) {
                        add(operation, "InterviewChanged", "412", CHANGED);
                    }
                    if (path.startsWith("/api/v1/interviews/{id}") && !path.endsWith("/history")) {
                        add(operation, "Problem", "410", "Nothing was said for too long; begin a new interview");
                    }
                });
            }
        });
    }

    /** Whether it has a parameter of that name, or of that kind. */
    static boolean takes(Operation operation, String what) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> what.equals(p.getName()) || what.equals(p.getIn()));
    }

    private static Map<String, String> refusals(String path, HttpMethod method, Operation operation) {
        Map<String, String> refusals = new TreeMap<>();
        boolean ofList = path.startsWith("/api/v1/lists");
        boolean sends = method == HttpMethod.PUT || method == HttpMethod.POST && !ofList;
        boolean reads = method == HttpMethod.GET && path.startsWith("/api/v1/programs");
        refusals.put("405", "The address is right, the method is not");
        refusals.put("406", "Only application/json is answered");
        if (takes(operation, "query") || takes(operation, "header")) {
            refusals.put("400", "A parameter or a header cannot be used");
        }
        if (ofList && path.contains("{") && method != HttpMethod.DELETE) {
            refusals.put("409", "The list is in no state for that, or its files are with another server");
        } else if (NEEDS_RULES.matcher(path).matches()) {
            refusals.put("409", "It does not fit what is in force");
        }
        if (sends) {
            refusals.put("400", "The body is not JSON, or a header cannot be used");
            refusals.put("409", "It does not fit what is in force");
            refusals.put("413", "The body is too large");
            refusals.put("415", "Only the described media types are taken");
            refusals.put("422", "Mistakes in the body, all of them");
        }
        if (takes(operation, "program") || path.contains("{")) {
            refusals.put("404", "There is nothing of that name; the nearest is told");
        }
        if (!reads || path.endsWith("/revisions")) {
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
