package dev.assay.ruleset;

import dev.assay.condition.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the catalogue.
 *
 * @param id what rules name
 * @param title what people read
 * @param kind such as {@code case study}
 * @param url where it is, or null
 * @param language tag of its language; null when it has none
 * @param segments ids of segments it is made for
 * @param industries what it speaks of
 * @param stages where in a sale it serves
 * @param released first day on which it may be used; null for always
 * @param expires first day on which it may no longer be used; null for never
 * @param owner who keeps it, or null
 */
public record CollateralItem(
        String id,
        String title,
        String kind,
        @Nullable String url,
        @Nullable String language,
        List<String> segments,
        List<String> industries,
        List<String> stages,
        @Nullable LocalDate released,
        @Nullable LocalDate expires,
        @Nullable String owner) {
    /** Copies. */
    public CollateralItem {
        segments = List.copyOf(segments);
        industries = List.copyOf(industries);
        stages = List.copyOf(stages);
    }

    /**
     * Value of one of {@link FactType#COLLATERAL}'s fields, as a condition sees it; null when it has none, or an empty list.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public @Nullable Value value(String field) {
        return switch (field) {
            case "id" -> text(id);
            case "title" -> text(title);
            case "kind" -> text(kind);
            case "url" -> text(url);
            case "language" -> text(language);
            case "segments" -> many(segments);
            case "industries" -> many(industries);
            case "stages" -> many(stages);
            case "released" -> day(released);
            case "expires" -> day(expires);
            case "owner" -> text(owner);
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
