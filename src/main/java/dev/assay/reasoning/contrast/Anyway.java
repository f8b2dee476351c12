package dev.assay.reasoning.contrast;

import dev.assay.reasoning.search.Finding;
import dev.assay.reasoning.search.Possible;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What holds for every value that the unknown answers may have, no answer included. Ids, in the program's order.
 *
 * @param open questions whose answers are unknown and may bear on it
 * @param tiers tiers that may come of it
 * @param neverTiers tiers that cannot
 * @param primaries segments that may be primary
 * @param noPrimary whether there may be no primary segment
 * @param segments segments of which the prospect is a member in all cases
 * @param neverSegments segments of which it is in none
 * @param collateral items that are right in all cases
 * @param neverCollateral items that are in none
 * @param isSettled whether all that may come of it is known to be possible; else some of {@code tiers} and {@code primaries} was not ruled out within the budget, and more may hold in all cases
 */
public record Anyway(
        List<String> open,
        List<String> tiers,
        List<String> neverTiers,
        List<String> primaries,
        boolean noPrimary,
        List<String> segments,
        List<String> neverSegments,
        List<String> collateral,
        List<String> neverCollateral,
        boolean isSettled) {
    /** Copies. */
    public Anyway {
        open = List.copyOf(open);
        tiers = List.copyOf(tiers);
        neverTiers = List.copyOf(neverTiers);
        primaries = List.copyOf(primaries);
        segments = List.copyOf(segments);
        neverSegments = List.copyOf(neverSegments);
        collateral = List.copyOf(collateral);
        neverCollateral = List.copyOf(neverCollateral);
    }

    /** Of what a search found. */
    static Anyway of(Vocabulary vocabulary, List<String> open, Possible possible) {
        List<String> tiers = vocabulary.tiers().stream().map(TierDefinition::id).toList();
        List<String> segments =
                vocabulary.segments().stream().map(SegmentDefinition::id).toList();
        List<String> items =
                vocabulary.collateral().stream().map(CollateralItem::id).toList();
        return new Anyway(
                open,
                tiers.stream().filter(possible.tier()::mayBe).toList(),
                tiers.stream().filter(t -> !possible.tier().mayBe(t)).toList(),
                segments.stream()
                        .filter(s -> possible.primary().mayBe(Optional.of(s)))
                        .toList(),
                possible.primary().mayBe(Optional.empty()),
                which(segments, possible.members(), f -> !f.mayBe(false)),
                which(segments, possible.members(), f -> !f.mayBe(true)),
                which(items, possible.items(), f -> !f.mayBe(false)),
                which(items, possible.items(), f -> !f.mayBe(true)),
                possible.tier().unsure().isEmpty()
                        && possible.primary().unsure().isEmpty()
                        && possible.members().stream().allMatch(m -> m.unsure().isEmpty())
                        && possible.items().stream().allMatch(i -> i.unsure().isEmpty()));
    }

    private static List<String> which(
            List<String> ids, List<Finding<Boolean>> findings, Predicate<Finding<Boolean>> holds) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (holds.test(findings.get(i))) {
                some.add(ids.get(i));
            }
        }
        return some;
    }

    /** What holds where it may be as here or as there: of two markets. */
    public Anyway or(Anyway other) {
        return new Anyway(
                either(open, other.open),
                either(tiers, other.tiers),
                both(neverTiers, other.neverTiers),
                either(primaries, other.primaries),
                noPrimary || other.noPrimary,
                both(segments, other.segments),
                both(neverSegments, other.neverSegments),
                both(collateral, other.collateral),
                both(neverCollateral, other.neverCollateral),
                isSettled && other.isSettled);
    }

    private static List<String> either(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return one.stream().filter(other::contains).toList();
    }
}
