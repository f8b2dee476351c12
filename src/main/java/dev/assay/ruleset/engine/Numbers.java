package dev.assay.ruleset.engine;

import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names as numbers: a segment, tier or item is known by its position in the program, a trait by the order in which rules speak of it. What is counted is counted in arrays. */
final class Numbers {
    /** No such name. */
    static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final Map<String, Integer> segments;
    private final Map<String, Integer> tiers;
    private final Map<String, Integer> items;
    private final Map<String, Integer> traits = new HashMap<>();
    private boolean anyTrait;

    Numbers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        segments = numbered(
                vocabulary.segments().stream().map(SegmentDefinition::id).toList());
        tiers = numbered(vocabulary.tiers().stream().map(TierDefinition::id).toList());
        items = numbered(
                vocabulary.collateral().stream().map(CollateralItem::id).toList());
    }

    /** Also the traits that rules name literally. */
    static Numbers of(Ruleset ruleset) {
        Numbers numbers = new Numbers(ruleset.vocabulary());
        for (Rule rule : ruleset.rules()) {
            Reads.concluded(rule).forEach(numbers::addTrait);
            Reads.read(rule, ruleset.vocabulary()).forEach(numbers::addTrait);
        }
        return numbers;
    }

    private void addTrait(Name name) {
        if (name.kind() == Name.Kind.TRAIT) {
            traits.putIfAbsent(name.id(), traits.size());
        }
        anyTrait |= name.kind() == Name.Kind.SOME_TRAIT;
    }

    private static Map<String, Integer> numbered(List<String> ids) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
        return numbers;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@link #NONE} for an id that the program does not have; so are the others. */
    int segment(String id) {
        return segments.getOrDefault(id, NONE);
    }

    int tier(String id) {
        return tiers.getOrDefault(id, NONE);
    }

    int item(String id) {
        return items.getOrDefault(id, NONE);
    }

    /** {@link #NONE} for a trait that no rule names: one that a binding brought. */
    int trait(String name) {
        return traits.getOrDefault(name, NONE);
    }

    int traits() {
        return traits.size();
    }

    /** Every trait that can be concluded; null when a binding may bring any. */
    @Nullable Set<String> everyTrait() {
        return anyTrait ? null : traits.keySet();
    }
}
