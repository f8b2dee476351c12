package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The options of one question from JSON: there where they belong, each told from the others by every word for it. */
final class OptionReader {
    private final Document document;
    private final Problems problems;
    private final String language;

    OptionReader(Document document, Problems problems, String language) {
        this.document = document;
        this.problems = problems;
        this.language = language;
    }

    List<Option> read(String question, AnswerType type) {
        JsonNode json = document.root().at(question);
        JsonNode list = json.path("options");
        if (!type.hasOptions()) {
            outOfPlace(question, type, "options", json.has("options"));
            outOfPlace(question, type, "open", json.path("open").asBoolean(false));
            return List.of();
        }
        if ((list.isMissingNode() || (list.isArray() && list.isEmpty()))
                && !json.path("open").asBoolean(false)) {
            problems.add(
                    Problem.error(
                            "no-options",
                            list.isMissingNode()
                                    ? document.placeOf(question + "/type")
                                    : document.placeOf(question + "/options"),
                            "A question of type " + type.json()
                                    + " needs options to choose from: \"options\": [ { \"id\": \"banking\", \"label\": \"Banking\" } ]."));
        }
        List<Option> options = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = question + "/options/" + i;
            JsonNode option = list.get(i);
            String id = option.path("id").asString("");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add(Problem.error(
                        "duplicate-option",
                        document.placeOf(pointer + "/id"),
                        "There are two options '" + id + "' here; an id belongs to one.",
                        id,
                        null));
                continue;
            }
            if (!id.isEmpty()) {
                words(pointer, option, id, owners);
            }
            options.add(new Option(
                    id, option.path("label").asString(""), QuestionReader.texts(option.path("says")), labels(option)));
        }
        return options;
    }

    private void outOfPlace(String question, AnswerType type, String key, boolean there) {
        if (there) {
            problems.add(Problem.error(
                    "out-of-place",
                    document.placeOfKey(question + "/" + key),
                    "'" + key + "' belongs to the types choice and choices; this question is of type " + type.json()
                            + ".",
                    key,
                    null));
        }
    }

    private static Map<String, String> labels(JsonNode option) {
        Map<String, String> labels = new LinkedHashMap<>();
        option.path("texts")
                .properties()
                .forEach(t -> labels.put(t.getKey(), t.getValue().asString("")));
        return labels;
    }

    /** A prospect's word must lead to one option: ids, labels in every language and synonyms are told apart, case and blanks aside. */
    private void words(String pointer, JsonNode option, String id, Map<String, String> owners) {
        word(pointer + "/id", id, id, owners);
        word(pointer + "/label", option.path("label").asString(""), id, owners);
        for (int i = 0; i < option.path("says").size(); i++) {
            word(pointer + "/says/" + i, option.path("says").get(i).asString(""), id, owners);
        }
        option.path("texts").properties().forEach(t -> {
            String at = Pointers.child(pointer + "/texts", t.getKey());
            word(at, t.getValue().asString(""), id, owners);
            if (t.getKey().equals(language)) {
                problems.add(Problem.warning(
                        "own-language",
                        document.placeOfKey(at),
                        "'" + language + "' is the questionnaire's own language; its word is the 'label'."));
            }
        });
    }

    private void word(String pointer, String word, String id, Map<String, String> owners) {
        String folded = Choices.folded(word);
        String owner = folded.isEmpty() ? id : owners.getOrDefault(folded, id);
        owners.putIfAbsent(folded, id);
        if (!owner.equals(id)) {
            String how = owner.equalsIgnoreCase(id)
                    ? "The ids '" + owner + "' and '" + id + "' differ in capital letters only; give one another name."
                    : "'" + word + "' stands for two options, '" + owner + "' and '" + id + "'; a word belongs to one.";
            problems.add(Problem.error("ambiguous-option", document.placeOf(pointer), how, word, null));
        }
    }
}
