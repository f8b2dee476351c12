package dev.assay.program.reading;

import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a JSON document. A value of the wrong kind reads as absent: the schema has told of it, and reading goes on for the sake of the other problems.
 *
 * @param document where it stands
 * @param pointer to it
 * @param node it
 */
record Fields(Document document, String pointer, JsonNode node) {

    static Fields of(Document document) {
        return new Fields(document, "", document.root());
    }

    @Nullable String text(String key) {
        JsonNode value = node.get(key);
        return value != null && value.isString() ? value.asString() : null;
    }

    String text(String key, String otherwise) {
        String value = text(key);
        return value == null ? otherwise : value;
    }

    @Nullable Double number(String key) {
        JsonNode value = node.get(key);
        return value != null && value.isNumber() ? (Double) value.doubleValue() : null;
    }

    int integer(String key, int otherwise) {
        JsonNode value = node.get(key);
        if (value == null || !value.isNumber()) {
            return otherwise;
        }
        BigDecimal exact = value.decimalValue();
        boolean fits = exact.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return fits ? exact.intValue() : otherwise;
    }

    boolean flag(String key) {
        JsonNode value = node.get(key);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** Texts of a list, or nothing when there is no such list. */
    Optional<List<Said>> texts(String key) {
        JsonNode list = node.get(key);
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        List<Said> texts = new ArrayList<>();
        String at = Pointers.child(pointer, key);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isString()) {
                texts.add(new Said(list.get(i).asString(), document.placeOf(Pointers.child(at, i))));
            }
        }
        return Optional.of(texts);
    }

    /** A text of the document, with its place. */
    Optional<Said> said(String key) {
        String value = text(key);
        return value == null ? Optional.empty() : Optional.of(new Said(value, place(key)));
    }

    /** The object under a key; empty when there is none. */
    Optional<Fields> object(String key) {
        JsonNode value = node.get(key);
        return value != null && value.isObject()
                ? Optional.of(new Fields(document, Pointers.child(pointer, key), value))
                : Optional.empty();
    }

    /** Everything in a list, also what is no object. */
    List<Fields> list(String key) {
        JsonNode list = node.get(key);
        return list == null || !list.isArray()
                ? List.of()
                : new Fields(document, Pointers.child(pointer, key), list).elements();
    }

    /** Everything in this list. */
    List<Fields> elements() {
        List<Fields> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Fields(document, Pointers.child(pointer, i), node.get(i)));
        }
        return elements;
    }

    /** Where the value of a key stands; where there is none, this object. */
    Place place(String key) {
        return document.placeOf(Pointers.child(pointer, key));
    }

    /** Where a key stands. */
    Place placeOfKey(String key) {
        return document.placeOfKey(Pointers.child(pointer, key));
    }

    /** Where this stands. */
    Place place() {
        return document.placeOf(pointer);
    }

    /**
     * A text with its place.
     *
     * @param text what is written
     * @param place where
     */
    record Said(String text, Place place) {}
}
