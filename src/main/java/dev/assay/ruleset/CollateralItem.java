package dev.assay.ruleset;

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
}
