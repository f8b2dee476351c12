package dev.assay.document;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Jackson's events made into a tree that remembers where everything was. Where Jackson stops, {@link Slips} says why in plain words. */
final class JsonTree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Document.MAX_NESTING)
                    .maxStringLength(Document.MAX_SIZE)
                    .maxNameLength(10_000)
                    .build())
            .build();

    /** Keys written twice that are told. */
    private static final int MANY = 500;

    private final Source source;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final Spots spots = new Spots();
    private final List<Problem> problems = new ArrayList<>();
    private JsonNode root = MissingNode.getInstance();

    private JsonTree(Source source) {
        this.source = source;
    }

    static JsonTree of(Source source) {
        JsonTree tree = new JsonTree(source);
        tree.read();
        return tree;
    }

    JsonNode root() {
        return root;
    }

    Spots spots() {
        return spots;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Signals more values than are read; never leaves this class. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private void read() {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), source.text())) {
            parser.nextToken();
            JsonNode read = value(parser, "");
            if (parser.nextToken() != null) {
                slips((int) parser.currentTokenLocation().getCharOffset());
            } else {
                root = read;
            }
        } catch (StreamConstraintsException e) {
            slips(0);
            if (problems.get(0).code().equals("not-json")) {
                problems.set(
                        0,
                        Problem.error(
                                "too-large",
                                Place.of(source.name()),
                                "This file holds a name or a number that is too long."));
            }
        } catch (JacksonException e) {
            slips((int)
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getCharOffset()));
        } catch (TooMany e) {
            problems.add(Problem.error(
                    "too-large",
                    Place.of(source.name()),
                    String.format(
                            Locale.ROOT, "This file holds more than %,d values; split it.", Document.MAX_VALUES)));
        }
    }

    private void slips(int stoppedAt) {
        problems.clear();
        problems.addAll(Slips.in(source));
        if (problems.isEmpty()) {
            int at = Math.min(stoppedAt, source.text().length());
            problems.add(Problem.error("not-json", source.place(new Span(at, at)), "This is not JSON from here on."));
        }
    }

    private JsonNode value(JsonParser parser, String pointer) {
        if (spots.size() >= Document.MAX_VALUES) {
            throw new TooMany();
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode node = switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, start);
            case START_ARRAY -> array(parser, pointer, start);
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser, start);
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
        spots.putValue(pointer, start, (int) parser.currentLocation().getCharOffset());
        return node;
    }

    private JsonNode integer(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? nodes.numberNode(parser.getBigIntegerValue())
                : nodes.numberNode(parser.getLongValue());
    }

    private JsonNode decimal(JsonParser parser, int start) {
        String text = parser.getString();
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            problems.add(Problem.error(
                    "bad-number",
                    source.place(start, start + text.length()),
                    "'" + text + "' is too large a number.",
                    text,
                    null));
            return nodes.numberNode(0);
        }
        return nodes.numberNode(number);
    }

    private ObjectNode object(JsonParser parser, String pointer, int start) {
        ObjectNode object = nodes.objectNode();
        spots.putValue(pointer, start, start + 1);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Span keyAt = new Span((int) parser.currentTokenLocation().getCharOffset(), keyEnd(parser));
            boolean again = object.has(key);
            String child = Pointers.child(pointer, key);
            if (again) {
                duplicate(key, keyAt, spots.key(child));
            } else {
                spots.putKey(child, keyAt.start(), keyAt.end());
            }
            parser.nextToken();
            JsonNode value = value(parser, again ? child + "\u0000again" : child);
            if (!again) {
                object.set(key, value);
            }
        }
        return object;
    }

    /** After a key's event Jackson has already passed its colon; the key ends at its closing quote. */
    private int keyEnd(JsonParser parser) {
        String text = source.text();
        int at = (int) parser.currentTokenLocation().getCharOffset() + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void duplicate(String key, Span at, @Nullable Span first) {
        if (problems.size() >= MANY) {
            return;
        }
        String where = first == null ? "" : " in line " + source.line(first.start());
        problems.add(Problem.error(
                "duplicate-key",
                source.place(at),
                "'" + key + "' is written twice here, the first time" + where + "; keep one of them.",
                key,
                null));
    }

    private ArrayNode array(JsonParser parser, String pointer, int start) {
        ArrayNode array = nodes.arrayNode();
        spots.putValue(pointer, start, start + 1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, Pointers.child(pointer, array.size())));
        }
        return array;
    }
}
