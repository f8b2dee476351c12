package dev.assay.web.sales;

import dev.assay.decision.IdempotentRequest;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * What the page sends: answers in fields {@code a.<question>}, as typed.
 *
 * @param given what was typed or chosen, by question id; blanks left out
 * @param language the prospect's language, or empty
 * @param finished whether to judge as if nothing more would be asked
 * @param key names the opened page, so that a double click records once
 */
record Form(Map<String, List<String>> given, String language, boolean finished, String key) {
    /** The value of a field for "don't know". */
    static final String DONT_KNOW = AnswerCheck.UNKNOWN;

    /** Nothing said. */
    static final Form EMPTY = new Form(Map.of(), "", false, "");

    private static final String PREFIX = "a.";

    static Form of(MultiValueMap<String, String> fields) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
            if (name.startsWith(PREFIX) && !said.isEmpty()) {
                given.put(name.substring(PREFIX.length()), said);
            }
        });
        String language = fields.getFirst("language");
        String key = fields.getFirst("key");
        return new Form(
                given, language == null ? "" : language, fields.containsKey("finished"), key == null ? "" : key);
    }

    /** Answers as the checker takes them. "Don't know" wins over anything else said to the same question. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        given.forEach((question, said) ->
                answers.put(question, said.contains(DONT_KNOW) ? DONT_KNOW : said.size() == 1 ? said.get(0) : said));
        return answers;
    }

    /** The form of a page that is opened, in the program's own language. */
    static Form fresh(Program program) {
        return new Form(Map.of(), program.language(), false, UUID.randomUUID().toString());
    }

    /** The wish to record these answers by these rules: the same from the same page, however often it is sent. */
    IdempotentRequest wish(Program program) {
        String asked = program.id() + program.revision().hex() + given + language + finished;
        UUID name = UUID.nameUUIDFromBytes((key + asked).getBytes(StandardCharsets.UTF_8));
        return IdempotentRequest.of("page-" + name, program.id(), asked.getBytes(StandardCharsets.UTF_8));
    }

    List<String> given(String question) {
        return given.getOrDefault(question, List.of());
    }
}
