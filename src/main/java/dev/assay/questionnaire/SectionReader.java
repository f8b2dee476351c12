package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sections from JSON: each id once, each question in at most one. */
final class SectionReader {
    /** Searches for the nearest name; more would take too long. */
    private static final int HINTS = 200;

    private final Document document;
    private final Problems problems;
    private int told;

    SectionReader(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    static List<Section> sections(JsonNode sections) {
        List<Section> read = new ArrayList<>();
        sections.forEach(s -> read.add(new Section(
                s.path("id").asString(""), s.path("title").asString(""), QuestionReader.texts(s.path("questions")))));
        return read;
    }

    void check() {
        JsonNode sections = document.root().path("sections");
        List<String> ids = new ArrayList<>();
        document.root().path("questions").forEach(q -> ids.add(q.path("id").asString("")));
        Set<String> seen = new HashSet<>();
        Map<String, String> home = new HashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            String pointer = "/sections/" + i;
            String id = sections.get(i).path("id").asString("");
            if (!id.isEmpty() && !seen.add(id)) {
                add(
                        "duplicate-section",
                        pointer + "/id",
                        "There are two sections '" + id + "'; an id belongs to one.",
                        id);
            }
            JsonNode questions = sections.get(i).path("questions");
            for (int q = 0; q < questions.size(); q++) {
                question(pointer + "/questions/" + q, questions.get(q), id, ids, home);
            }
        }
    }

    private void question(String at, JsonNode json, String section, List<String> ids, Map<String, String> home) {
        if (!json.isString()) {
            return;
        }
        String id = json.asString();
        if (!ids.contains(id)) {
            boolean hint = told++ < HINTS;
            problems.add(Problem.error(
                    "unknown-question",
                    document.placeOf(at),
                    "There is no question '" + id + "'" + (hint ? Nearest.hint(id, ids) : "."),
                    id,
                    hint ? Nearest.to(id, ids).orElse(null) : null));
            return;
        }
        String other = home.putIfAbsent(id, section);
        if (other != null) {
            String where = other.equals(section) ? "twice in this section" : "in the section '" + other + "' already";
            add("duplicate-question", at, "'" + id + "' stands " + where + "; keep it in one place.", id);
        }
    }

    private void add(String code, String pointer, String message, String found) {
        problems.add(Problem.error(code, document.placeOf(pointer), message, found, null));
    }
}
