package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list as JSON Lines: an object a line, the answers in it or in its {@code answers}. Its columns are the keys of all objects, so it is looked through once before it is read. */
final class JsonSource implements RowSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = {};

    /** Opens the text anew. */
    @FunctionalInterface
    interface Text {
        InputStream open() throws IOException;
    }

    private final InputStream in;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private long read;
    private long line;

    private JsonSource(InputStream in, List<String> header) {
        this.in = in;
        this.header = header;
        header.forEach(name -> columns.put(name, columns.size()));
    }

    static @Nullable RowSource open(Text text, String name, Problems problems) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonSource looking = new JsonSource(text.open(), List.of())) {
            for (byte[] bytes = looking.nextLine(); bytes != null; bytes = looking.nextLine()) {
                keys(bytes, keys);
                Problem wide = ListFile.tooWide(keys.size(), Place.of(name));
                if (wide != null) {
                    problems.add(wide);
                    return null;
                }
            }
        }
        return new JsonSource(text.open(), List.copyOf(keys));
    }

    /** Adds the keys of one object, and of the answers in it; nothing of a line that is none. */
    private static void keys(byte[] line, Set<String> keys) {
        Set<String> found = new LinkedHashSet<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            boolean inAnswers = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.END_OBJECT) {
                    inAnswers = false;
                } else if (token == JsonToken.PROPERTY_NAME) {
                    String key = json.currentName();
                    boolean opens = json.nextToken() == JsonToken.START_OBJECT && !inAnswers && key.equals("answers");
                    inAnswers |= opens;
                    if (!opens) {
                        found.add(key);
                        json.skipChildren();
                    }
                }
            }
        } catch (JacksonException broken) {
            return;
        }
        keys.addAll(found);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLine() {
        return 1;
    }

    @Override
    public boolean fill(RowBlock block) throws IOException {
        while (!block.isFull()) {
            byte[] bytes = nextLine();
            if (bytes == null) {
                return block.rows() > 0;
            }
            add(bytes, block);
        }
        return true;
    }

    private void add(byte[] bytes, RowBlock block) {
        if (bytes.length > CsvCut.LONGEST) {
            block.endBrokenRow(
                    line,
                    Problem.error("row-too-long", Place.NOWHERE, "Line " + line + " is too long and is passed over."));
            return;
        }
        Map<String, JsonNode> fields = fields(bytes);
        if (fields.isEmpty() && !isEmptyObject(bytes)) {
            block.endBrokenRow(
                    line,
                    Problem.error(
                            "no-json",
                            Place.NOWHERE,
                            "Line " + line
                                    + " is no JSON object. Write one object a line, such as {\"id\": 7, \"answers\": {…}}."));
            return;
        }
        byte[][] cells = new byte[header.size()][];
        String odd = null;
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            Integer column = columns.get(field.getKey());
            if (column != null) {
                odd = holdsNoText(field.getValue()) ? field.getKey() : odd;
                cells[column] = cell(field.getValue()).getBytes(StandardCharsets.UTF_8);
            }
        }
        if (odd != null) {
            block.endBrokenRow(
                    line,
                    Problem.error(
                            "no-text",
                            Place.NOWHERE,
                            "'" + odd + "' in line " + line
                                    + " holds a control character that no text has (code 0, 1 or 2)."));
            return;
        }
        for (byte[] cell : cells) {
            block.cell(cell == null ? NOTHING : cell);
        }
        block.endRow(line, null);
    }

    private static boolean isEmptyObject(byte[] bytes) {
        try {
            return JSON.readTree(bytes).isObject();
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static Map<String, JsonNode> fields(byte[] bytes) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        try {
            JsonNode root = JSON.readTree(bytes);
            if (root.isObject()) {
                root.properties().forEach(e -> {
                    if (!e.getKey().equals("answers") || !e.getValue().isObject()) {
                        fields.put(e.getKey(), e.getValue());
                    }
                });
                if (root.path("answers").isObject()) {
                    root.path("answers").properties().forEach(e -> fields.put(e.getKey(), e.getValue()));
                }
            }
        } catch (JacksonException broken) {
            fields.clear();
        }
        return fields;
    }

    private static boolean holdsNoText(JsonNode value) {
        return value.isString()
                ? RowSource.isNoText(value.asString())
                : value.isArray() && value.valueStream().anyMatch(JsonSource::holdsNoText);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            List<String> several = new ArrayList<>();
            value.forEach(v -> several.add(cell(v)));
            return String.join(String.valueOf(SEVERAL), several) + SEVERAL;
        }
        if (value.isObject()) {
            return value.path("unknown").asBoolean(false) ? "?" : value.toString();
        }
        return value.isNull()
                ? ""
                : value.isNumber() || value.isBoolean() ? TYPED + value.asString() : value.asString();
    }

    /** The next line that is not blank; null at the end. One that is too long comes cut. */
    private byte @Nullable [] nextLine() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean blank = true;
        while (true) {
            if (at == limit) {
                limit = Math.max(0, in.read(buffer));
                at = 0;
                read += limit;
                if (limit == 0) {
                    line += blank ? 0 : 1;
                    return blank ? null : text.toByteArray();
                }
            }
            byte b = buffer[at++];
            if (b == '\n') {
                line++;
                if (!blank) {
                    return text.toByteArray();
                }
                text.reset();
            } else if (text.size() <= CsvCut.LONGEST) {
                blank &= b == ' ' || b == '\t' || b == '\r';
                text.write(b);
            }
        }
    }

    @Override
    public long bytesRead() {
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
