package dev.assay.ruleset;

import dev.assay.questionnaire.Questionnaire;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one program may speak of, and how its parts add up. Ids are unique in each list.
 *
 * @param program id of the program
 * @param questionnaire what is asked
 * @param segments in the order that settles ties
 * @param tiers best first, at least one
 * @param defaultTier tier of a final decision that reaches none; one of {@code tiers}
 * @param score limits within which the score is held
 * @param collateral the catalogue, in its order
 * @param collateralLimit how many recommendations are given, at least 0
 * @param zone time zone in which days begin
 */
public record Vocabulary(
        String program,
        Questionnaire questionnaire,
        List<SegmentDefinition> segments,
        List<TierDefinition> tiers,
        String defaultTier,
        ScoreLimits score,
        List<CollateralItem> collateral,
        int collateralLimit,
        ZoneId zone) {
    /** Copies. */
    public Vocabulary {
        segments = List.copyOf(segments);
        tiers = List.copyOf(tiers);
        collateral = List.copyOf(collateral);
    }

    /**
     * Limits of the score.
     *
     * @param min least score, or null for none
     * @param max greatest score, or null for none
     */
    public record ScoreLimits(
            @Nullable Double min, @Nullable Double max) {
        /** None. */
        public static final ScoreLimits NONE = new ScoreLimits(null, null);
    }

    /** The segment of an id. */
    public Optional<SegmentDefinition> segment(String id) {
        return segments.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The tier of an id. */
    public Optional<TierDefinition> tier(String id) {
        return tiers.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The item of an id. */
    public Optional<CollateralItem> item(String id) {
        return collateral.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The worst tier. */
    public TierDefinition lastTier() {
        return tiers.get(tiers.size() - 1);
    }
}
