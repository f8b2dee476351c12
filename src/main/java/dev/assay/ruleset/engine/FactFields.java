package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Questionnaire;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.FactType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Value of a catalogue field; null when it has none, or an empty list. */
    static @Nullable Value of(CollateralItem item, String field) {
        return switch (field) {
            case "id" -> text(item.id());
            case "title" -> text(item.title());
            case "kind" -> text(item.kind());
            case "url" -> text(item.url());
            case "language" -> text(item.language());
            case "segments" -> many(item.segments());
            case "industries" -> many(item.industries());
            case "stages" -> many(item.stages());
            case "released" -> day(item.released());
            case "expires" -> day(item.expires());
            case "owner" -> text(item.owner());
            default -> throw new IllegalArgumentException("Collateral has no field " + field);
        };
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null ? null : new Value.Text(text);
    }

    private static @Nullable Value many(List<String> texts) {
        return texts.isEmpty() ? null : new Value.Many(texts);
    }

    private static @Nullable Value day(@Nullable LocalDate date) {
        return date == null ? null : new Value.Day(date);
    }
}
