package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.FactType;

/** Which field of a fact has which number. */
final class FactFields {
    private final Questionnaire questionnaire;

    FactFields(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * Number of a field within its fact, from 0.
     *
     * @throws IllegalArgumentException if the fact has no such field
     */
    int number(FactType type, String field) {
        int number = type == FactType.PROSPECT
                ? questionnaire.number(field)
                : type.fields().indexOf(field);
        if (number < 0) {
            throw new IllegalArgumentException(type.drl() + " has no field " + field);
        }
        return number;
    }
}
