package dev.assay.document;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON text read with Jackson: its tree, and where every value and key of it stands, by RFC 6901 pointer ({@code ""} is the whole). Reading never throws: what is wrong with
 * the text is in {@link #problems()}. Immutable as long as nobody changes the tree.
 */
public final class Document {
    /** Size that is refused beyond, in bytes or characters: 10 MB. */
    public static final int MAX_SIZE = 10_000_000;

    /** Brackets inside brackets that are refused beyond. */
    public static final int MAX_NESTING = 50;

    /** Values in one document that are refused beyond. */
    public static final int MAX_VALUES = 200_000;

    private final Source source;
    private final JsonNode root;
    private final Spots spots;
    private final List<Problem> problems;

    private Document(Source source, JsonNode root, Spots spots, List<Problem> problems) {
        this.source = source;
        this.root = root;
        this.spots = spots;
        this.problems = List.copyOf(problems);
    }

    /** Reads a text; a byte order mark in front is passed over. */
    public static Document read(Source text) {
        Source source = text.text().startsWith("\ufeff")
                ? new Source(text.name(), text.text().substring(1))
                : text;
        if (source.text().length() > MAX_SIZE) {
            return refused(
                    source,
                    "too-large",
                    String.format(
                            Locale.ROOT,
                            "This file has %,d characters; up to %,d are read.",
                            source.text().length(),
                            MAX_SIZE));
        }
        if (source.text().isBlank()) {
            return refused(source, "empty-file", "This file is empty; it should hold JSON, from { to }.");
        }
        JsonTree tree = JsonTree.of(source);
        return new Document(source, tree.root(), tree.spots(), tree.problems());
    }

    /** Reads the bytes of a file: UTF-8, with or without a byte order mark. */
    public static Document read(String name, byte[] bytes) {
        if (bytes.length > MAX_SIZE) {
            return refused(
                    new Source(name, ""),
                    "too-large",
                    String.format(Locale.ROOT, "This file has %,d bytes; up to %,d are read.", bytes.length, MAX_SIZE));
        }
        try {
            return read(new Source(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()));
        } catch (CharacterCodingException e) {
            return refused(
                    new Source(name, ""),
                    "not-utf8",
                    "This file is not in UTF-8, so letters such as ä or é cannot be read. Save it again with the encoding UTF-8.");
        }
    }

    private static Document refused(Source source, String code, String message) {
        return new Document(
                source,
                MissingNode.getInstance(),
                new Spots(),
                List.of(Problem.error(code, Place.of(source.name()), message)));
    }

    /** The text, without byte order mark. */
    public Source source() {
        return source;
    }

    /** The tree; a missing node where the text is no JSON at all ({@link #isReadable()}). */
    public JsonNode root() {
        return root;
    }

    /** Whether there is a tree. It may still have problems, such as a key written twice, whose first value then counts. */
    public boolean isReadable() {
        return !root.isMissingNode();
    }

    /** What is wrong with the text itself, in its order; all slips at once. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where a value stands; of an object or list its opening bracket. For a pointer to nothing: where the nearest value around it stands. */
    public Place placeOf(String pointer) {
        for (String at = pointer; ; at = Pointers.parent(at)) {
            Span span = spots.value(at);
            if (span != null) {
                char first = source.text().charAt(span.start());
                boolean container = first == '{' || first == '[';
                return pointed(container ? new Span(span.start(), span.start() + 1) : span, pointer);
            }
            if (at.isEmpty()) {
                return new Place(source.name(), 0, 0, 0, pointer);
            }
        }
    }

    /** Where the key of a value stands, with its quotes; of a value in a list, the value. */
    public Place placeOfKey(String pointer) {
        Span span = spots.key(pointer);
        return span == null ? placeOf(pointer) : pointed(span, pointer);
    }

    /**
     * Where characters of a text value stand, escapes counted.
     *
     * @param pointer to a text value
     * @param start first offset in the text that the value means
     * @param end offset after the last
     */
    public Place placeInText(String pointer, int start, int end) {
        Span span = spots.value(pointer);
        if (span == null || source.text().charAt(span.start()) != '"') {
            return placeOf(pointer);
        }
        int from = rawOffset(span, start);
        return pointed(new Span(from, Math.max(from, rawOffset(span, end))), pointer);
    }

    private int rawOffset(Span string, int wanted) {
        String text = source.text();
        int at = string.start() + 1;
        for (int seen = 0; seen < wanted && at < string.end() - 1; seen++) {
            at += text.charAt(at) != '\\' ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
        }
        return at;
    }

    private Place pointed(Span span, String pointer) {
        Place place = source.place(span);
        return new Place(place.file(), place.line(), place.column(), place.length(), pointer);
    }
}
