package dev.assay.reasoning.contrast;

import dev.assay.reasoning.circuit.Facet;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tier, segment or item of which it is asked why, or why not.
 *
 * @param kind which of these
 * @param number its place in the program, from 0
 * @param id what rules call it
 * @param title what people call it
 */
public record Subject(Kind kind, int number, String id, String title) {
    /** What it is. */
    public enum Kind {
        /** A tier. */
        TIER,
        /** A segment. */
        SEGMENT,
        /** An item of the catalogue. */
        ITEM;

        /** In a sentence. */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of a program: tiers, then segments, then items. */
    public static List<Subject> all(Vocabulary vocabulary) {
        List<Subject> all = new ArrayList<>();
        for (TierDefinition tier : vocabulary.tiers()) {
            all.add(new Subject(Kind.TIER, vocabulary.tiers().indexOf(tier), tier.id(), tier.title()));
        }
        for (SegmentDefinition segment : vocabulary.segments()) {
            int number = vocabulary.segments().indexOf(segment);
            all.add(new Subject(Kind.SEGMENT, number, segment.id(), segment.title()));
        }
        for (CollateralItem item : vocabulary.collateral()) {
            all.add(new Subject(Kind.ITEM, vocabulary.collateral().indexOf(item), item.id(), item.title()));
        }
        return List.copyOf(all);
    }

    /** The one of this id, else of this title, case apart; a tier before a segment before an item. */
    public static Optional<Subject> named(Vocabulary vocabulary, String name) {
        List<Subject> all = all(vocabulary);
        return all.stream()
                .filter(s -> s.id().equals(name))
                .findFirst()
                .or(() -> all.stream()
                        .filter(s -> s.title().equalsIgnoreCase(name) || s.id().equalsIgnoreCase(name))
                        .findFirst());
    }

    /** The part of a decision that it is one value of. */
    public Facet facet() {
        return switch (kind) {
            case TIER -> new Facet.Tier();
            case SEGMENT -> new Facet.Member(number);
            case ITEM -> new Facet.Item(number);
        };
    }

    /** The value of {@link #facet()} that means it. */
    int value() {
        return kind == Kind.TIER ? number : 1;
    }

    /** Whether it was decided: the tier is this one, the prospect is a member, the item is recommended. */
    public boolean isIn(Outcome outcome) {
        return switch (kind) {
            case TIER -> outcome.tier().equals(id);
            case SEGMENT -> outcome.members().contains(id);
            case ITEM -> outcome.collateral().contains(id);
        };
    }
}
