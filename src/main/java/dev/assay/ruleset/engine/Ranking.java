package dev.assay.ruleset.engine;

import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which collateral is shown, best first: by weight, then newest release, then the catalogue's order. Immutable. */
final class Ranking {
    private final CollateralItem[] items;
    private final int limit;

    Ranking(Vocabulary vocabulary) {
        items = vocabulary.collateral().toArray(CollateralItem[]::new);
        limit = vocabulary.collateralLimit();
    }

    List<Recommendation> of(Weights weights, LocalDate day, @Nullable String language) {
        int[] best = new int[Math.min(limit, weights.count())];
        int count = 0;
        for (int i = 0; i < weights.count() && best.length > 0; i++) {
            int item = weights.item(i);
            if (weights.of(item) > 0 && isCurrent(items[item], day) && speaks(items[item].language(), language)) {
                count = insert(item, best, count, weights);
            }
        }
        if (count == 0) {
            return List.of();
        }
        Recommendation[] ranked = new Recommendation[count];
        for (int i = 0; i < count; i++) {
            ranked[i] = new Recommendation(items[best[i]].id(), Tally.capped(weights.of(best[i])));
        }
        return List.of(ranked);
    }

    /** Puts it in its place, if it has one among the best; there are few. */
    private int insert(int item, int[] best, int count, Weights weights) {
        int place = count;
        while (place > 0 && isBefore(item, best[place - 1], weights)) {
            place--;
        }
        if (place == best.length) {
            return count;
        }
        int moved = Math.min(count, best.length - 1) - place;
        System.arraycopy(best, place, best, place + 1, moved);
        best[place] = item;
        return Math.min(count + 1, best.length);
    }

    private boolean isBefore(int a, int b, Weights weights) {
        if (weights.of(a) != weights.of(b)) {
            return weights.of(a) > weights.of(b);
        }
        int age = released(items[a]).compareTo(released(items[b]));
        return age != 0 ? age > 0 : a < b;
    }

    private static LocalDate released(CollateralItem item) {
        LocalDate released = item.released();
        return released == null ? LocalDate.MIN : released;
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
