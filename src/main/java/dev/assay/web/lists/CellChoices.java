package dev.assay.web.lists;

import dev.assay.program.DayPattern;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a person said of cells that are no answers as they stand.
 *
 * @param meanings by the column's place and the cell: id of an option, or {@link #NOTHING}
 * @param days by the column's place: how its days are written
 */
record CellChoices(Map<Integer, Map<String, String>> meanings, Map<Integer, String> days) {
    /** "Not answered"; no option has such an id. */
    static final String NOTHING = "#none";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The cell of column 3 that stands second among its odd ones: {@code x.3.1} is what it means, {@code y.3.1} what it is. */
    private static final Pattern MEANS = Pattern.compile("x\\.([0-9]{1,5})\\.([0-9]{1,3})");

    private static final Pattern DAYS = Pattern.compile("d\\.([0-9]{1,5})");

    /** Reads the fields of a form; what was left as it is says nothing. */
    static CellChoices of(MultiValueMap<String, String> fields) {
        Map<Integer, Map<String, String>> meanings = new LinkedHashMap<>();
        Map<Integer, String> days = new LinkedHashMap<>();
        fields.keySet().forEach(name -> {
            String value = fields.getFirst(name);
            Matcher means = MEANS.matcher(name);
            Matcher written = DAYS.matcher(name);
            if (value == null || value.isEmpty()) {
                return;
            }
            if (means.matches()) {
                String cell = fields.getFirst("y" + name.substring(1));
                if (cell != null) {
                    meanings.computeIfAbsent(Integer.valueOf(means.group(1)), c -> new LinkedHashMap<>())
                            .put(cell, value);
                }
            } else if (written.matches() && DayPattern.known(value).isPresent()) {
                days.put(Integer.valueOf(written.group(1)), value);
            }
        });
        return new CellChoices(meanings, days);
    }

    boolean isEmpty() {
        return meanings.isEmpty() && days.isEmpty();
    }

    /**
     * A column of the mapping with what was said of its cells.
     *
     * @param before what the mapping says of it so far, or null
     */
    JsonNode over(int column, String question, @Nullable JsonNode before) {
        Map<String, String> cells = meanings.getOrDefault(column, Map.of());
        String written = days.get(column);
        if (cells.isEmpty() && written == null) {
            return before == null ? StringNode.valueOf(question) : before;
        }
        ObjectNode full =
                before != null && before.isObject() ? (ObjectNode) before.deepCopy() : JSON.createObjectNode();
        full.put("question", question);
        if (written != null) {
            full.put("format", written);
        }
        ObjectNode values = full.path("values").isObject() ? (ObjectNode) full.path("values") : JSON.createObjectNode();
        Set<String> nothing = new LinkedHashSet<>();
        full.path("unanswered").forEach(word -> nothing.add(word.asString()));
        cells.forEach((cell, meaning) -> {
            if (meaning.equals(NOTHING)) {
                nothing.add(cell);
            } else {
                values.put(cell, meaning);
            }
        });
        if (!values.isEmpty()) {
            full.set("values", values);
        }
        if (!nothing.isEmpty()) {
            ArrayNode words = full.putArray("unanswered");
            nothing.forEach(words::add);
        }
        return full;
    }
}
