package dev.assay.ruleset.drl;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** ISO dates. */
final class Dates {
    private Dates() {}

    static @Nullable LocalDate parse(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
