package dev.assay.questionnaire;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes numbers and days.
 *
 * @param numerals its numbers
 * @param days its days besides ISO; null where it has no other way
 */
record Notation(Numerals numerals, @Nullable LocalDays days) {
    static Notation of(String language) {
        Optional<LocalDays> days = LocalDays.of(language);
        return new Notation(Numerals.of(language), days.orElse(null));
    }

    /** The day as ISO or the language writes it, or null when the text is none. */
    @Nullable LocalDate day(String text) {
        LocalDate iso = Days.iso(text);
        return iso != null || days == null ? iso : days.day(text);
    }
}
