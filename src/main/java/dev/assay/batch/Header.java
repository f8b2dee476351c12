package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first row of a list: whether it can be one. */
final class Header {
    /** As many as a spreadsheet has. */
    private static final int COLUMNS = 16_384;

    private Header() {}

    /** What keeps it from being a header, or null. */
    static @Nullable Problem problem(String file, @Nullable ListRow header) {
        if (header == null) {
            return Problem.error("empty-list", Place.of(file), "The list is empty.");
        }
        Place place = Place.of(file, Math.toIntExact(header.line()), 0, 0);
        if (header.problem() != null && header.problem().isError()) {
            return Problem.error(
                    header.problem().code(), place, header.problem().message());
        }
        if (header.fields().size() > COLUMNS) {
            return Problem.error(
                    "too-many-columns",
                    place,
                    String.format(
                            Locale.ROOT,
                            "The list has %,d columns; no more than %,d can be read. Leave out those that answer nothing.",
                            header.fields().size(),
                            COLUMNS));
        }
        if (header.fields().stream().anyMatch(f -> f.indexOf('\0') >= 0)) {
            return Problem.error(
                    "no-text",
                    place,
                    "The header holds a character that no text has (NUL): this is not a list, or not as UTF-8. Save it as CSV (UTF-8).");
        }
        return null;
    }
}
