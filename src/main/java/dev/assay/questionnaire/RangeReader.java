package dev.assay.questionnaire;

import dev.assay.document.Document;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code min} and {@code max} of one question from JSON. */
final class RangeReader {
    private final Document document;
    private final Problems problems;

    RangeReader(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    Question.Range read(String question, String id, AnswerType type) {
        Question.Range range = type == AnswerType.DATE
                ? new Question.Range(null, null, day(question + "/min"), day(question + "/max"))
                : new Question.Range(number(question, "min", type), number(question, "max", type), null, null);
        boolean numbers = range.min() != null && range.max() != null && range.min() > range.max();
        boolean days =
                range.from() != null && range.until() != null && range.from().isAfter(range.until());
        if (numbers || days) {
            problems.add(Problem.error(
                    "bounds-reversed",
                    document.placeOf(question + "/min"),
                    "The bounds of '" + id + "' are the wrong way round: min " + plain(question + "/min")
                            + " is more than max " + plain(question + "/max") + ".",
                    plain(question + "/min"),
                    plain(question + "/max")));
            return Question.Range.ANY;
        }
        return range;
    }

    private String plain(String pointer) {
        return document.root().at(pointer).asString("");
    }

    private @Nullable LocalDate day(String pointer) {
        JsonNode json = document.root().at(pointer);
        if (!json.isString() && !json.isNumber()) {
            return null;
        }
        LocalDate day = Days.iso(json.asString());
        if (day == null) {
            problems.add(Problem.error(
                    "bad-date", document.placeOf(pointer), Days.complaint(json.asString()), json.asString(), null));
        }
        return day;
    }

    private @Nullable Double number(String question, String key, AnswerType type) {
        String pointer = question + "/" + key;
        JsonNode json = document.root().at(pointer);
        if (!json.isString() && !json.isNumber()) {
            return null;
        }
        if (!type.isNumeric()) {
            problems.add(Problem.error(
                    "out-of-place",
                    document.placeOfKey(pointer),
                    "'" + key + "' belongs to numbers and dates; this question is of type " + type.json() + ".",
                    key,
                    null));
            return null;
        }
        if (json.isString()) {
            String text = json.asString().strip();
            problems.add(Problem.error(
                    "wrong-type",
                    document.placeOf(pointer),
                    "'" + key + "' of " + Kinds.of(type) + " should be a number, but is \"" + text + "\"."
                            + (Numbers.isPlain(text) ? " Write " + text + " without quotes." : ""),
                    text,
                    Numbers.isPlain(text) ? text : null));
            return null;
        }
        double number = json.asDouble();
        if (type == AnswerType.INTEGER && number != Math.rint(number)) {
            problems.add(Problem.error(
                    "wrong-type",
                    document.placeOf(pointer),
                    "'" + key + "' of a whole number should be a whole number, but is " + json + ".",
                    json.asString(),
                    null));
        }
        return number;
    }
}
