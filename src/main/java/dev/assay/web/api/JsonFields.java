package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.document.Pointers;
import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an object in a body; every mistake goes to the problems. */
final class JsonFields {
    private static final int LONGEST = 200;

    private final Document document;
    private final String pointer;
    private final JsonNode node;
    private final Problems problems;

    /**
     * @param pointer where in the body the object is; empty for the body itself
     */
    JsonFields(Document document, String pointer, Problems problems) {
        this.document = document;
        this.pointer = pointer;
        this.problems = problems;
        node = pointer.isEmpty() ? document.root() : document.root().at(pointer);
    }

    /** Whether it is an object; says so when it is not, and names fields that there are not. */
    boolean isObject(String example, List<String> known) {
        if (!node.isObject()) {
            wrong("", "body", "Send an object, such as " + example + ".");
            return false;
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(Problem.error(
                        "unknown-field",
                        document.placeOfKey(Pointers.child(pointer, name)),
                        "There is no field '" + name + "'" + Nearest.hint(name, known),
                        name,
                        Nearest.to(name, known).orElse(null)));
            }
        }
        return true;
    }

    boolean has(String name) {
        return !isNothing(node.path(name));
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    /** A text of 1 to 200 characters, or null where there is none. */
    @Nullable String text(String name) {
        return text(name, LONGEST);
    }

    /** A text of up to so many characters, or null where there is none. */
    @Nullable String text(String name, int longest) {
        JsonNode value = node.path(name);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > longest) {
            wrong(name, "wrong-type", "'" + name + "' is a text of 1 to " + longest + " characters.");
            return null;
        }
        if (value.asString().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            wrong(name, "control-character", "'" + name + "' holds a control character; send it without.");
            return null;
        }
        return value.asString().strip();
    }

    /** A text that must be there. */
    String wanted(String name, String why) {
        String text = text(name);
        if (text == null && isNothing(node.path(name))) {
            wrong("", "missing-" + name, why);
        }
        return text == null ? "" : text;
    }

    boolean isTrue(String name) {
        JsonNode value = node.path(name);
        if (!isNothing(value) && !value.isBoolean()) {
            wrong(name, "wrong-type", "'" + name + "' is true or false.");
        }
        return value.isBoolean() && value.booleanValue();
    }

    /** A number from 0 to 1, or null. */
    @Nullable Double share(String name) {
        JsonNode value = node.path(name);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            wrong(name, "wrong-type", "'" + name + "' is a number from 0 to 1.");
            return null;
        }
        return value.doubleValue();
    }

    void wrong(String name, String code, String message) {
        String at = name.isEmpty() ? pointer : Pointers.child(pointer, name);
        JsonNode found = name.isEmpty() ? node : node.path(name);
        problems.add(Problem.error(
                code,
                document.placeOf(at),
                message,
                found.isMissingNode() || found.isContainer() ? null : found.asString(),
                null));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
