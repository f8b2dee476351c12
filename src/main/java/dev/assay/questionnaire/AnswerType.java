package dev.assay.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of answer a question takes. */
public enum AnswerType {
    /** One option. */
    CHOICE,
    /** Several options. */
    CHOICES,
    /** Yes or no. */
    BOOLEAN,
    /** A whole number. */
    INTEGER,
    /** Any number. */
    NUMBER,
    /** An amount of money, in the program's currency. */
    MONEY,
    /** A calendar date. */
    DATE,
    /** Free text. */
    TEXT;

    /** As written in JSON: lower case. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a name as in JSON; empty for any other. */
    static Optional<AnswerType> ofJson(String name) {
        return Arrays.stream(values()).filter(t -> t.json().equals(name)).findFirst();
    }

    /** Whether answers are numbers. */
    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER || this == MONEY;
    }

    /** Whether answers are among options. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
