package dev.assay.ruleset.drl;

import dev.assay.questionnaire.AnswerType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a fact holds.
 *
 * @param name as written
 * @param type kind of value
 * @param legal the only texts it can have, or null when any
 * @param what what those texts are called in a message, such as {@code segment}
 */
record Field(String name, AnswerType type, @Nullable Set<String> legal, String what) {
    static Field of(String name, AnswerType type) {
        return new Field(name, type, null, "");
    }

    /** Whether values of both can be equal. */
    boolean comparableWith(Field other) {
        return type == other.type || (type.isNumeric() && other.type.isNumeric()) || (isText() && other.isText());
    }

    boolean isText() {
        return type == AnswerType.TEXT || type == AnswerType.CHOICE;
    }

    /** For messages: {@code a number}, {@code a choice}. */
    String kind() {
        return switch (type) {
            case CHOICE -> legal == null ? "a text" : "a choice";
            case CHOICES -> "a choice of several";
            case BOOLEAN -> "a yes/no question";
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            case MONEY -> "an amount of money";
            case DATE -> "a date";
            case TEXT -> "a text";
        };
    }
}
