package dev.assay.web.lists;

import dev.assay.batch.ListPreview;
import dev.assay.job.ListMapping;
import dev.assay.job.Recognised;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mapping that lies beside a program's rules, held against a list: as far as the list has its columns it is right, and the rest is guessed.
 *
 * @param text as it was read
 * @param named columns that it needs, in its order
 */
record OwnMapping(String text, List<String> named) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A program's own; empty where it has none. */
    static Optional<OwnMapping> of(Program program) {
        byte[] own = program.files().contents().get("rules/" + program.id() + "/mapping.json");
        if (own == null) {
            return Optional.empty();
        }
        Mapping mapping = ListMapping.of(program, null).mapping();
        List<String> named = new ArrayList<>(mapping.columns().keySet());
        String id = mapping.id();
        if (id != null && !named.contains(id)) {
            named.add(id);
        }
        return Optional.of(new OwnMapping(new String(own, StandardCharsets.UTF_8), named));
    }

    /** Columns that it names and the list does not have. */
    List<String> missing(Recognised seen) {
        Set<String> names = names(seen);
        return named.stream().filter(name -> !names.contains(name)).toList();
    }

    private static Set<String> names(Recognised seen) {
        return seen.columns().stream().map(ListPreview.Column::name).collect(Collectors.toSet());
    }

    /**
     * A drafted mapping, in which what this one says of the list's columns goes before what was guessed.
     *
     * @param drafted as JSON text
     */
    String over(String drafted, Recognised seen) {
        Set<String> names = names(seen);
        ObjectNode draft = (ObjectNode) JSON.readTree(drafted);
        ObjectNode own = (ObjectNode) JSON.readTree(text);
        ObjectNode mine = JSON.createObjectNode();
        own.path("columns").properties().stream()
                .filter(e -> names.contains(Mapping.collapsed(e.getKey())))
                .forEach(e -> mine.set(e.getKey(), e.getValue()));
        if (mine.isEmpty()) {
            return drafted;
        }
        Set<String> known =
                mine.propertyNames().stream().map(Mapping::collapsed).collect(Collectors.toSet());
        Set<String> answered = mine.values().stream().map(OwnMapping::question).collect(Collectors.toSet());
        draft.path("columns").properties().stream()
                .filter(e -> !known.contains(e.getKey()) && !answered.contains(question(e.getValue())))
                .forEach(e -> mine.set(e.getKey(), e.getValue()));
        draft.set("columns", mine);
        for (String words : List.of("unanswered", "yes", "no")) {
            merge(draft, own, words);
        }
        ArrayNode ignore = draft.putArray("ignore");
        own.path("ignore")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> names.contains(Mapping.collapsed(name)))
                .forEach(ignore::add);
        if (names.contains(Mapping.collapsed(own.path("id").asString("")))) {
            draft.set("id", own.path("id"));
        }
        return JSON.writeValueAsString(draft);
    }

    private static void merge(ObjectNode draft, ObjectNode own, String words) {
        Set<String> all = new TreeSet<>();
        draft.path(words).forEach(word -> all.add(word.asString()));
        own.path(words).forEach(word -> all.add(word.asString()));
        if (!all.isEmpty()) {
            ArrayNode array = draft.putArray(words);
            all.forEach(array::add);
        }
    }

    private static String question(JsonNode column) {
        return column.isString() ? column.asString() : column.path("question").asString("");
    }
}
