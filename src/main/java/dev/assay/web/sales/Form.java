package dev.assay.web.sales;

import dev.assay.decision.IdempotentRequest;
import dev.assay.program.Market;
import dev.assay.program.Program;
import dev.assay.questionnaire.AnswerCheck;
import dev.assay.web.language.PageLanguages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page sends: answers in fields {@code a.<question>}, as typed.
 *
 * @param given what was typed or chosen, by question id; blanks left out
 * @param language the prospect's language, or empty
 * @param market id of the chosen market, or empty to go by the answers
 * @param finished whether to judge as if nothing more would be asked
 * @param revision by whose rules the standing was drawn that the page shows, or empty
 * @param key names the opened page, so that a double click records once
 */
record Form(
        Map<String, List<String>> given,
        String language,
        String market,
        boolean finished,
        String key,
        String revision) {
    /** The value of a field for "don't know". */
    static final String DONT_KNOW = AnswerCheck.UNKNOWN;

    /** Nothing said. */
    static final Form EMPTY = new Form(Map.of(), "", "", false, "", "");

    private static final String PREFIX = "a.";

    static Form of(MultiValueMap<String, String> fields) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
            if (name.startsWith(PREFIX) && !said.isEmpty()) {
                given.put(name.substring(PREFIX.length()), said);
            }
        });
        String key = fields.getFirst("key");
        return new Form(
                given,
                Objects.requireNonNullElse(fields.getFirst("language"), ""),
                Objects.requireNonNullElse(fields.getFirst("market"), ""),
                fields.containsKey("finished"),
                key == null || key.isBlank() ? UUID.randomUUID().toString() : key,
                Objects.requireNonNullElse(fields.getFirst("revision"), ""));
    }

    /** Answers as the checker takes them. "Don't know" wins over anything else said to the same question. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        given.forEach((question, said) ->
                answers.put(question, said.contains(DONT_KNOW) ? DONT_KNOW : said.size() == 1 ? said.get(0) : said));
        return answers;
    }

    /** The chosen market; null to go by the answers, also when the choice is of a revision that had other markets. */
    @Nullable String market(Program program) {
        return program.markets().named(market).map(Market::id).orElse(null);
    }

    /** The form of a page that is opened: in the reader's language where the questionnaire has it, else in its own. */
    static Form fresh(Program program, List<Locale> readers) {
        String language = PageLanguages.ofQuestions(program, readers);
        return new Form(
                Map.of(),
                language,
                "",
                false,
                UUID.randomUUID().toString(),
                program.revision().hex());
    }

    /** The wish to record these answers by these rules: the same from the same page, however often it is sent. */
    IdempotentRequest wish(Program program) {
        String asked = program.id() + program.revision().hex() + given + language + market + finished;
        UUID name = UUID.nameUUIDFromBytes((key + asked).getBytes(StandardCharsets.UTF_8));
        return IdempotentRequest.of("page-" + name, program.id(), asked.getBytes(StandardCharsets.UTF_8));
    }

    List<String> given(String question) {
        return given.getOrDefault(question, List.of());
    }
}
