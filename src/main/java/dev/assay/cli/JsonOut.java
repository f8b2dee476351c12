package dev.assay.cli;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON: one indented document on standard output. */
final class JsonOut {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonOut() {}

    static void print(Console console, Object value) {
        console.out().println(JSON.writeValueAsString(value));
    }

    /** What is printed where there is no result. */
    static void refused(Console console, List<Problem> problems) {
        print(console, Map.of("problems", problems(problems)));
    }

    static List<Map<String, @Nullable Object>> problems(List<Problem> problems) {
        return problems.stream().map(JsonOut::problem).toList();
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Place place = problem.place();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", problem.code());
        put(json, "file", place.file());
        put(json, "line", place.line() == 0 ? null : place.line());
        put(json, "column", place.column() == 0 ? null : place.column());
        put(json, "length", place.length() == 0 ? null : place.length());
        put(json, "cell", place.cell());
        put(json, "pointer", place.pointer());
        json.put("message", problem.message());
        put(json, "found", problem.found());
        put(json, "suggestion", problem.suggestion());
        return json;
    }

    private static void put(Map<String, @Nullable Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }
}
