package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One question from JSON, all but its {@code askWhen}. What the schema has found already is not told again. */
final class QuestionReader {
    private final Document document;
    private final Problems problems;
    private final String language;
    private final OptionReader options;

    QuestionReader(Document document, Problems problems, String language) {
        this.document = document;
        this.problems = problems;
        this.language = language;
        this.options = new OptionReader(document, problems, language);
    }

    /** The question, or empty when it has no readable id or type. */
    Optional<Question> read(String pointer) {
        JsonNode json = document.root().at(pointer);
        String id = json.path("id").asString("");
        Optional<AnswerType> type = AnswerType.ofJson(json.path("type").asString(""));
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        List<Option> read = options.read(pointer, type.get());
        ownLanguage(pointer, json);
        neverAsked(pointer, json);
        return Optional.of(new Question(
                id,
                type.get(),
                new Wording(json.path("ask").asString(""), text(json, "help"), text(json, "hint")),
                wordings(json),
                read,
                new RangeReader(document, problems).read(pointer, id, type.get()),
                null,
                asking(json),
                text(json, "about"),
                texts(json.path("says")),
                document.placeOf(pointer + "/id")));
    }

    private static Question.Asking asking(JsonNode json) {
        return new Question.Asking(
                json.path("required").asBoolean(false),
                json.path("asked").asBoolean(true),
                json.path("open").asBoolean(false),
                json.path("fixed").asBoolean(false),
                json.path("pii").asBoolean(false),
                json.path("sensitive").asBoolean(false),
                json.path("cost").asDouble(Question.Asking.PLAIN.cost()));
    }

    /** What a translation leaves out is in the questionnaire's language. */
    private static Map<String, Wording> wordings(JsonNode json) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        json.path("texts")
                .properties()
                .forEach(t -> wordings.put(
                        t.getKey(),
                        new Wording(
                                t.getValue()
                                        .path("ask")
                                        .asString(json.path("ask").asString("")),
                                or(text(t.getValue(), "help"), text(json, "help")),
                                or(text(t.getValue(), "hint"), text(json, "hint")))));
        return wordings;
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private void ownLanguage(String pointer, JsonNode json) {
        if (!language.isEmpty() && json.path("texts").has(language)) {
            problems.add(Problem.warning(
                    "own-language",
                    document.placeOfKey(pointer + "/texts/" + language),
                    "'" + language
                            + "' is the questionnaire's own language; its words stand beside the id, not in 'texts'."));
        }
    }

    private void neverAsked(String pointer, JsonNode json) {
        if (json.path("required").asBoolean(false) && !json.path("asked").asBoolean(true)) {
            problems.add(
                    Problem.error(
                            "required-but-never-asked",
                            document.placeOfKey(pointer + "/required"),
                            "The question is required, but never asked (\"asked\": false), so no interview could finish; take one of them out."));
        }
    }

    static @Nullable String text(JsonNode json, String key) {
        JsonNode node = json.path(key);
        return node.isString() ? node.asString() : null;
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asString("")));
        return texts;
    }
}
