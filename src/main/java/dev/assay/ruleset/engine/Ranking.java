package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which collateral is shown, best first: by weight, then newest release, then the catalogue's order. */
final class Ranking {
    private static final Comparator<CollateralItem> NEWEST_FIRST = Comparator.comparing(
            (CollateralItem item) -> item.released() == null ? LocalDate.MIN : item.released(),
            Comparator.reverseOrder());

    private Ranking() {}

    static List<Recommendation> of(
            Vocabulary vocabulary, Map<String, Long> weights, LocalDate day, @Nullable String language) {
        return vocabulary.collateral().stream()
                .filter(item -> weights.getOrDefault(item.id(), 0L) > 0)
                .filter(item -> isCurrent(item, day) && speaks(item.language(), language))
                .sorted(Comparator.comparing(
                                (CollateralItem item) -> weights.getOrDefault(item.id(), 0L), Comparator.reverseOrder())
                        .thenComparing(NEWEST_FIRST))
                .limit(vocabulary.collateralLimit())
                .map(item -> new Recommendation(item.id(), Tally.capped(weights.getOrDefault(item.id(), 0L))))
                .toList();
    }

    private static boolean isCurrent(CollateralItem item, LocalDate day) {
        return (item.released() == null || !day.isBefore(item.released()))
                && (item.expires() == null || day.isBefore(item.expires()));
    }

    /** One tag may be narrower than the other: {@code en} and {@code en-GB} understand each other, {@code en-US} and {@code en-GB} are told apart. */
    private static boolean speaks(@Nullable String item, @Nullable String prospect) {
        if (item == null || prospect == null) {
            return true;
        }
        String a = item.toLowerCase(Locale.ROOT);
        String b = prospect.toLowerCase(Locale.ROOT);
        return a.equals(b) || a.startsWith(b + "-") || b.startsWith(a + "-");
    }
}
