package dev.assay.document;

import com.networknt.schema.Error;
import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A validator's errors in the words of people who do not program. */
final class SchemaWords {
    private final JsonNode schema;
    private final Document document;

    SchemaWords(JsonNode schema, Document document) {
        this.schema = schema;
        this.document = document;
    }

    List<Problem> problems(List<Error> errors) {
        List<Problem> problems = new ArrayList<>();
        Set<String> misspelt = new HashSet<>();
        Map<String, List<Error>> kinds = new LinkedHashMap<>();
        for (Error error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                Problem problem = unknownKey(error);
                problems.add(problem);
                misspelt.add(error.getInstanceLocation() + "/" + problem.suggestion());
            } else if (error.getKeyword().equals("type")) {
                kinds.computeIfAbsent(error.getInstanceLocation().toString(), k -> new ArrayList<>())
                        .add(error);
            }
        }
        for (Error error : errors) {
            String at = error.getInstanceLocation().toString();
            switch (error.getKeyword()) {
                case "additionalProperties", "type" -> {}
                case "required" -> {
                    // A misspelt key is one mistake, not also a missing one.
                    if (!misspelt.contains(at + "/" + error.getProperty())) {
                        problems.add(missing(error));
                    }
                }
                default -> problems.add(unfit(error));
            }
        }
        kinds.forEach((at, wrong) -> problems.add(wrongKind(at, wrong)));
        return problems;
    }

    private Problem unknownKey(Error error) {
        String key = error.getProperty();
        String pointer = Pointers.child(error.getInstanceLocation().toString(), key);
        JsonNode owner = owner(error);
        List<String> known = List.copyOf(owner.path("properties").propertyNames());
        Place place = document.placeOfKey(pointer);
        if (owner.has("patternProperties")) {
            String comment = owner.path("$comment").asString("");
            return Problem.error("unknown-key", place, "'" + key + "' cannot stand here: " + comment + ".", key, null);
        }
        String near = Nearest.to(key, known).orElse(null);
        String in = owner.has("title") ? " in " + a(owner.path("title").asString()) : " here";
        String end = near != null
                ? "; did you mean '" + near + "'?"
                : known.isEmpty() ? "." : "; there may be " + Words.list(known, "and") + ".";
        return Problem.error("unknown-key", place, "There is no '" + key + "'" + in + end, key, near);
    }

    private Problem missing(Error error) {
        String key = error.getProperty();
        JsonNode owner = owner(error);
        JsonNode wanted = resolved(owner.path("properties").path(key));
        String what =
                owner.has("title") ? "This " + owner.path("title").asString().toLowerCase(Locale.ROOT) : "This";
        JsonNode example = wanted.path("examples").path(0);
        String add = example.isMissingNode() ? "." : "; add, for example, \"" + key + "\": " + example + ".";
        return Problem.error(
                "missing-key",
                document.placeOf(error.getInstanceLocation().toString()),
                what + " lacks '" + key + "'" + add,
                null,
                key);
    }

    private Problem wrongKind(String pointer, List<Error> errors) {
        JsonNode found = document.root().at(pointer);
        List<String> types = errors.stream()
                .flatMap(e -> Words.texts(e.getSchemaNode()).stream())
                .distinct()
                .toList();
        String wanted = Words.list(types.stream().map(Words::kind).toList(), "or");
        return Problem.error(
                "wrong-type",
                document.placeOf(pointer),
                name(pointer) + " should be " + wanted + ", but is " + Words.shown(found) + "."
                        + Words.advice(types, found),
                found.isContainer() ? null : found.asString(),
                null);
    }

    private Problem unfit(Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode found = document.root().at(pointer);
        JsonNode limit = error.getSchemaNode();
        String name = name(pointer);
        String shown = Words.shown(found);
        String comment = owner(error).path("$comment").asString("");
        @Nullable String near = null;
        String message;
        switch (error.getKeyword()) {
            case "enum" -> {
                List<String> legal = Words.texts(limit);
                near = found.isString() ? Nearest.to(found.asString(), legal).orElse(null) : null;
                message = name + " is " + shown
                        + (near != null
                                ? "; did you mean \"" + near + "\"?"
                                : ", but should be one of " + Words.list(legal, "or") + ".");
            }
            case "const" -> message = name + " is " + shown + ", but should be " + Words.shown(limit) + ".";
            case "minLength" -> message = name + " is empty; write a text, or take it out.";
            case "maxLength" ->
                message = name + " is " + found.asString().length() + " characters long; at most " + limit
                        + " are allowed.";
            case "pattern", "format" ->
                message = name + " is " + shown + ", but should be "
                        + (comment.isEmpty() ? "of the form " + limit : comment) + ".";
            case "minimum" -> message = name + " is " + found + ", but should be at least " + limit + ".";
            case "exclusiveMinimum" -> message = name + " is " + found + ", but should be more than " + limit + ".";
            case "maximum" -> message = name + " is " + found + ", but should be at most " + limit + ".";
            case "exclusiveMaximum" -> message = name + " is " + found + ", but should be less than " + limit + ".";
            case "minItems" ->
                message = found.isEmpty()
                        ? name + " is empty; it needs at least " + Words.entries(limit.asInt()) + "."
                        : name + " has " + Words.entries(found.size()) + ", but needs at least " + limit + ".";
            case "maxItems" ->
                message = name + " has " + Words.entries(found.size()) + ", but at most " + limit + " are allowed.";
            case "minProperties" ->
                message = name + " is empty; it needs at least " + Words.entries(limit.asInt()) + ".";
            case "uniqueItems" -> message = name + " holds an entry twice.";
            default -> message = name + " does not fit here" + (comment.isEmpty() ? "." : ": " + comment + ".");
        }
        return Problem.error(
                "bad-" + error.getKeyword().toLowerCase(Locale.ROOT),
                document.placeOf(pointer),
                message,
                found.isContainer() ? null : found.asString(),
                near);
    }

    /** The schema object in which the keyword that complains stands. */
    private JsonNode owner(Error error) {
        return schema.at(Pointers.parent(error.getSchemaLocation().getFragment().toString()));
    }

    private JsonNode resolved(JsonNode part) {
        String ref = part.path("$ref").asString("");
        return ref.startsWith("#/") && part.size() == 1 ? schema.at(ref.substring(1)) : part;
    }

    private static String name(String pointer) {
        String last = Pointers.last(pointer);
        if (pointer.isEmpty()) {
            return "The whole file";
        }
        boolean index = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        String parent = Pointers.parent(pointer);
        return !index
                ? "'" + last + "'"
                : "Entry " + (Integer.parseInt(last) + 1)
                        + (parent.isEmpty() ? "" : " of '" + Pointers.last(parent) + "'");
    }

    private static String a(String title) {
        String low = title.toLowerCase(Locale.ROOT);
        if (low.endsWith("s") && !low.endsWith("ss")) {
            return low;
        }
        return ("aeiou".indexOf(low.charAt(0)) >= 0 ? "an " : "a ") + low;
    }
}
