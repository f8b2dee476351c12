package dev.assay.web.lists;

import dev.assay.batch.ListPreview;
import dev.assay.job.Recognised;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person chose for the columns of a list.
 *
 * @param chosen by the column's place: id of a question, {@link SeenView#ID}, or empty
 * @param said what its cells mean and how its days are written
 */
record ColumnChoices(Map<Integer, String> chosen, CellChoices said) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "c.";

    /** A button that chooses for one column, without scripts. */
    private static final Pattern PICK = Pattern.compile("([0-9]{1,5}):([a-z][A-Za-z0-9]{0,200})");

    static ColumnChoices of(MultiValueMap<String, String> fields) {
        Map<Integer, String> chosen = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && name.substring(PREFIX.length()).matches("[0-9]{1,5}")) {
                chosen.put(
                        Integer.parseInt(name.substring(PREFIX.length())),
                        Objects.requireNonNullElse(values.get(0), ""));
            }
        });
        Optional.ofNullable(fields.getFirst("pick"))
                .map(PICK::matcher)
                .filter(Matcher::matches)
                .ifPresent(pick -> chosen.put(Integer.parseInt(pick.group(1)), pick.group(2)));
        return new ColumnChoices(chosen, CellChoices.of(fields));
    }

    /**
     * The mapping with what was chosen; empty when nothing else was chosen than was recognised, and that will do. What the mapping says of how a column is written stays, as long as the column
     * answers the same question; what it says of columns that the list does not have goes.
     *
     * @param sent the mapping of the list so far, or null for the program's own
     */
    Optional<String> mapping(Program program, @Nullable String sent, Recognised seen) {
        List<ListPreview.Column> columns = seen.columns();
        boolean same = true;
        for (int i = 0; i < columns.size(); i++) {
            same &= chosen.getOrDefault(i, was(columns.get(i))).equals(was(columns.get(i)));
        }
        if ((chosen.isEmpty() || same && !seen.hasErrors()) && said.isEmpty()) {
            return Optional.empty();
        }
        String text = sent != null
                ? sent
                : OwnMapping.of(program).map(OwnMapping::text).orElse("{}");
        ObjectNode mapping = (ObjectNode) JSON.readTree(text);
        ObjectNode known =
                mapping.path("columns").isObject() ? (ObjectNode) mapping.path("columns") : JSON.createObjectNode();
        Map<String, JsonNode> byName = new HashMap<>();
        known.properties().forEach(e -> byName.put(Mapping.collapsed(e.getKey()), e.getValue()));
        Set<String> ignored = new HashSet<>();
        ObjectNode now = JSON.createObjectNode();
        String id = null;
        for (int i = 0; i < columns.size(); i++) {
            ListPreview.Column column = columns.get(i);
            String choice = chosen.getOrDefault(i, was(column));
            if (choice.equals(SeenView.ID)) {
                id = column.name();
            } else if (choice.isEmpty()) {
                ignored.add(column.name());
            } else {
                JsonNode before = choice.equals(column.question()) ? byName.get(column.name()) : null;
                now.set(column.name(), said.over(i, choice, before));
            }
        }
        // Of two columns with one name, a mapping cannot leave out one: what was chosen for either stays, and whoever
        // reads the list says if both answer.
        ignored.removeAll(now.propertyNames());
        ignored.remove(id);
        mapping.remove(List.of("id", "ignore", "columns", "$schema"));
        if (id != null) {
            mapping.put("id", id);
        }
        ArrayNode ignore = mapping.putArray("ignore");
        ignored.stream().filter(name -> !name.isEmpty()).sorted().forEach(ignore::add);
        mapping.set("columns", now);
        return Optional.of(JSON.writeValueAsString(mapping));
    }

    private static String was(ListPreview.Column column) {
        return column.isId() ? SeenView.ID : column.question() == null ? "" : column.question();
    }
}
