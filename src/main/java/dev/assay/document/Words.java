package dev.assay.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON's notions in plain words. */
final class Words {
    private Words() {}

    /** {@code a, b and c}. */
    static String list(List<String> texts, String word) {
        return texts.size() < 2
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, texts.size() - 1)) + " " + word + " "
                        + texts.get(texts.size() - 1);
    }

    /** The texts of a list, or the one text. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(n -> texts.add(n.asString()));
        } else {
            texts.add(node.asString());
        }
        return texts;
    }

    static String entries(int number) {
        return number == 1 ? "one entry" : number + " entries";
    }

    /** A type of JSON Schema. */
    static String kind(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list in [ ]";
            case "object" -> "an object in { }";
            default -> type;
        };
    }

    static String shown(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            return text.isEmpty() ? "empty" : '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
        }
        return node.isObject()
                ? "an object"
                : node.isArray() ? "a list" : node.isNumber() ? "the number " + node : node.toString();
    }

    /** How to mend a value of the wrong kind, where that is plain. */
    static String advice(List<String> types, JsonNode found) {
        if (found.isNull()) {
            return " Take it out where there is nothing to say.";
        }
        if (types.contains("array") && !found.isContainer()) {
            return " Put it in brackets: [ " + found + " ].";
        }
        if (types.contains("string") && !found.isContainer()) {
            return " Put it in double quotes: \"" + found + "\".";
        }
        String text = found.isString() ? found.asString().strip() : "";
        boolean flag = types.contains("boolean") && (text.equals("true") || text.equals("false"));
        boolean number = (types.contains("number") || types.contains("integer")) && SlipScanner.isNumber(text);
        return flag || number ? " Write " + text + " without quotes." : "";
    }
}
