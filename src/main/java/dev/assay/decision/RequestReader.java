package dev.assay.decision;

import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.AsOf;
import dev.assay.ruleset.Mode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is to be classified: one object with answers and circumstances, or a list of them. Gathers every mistake. */
final class RequestReader {
    static final int MOST = 1_000;

    private static final List<String> FIELDS =
            List.of("answers", "prospect", "market", "language", "asOf", "mode", "final", "channel", "record");
    private static final int LONGEST = 200;

    private final Document document;
    private final ZoneId zone;
    private final List<String> fields;
    private final Problems problems;

    RequestReader(Document document, ZoneId zone, Problems problems) {
        this(document, zone, FIELDS, problems);
    }

    /**
     * @param fields that an object may have
     */
    RequestReader(Document document, ZoneId zone, List<String> fields, Problems problems) {
        this.document = document;
        this.zone = zone;
        this.fields = fields;
        this.problems = problems;
    }

    /** Answers alone, by question id, without anything around them. */
    List<ClassificationRequest> readAnswers() {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        document.root().properties().forEach(e -> answers.put(e.getKey(), plain(e.getValue())));
        return List.of(new ClassificationRequest("", "", answers, null, null, null, null, Mode.FINAL, "api", false));
    }

    List<ClassificationRequest> read() {
        JsonNode root = document.root();
        if (root.isObject()) {
            return List.of(item("", root));
        }
        if (!root.isArray() || root.isEmpty()) {
            add("", "body", "Send one object with answers, or a list of 1 to 1,000 of them.", root);
            return List.of();
        }
        if (root.size() > MOST) {
            add(
                    "",
                    "list-too-long",
                    String.format(
                            Locale.ROOT, "The list has %,d prospects; up to 1,000 are taken at once.", root.size()),
                    null);
            return List.of();
        }
        List<ClassificationRequest> items = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            items.add(item("/" + i, root.get(i)));
        }
        refuseMixed(items);
        return items;
    }

    /** A list is answered as a whole when it is sent again: it is recorded as a whole or not at all. */
    private void refuseMixed(List<ClassificationRequest> items) {
        boolean first = items.get(0).record();
        for (ClassificationRequest item : items) {
            if (item.record() != first) {
                add(
                        item.pointer() + "/record",
                        "record-mixed",
                        "A list is recorded as a whole or not at all: give \"record\" the same value everywhere.",
                        null);
                return;
            }
        }
    }

    /** One object, and no list of them. */
    List<ClassificationRequest> readOne() {
        JsonNode root = document.root();
        if (!root.isObject()) {
            add("", "body", "Send one object with answers, such as {\"answers\": {…}}.", root);
            return List.of();
        }
        return List.of(item("", root));
    }

    private ClassificationRequest item(String pointer, JsonNode node) {
        if (!node.isObject()) {
            add(pointer, "wrong-type", "Each prospect is an object, such as {\"answers\": {…}}.", node);
        }
        for (String name : node.propertyNames()) {
            if (!fields.contains(name)) {
                String at = Pointers.child(pointer, name);
                problems.add(Problem.error(
                        "unknown-field",
                        document.placeOfKey(at),
                        "There is no field '" + name + "'" + Nearest.hint(name, fields),
                        name,
                        Nearest.to(name, fields).orElse(null)));
            }
        }
        String channel = text(pointer, node, "channel");
        JsonNode record = node.path("record");
        return new ClassificationRequest(
                pointer,
                pointer + "/answers",
                answers(pointer, node),
                text(pointer, node, "prospect"),
                text(pointer, node, "market"),
                language(pointer, node),
                asOf(pointer, node),
                mode(pointer, node),
                channel == null ? "api" : channel,
                !isFalse(pointer + "/record", record));
    }

    private Map<String, @Nullable Object> answers(String pointer, JsonNode node) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        JsonNode given = node.path("answers");
        if (!given.isObject()) {
            if (node.isObject()) {
                add(
                        pointer + "/answers",
                        given.isMissingNode() ? "missing-answers" : "wrong-type",
                        "Give the answers as an object, by question id, such as \"answers\": {\"industry\": \"banking\"}.",
                        given);
            }
            return answers;
        }
        given.properties().forEach(e -> answers.put(e.getKey(), plain(e.getValue())));
        return answers;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(n -> list.add(plain(n)));
            return list;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        }
        return node.asString();
    }

    private @Nullable String text(String pointer, JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > LONGEST) {
            add(
                    pointer + "/" + name,
                    "wrong-type",
                    "'" + name + "' is a text of 1 to " + LONGEST + " characters.",
                    value);
            return null;
        }
        if (value.asString().chars().anyMatch(Character::isISOControl)) {
            add(
                    pointer + "/" + name,
                    "control-character",
                    "'" + name + "' holds a control character; send it without.",
                    null);
            return null;
        }
        return value.asString();
    }

    private @Nullable String language(String pointer, JsonNode node) {
        String tag = text(pointer, node, "language");
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            add(
                    pointer + "/language",
                    "wrong-language",
                    "'language' is a language tag, such as en or de-CH.",
                    node.path("language"));
            return null;
        }
    }

    private @Nullable Instant asOf(String pointer, JsonNode node) {
        String text = text(pointer, node, "asOf");
        Instant time = text == null ? null : AsOf.of(text, zone).orElse(null);
        if (text == null || time != null) {
            return time;
        }
        add(
                pointer + "/asOf",
                "wrong-time",
                "'asOf' is a date such as 2026-03-01, or a time such as 2026-03-01T12:00:00Z.",
                node.path("asOf"));
        return null;
    }

    private Mode mode(String pointer, JsonNode node) {
        String mode = text(pointer, node, "mode");
        JsonNode isFinal = node.path("final");
        boolean openByFinal = isFalse(pointer + "/final", isFinal);
        if (mode != null && !mode.equals("open") && !mode.equals("final")) {
            problems.add(Problem.error(
                    "wrong-mode",
                    document.placeOf(pointer + "/mode"),
                    "'mode' is \"open\" while answers may still come, or \"final\".",
                    mode,
                    Nearest.to(mode, List.of("open", "final")).orElse(null)));
        }
        if (mode != null && isFinal.isBoolean() && openByFinal != mode.equals("open")) {
            add(pointer + "/final", "mode-twice", "'mode' and 'final' say different things; leave one out.", isFinal);
        }
        return openByFinal || "open".equals(mode) ? Mode.OPEN : Mode.FINAL;
    }

    private boolean isFalse(String pointer, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            add(pointer, "wrong-type", "'" + Pointers.last(pointer) + "' is true or false.", value);
        }
        return value.isBoolean() && !value.booleanValue();
    }

    private void add(String pointer, String code, String message, @Nullable JsonNode found) {
        Place place = document.placeOf(pointer);
        String text = found == null || found.isMissingNode() || found.isContainer() ? null : found.asString();
        problems.add(Problem.error(code, place, message, text, null));
    }
}
