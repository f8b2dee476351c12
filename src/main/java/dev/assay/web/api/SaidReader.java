package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.interview.Event;
import dev.assay.interview.Interview;
import dev.assay.interview.Said;
import dev.assay.interview.Said.Kind;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was said to questions: {@code "answers": {"industry": "banking", "budget": {"unknown": true}, "employees": {"value": 950, "words": "nine fifty"}}}. */
final class SaidReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS =
            List.of("value", "unknown", "refused", "doubted", "words", "sure", "note");
    private static final int LONG = 2_000;

    private final Document document;
    private final Program program;
    private final String language;
    private final @Nullable Interview interview;
    private final Problems problems;

    /**
     * @param language in which numbers and days are written
     * @param interview as it stands, or null before it begins
     */
    SaidReader(Document document, Program program, String language, @Nullable Interview interview, Problems problems) {
        this.document = document;
        this.program = program;
        this.language = language;
        this.interview = interview;
        this.problems = problems;
    }

    /** Reads the field {@code answers}; what it says is of use only where no problem was added. */
    List<Event> read() {
        JsonNode answers = document.root().path("answers");
        List<Event> events = new ArrayList<>();
        if (answers.isMissingNode() || answers.isNull()) {
            return events;
        }
        if (!answers.isObject()) {
            new JsonFields(document, "", problems)
                    .wrong(
                            "answers",
                            "wrong-type",
                            "'answers' is an object, by question id, such as {\"industry\": \"banking\"}.");
            return events;
        }
        Map<String, Object> raw = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        answers.properties().forEach(e -> one(e.getKey(), e.getValue(), events, raw, places));
        for (Problem problem : program.answerCheck().check(raw, language).problems()) {
            if (problem.isError()) {
                problems.add(placed(problem, places));
            }
        }
        raw.forEach((question, given) -> {
            if (program.answerCheck().isNothing(question, given, language)) {
                problems.add(nothing(
                        question, "This is no answer", document.placeOf(places.getOrDefault(question, "/answers"))));
            }
        });
        return events;
    }

    private void one(
            String question, JsonNode node, List<Event> events, Map<String, Object> raw, Map<String, String> places) {
        String pointer = Pointers.child("/answers", question);
        if (node.isNull()) {
            problems.add(nothing(question, "null is no answer", document.placeOf(pointer)));
            return;
        }
        if (!node.isObject()) {
            raw.put(question, JSON.convertValue(node, Object.class));
            places.put(question, pointer);
            events.add(new Event.Answered(question, plain(node)));
            return;
        }
        JsonFields fields = new JsonFields(document, pointer, problems);
        fields.isObject("{\"value\": 950}", FIELDS);
        Kind kind = kind(fields);
        raw.put(
                question,
                kind == Kind.ANSWER ? JSON.convertValue(node.path("value"), Object.class) : Map.of("unknown", true));
        places.put(question, kind == Kind.ANSWER ? pointer + "/value" : pointer);
        Object given = kind == Kind.ANSWER ? raw.get(question) : null;
        Said before = interview == null ? null : interview.said(question);
        if (kind == Kind.DOUBTED && before != null) {
            given = before.given();
        }
        events.add(new Event.Answered(
                question, new Said(kind, given, fields.text("words", LONG), fields.share("sure"), false)));
        String note = fields.text("note", LONG);
        if (note != null) {
            events.add(new Event.Noted(question, note));
        }
    }

    private static Problem nothing(String question, String what, Place place) {
        return Problem.error(
                "no-answer",
                place,
                what + ". An answer is taken back by DELETE …/answers/" + question
                        + "; who does not know is {\"unknown\": true}.");
    }

    private Said plain(JsonNode node) {
        return "?".equals(node.asString("")) ? Said.unknown() : Said.answer(JSON.convertValue(node, Object.class));
    }

    private Kind kind(JsonFields fields) {
        List<Kind> kinds = new ArrayList<>();
        if (fields.has("value")) {
            kinds.add(Kind.ANSWER);
        }
        if (fields.isTrue("unknown")) {
            kinds.add(Kind.UNKNOWN);
        }
        if (fields.isTrue("refused")) {
            kinds.add(Kind.REFUSED);
        }
        if (fields.isTrue("doubted")) {
            kinds.add(Kind.DOUBTED);
        }
        if (kinds.size() != 1) {
            fields.wrong(
                    "",
                    "one-of",
                    "Say one of \"value\", \"unknown\": true, \"refused\": true and \"doubted\": true, not "
                            + (kinds.isEmpty() ? "none" : "several") + ".");
            return Kind.UNKNOWN;
        }
        return kinds.get(0);
    }

    private Problem placed(Problem problem, Map<String, String> places) {
        String pointer = String.valueOf(problem.place().pointer());
        int end = pointer.indexOf('/', "/answers/".length());
        String question = Pointers.last(end < 0 ? pointer : pointer.substring(0, end));
        String at = places.getOrDefault(question, pointer) + (end < 0 ? "" : pointer.substring(end));
        return problem.at(
                problem.code().startsWith("unknown-question") ? document.placeOfKey(pointer) : document.placeOf(at));
    }
}
