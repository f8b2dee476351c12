package dev.assay.ruleset.engine;

import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.FactType;

/** Which field of a fact has which number. */
final class FactFields {
    private final Questionnaire questionnaire;
    private final int[] offsets;

    FactFields(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        offsets = new int[FactType.values().length];
        int offset = questionnaire.ids().size();
        for (FactType type : FactType.values()) {
            if (type != FactType.PROSPECT) {
                offsets[type.ordinal()] = offset;
                offset += type.fields().size();
            }
        }
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

    /** A number that no field of another fact has: Drools confuses indexes that share one. */
    int index(FactType type, int number) {
        return offsets[type.ordinal()] + number;
    }
}
