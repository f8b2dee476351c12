package dev.assay.reasoning.asking;

import dev.assay.phrase.Phrases;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is worth asking.
 *
 * @param between what its answers speak for most differently
 * @param rulesOut whether an answer leaves nothing but the last tier
 * @param settles whether an answer settles all that is asked for
 * @param opens ids of questions that may be asked only after it
 * @param tellsMarket whether it tells by whose rules the prospect is judged
 */
public record Why(
        @Nullable Between between, boolean rulesOut, boolean settles, List<String> opens, boolean tellsMarket) {
    /** Copies. */
    public Why {
        opens = List.copyOf(opens);
    }

    /**
     * Two things that a question tells apart.
     *
     * @param kind what they are
     * @param one id of what some answers speak for
     * @param other id of what other answers speak for; for a segment empty for none
     */
    public record Between(Kind kind, String one, String other) {
        /** What is told apart. */
        public enum Kind {
            /** Primary segments. */
            SEGMENTS,
            /** Tiers. */
            TIERS
        }
    }

    /** In English: {@code tells Regulated enterprise from Mid-market, and can rule the prospect out}. */
    public String words(Vocabulary vocabulary) {
        return words(vocabulary, Phrases.ENGLISH);
    }

    /** In any language, such that it goes on after "it". */
    public String words(Vocabulary vocabulary, Phrases phrases) {
        List<String> parts = new ArrayList<>();
        if (tellsMarket) {
            parts.add(phrases.say("why.market"));
        }
        if (between != null) {
            parts.add(phrases.say(
                    "why.between",
                    title(between.kind(), between.one(), vocabulary, phrases),
                    title(between.kind(), between.other(), vocabulary, phrases)));
        }
        if (rulesOut) {
            parts.add(phrases.say("why.rulesOut"));
        } else if (settles) {
            parts.add(phrases.say("why.settles"));
        }
        if (parts.isEmpty() && !opens.isEmpty()) {
            parts.add(phrases.count("why.opens", opens.size(), opens.size()));
        }
        return parts.isEmpty()
                ? phrases.say("why.nearer")
                : parts.stream()
                        .reduce((one, next) -> phrases.say("and", one, next))
                        .orElseThrow();
    }

    private static String title(Between.Kind kind, String id, Vocabulary vocabulary, Phrases phrases) {
        if (kind == Between.Kind.TIERS) {
            return vocabulary.tiers().stream()
                    .filter(tier -> tier.id().equals(id))
                    .map(TierDefinition::title)
                    .findFirst()
                    .orElse(id);
        }
        return vocabulary.segments().stream()
                .filter(segment -> segment.id().equals(id))
                .map(SegmentDefinition::title)
                .findFirst()
                .orElseGet(() -> phrases.say("why.noSegment"));
    }
}
