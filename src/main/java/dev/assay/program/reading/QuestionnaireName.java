package dev.assay.program.reading;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which questionnaire a program.json names, however broken the rest of it is: files are gathered before they are checked. */
final class QuestionnaireName {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuestionnaireName() {}

    static Optional<String> in(byte[] program) {
        try {
            JsonNode name = JSON.readTree(program).get("questionnaire");
            return name != null && name.isString() ? Optional.of(name.asString()) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
