package dev.assay.reasoning.contrast;

import dev.assay.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a tier, segment or item from being concluded, whatever else speaks for it.
 *
 * @param kind what it is
 * @param words a sentence without a full stop
 * @param rule name of the rule behind it, or null
 * @param place where the rule stands, or null
 */
public record Obstacle(
        Kind kind,
        String words,
        @Nullable String rule,
        @Nullable Place place) {
    /** What overrules. */
    public enum Kind {
        /** Too few points for a segment. */
        POINTS,
        /** The segment is vetoed. */
        VETO,
        /** Another segment leads. */
        RIVAL,
        /** A segment that is never primary. */
        FLAG,
        /** Too low a score, or too high a one for a worse tier. */
        SCORE,
        /** No score reaches the tier: only rules give it. */
        ONLY_RULES,
        /** A rule wants more points for the tier. */
        BAR,
        /** Never better than another tier. */
        CAP,
        /** At least another tier. */
        FLOOR,
        /** Another tier stands where none is reached. */
        FALLBACK,
        /** Exactly another tier. */
        EXACTLY,
        /** Disqualified. */
        DISQUALIFIED,
        /** The item is withheld. */
        WITHHELD,
        /** Its weight does not come to more than zero. */
        WEIGHT,
        /** Others weigh more, and no more are shown. */
        RANK,
        /** Not released, expired, or in another language. */
        NOT_SHOWN
    }
}
