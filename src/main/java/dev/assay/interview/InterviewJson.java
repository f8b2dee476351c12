package dev.assay.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON text for the database, and back, equal. */
final class InterviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            // A later Assay may add fields; its interviews stay readable for this one.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private InterviewJson() {}

    static String write(Event event) {
        return MAPPER.writerFor(Event.class).writeValueAsString(event);
    }

    static JsonNode tree(Event event) {
        return MAPPER.readTree(write(event));
    }

    static Event read(String json) {
        return MAPPER.readValue(json, Event.class);
    }
}
