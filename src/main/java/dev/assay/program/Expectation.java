package dev.assay.program;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must come of a case; whatever is null is not looked at.
 *
 * @param tier id of the tier, or {@code undecided}
 * @param primary the primary segment, {@code Optional.empty()} for none at all
 * @param score the score, exactly
 * @param segments exactly the segments of which the prospect is a member, in any order
 * @param collateral pieces recommended in this order, perhaps with others between; an empty list for none at all
 * @param because names of rules that concluded something
 * @param advice texts of advice given
 * @param not what must not come of it; lists only, empty where nothing is said
 */
public record Expectation(
        @Nullable String tier,
        @Nullable Optional<String> primary,
        @Nullable Double score,
        @Nullable List<String> segments,
        @Nullable List<String> collateral,
        List<String> because,
        List<String> advice,
        Exclusion not) {

    /**
     * What must not come of a case.
     *
     * @param tiers tiers it must not be
     * @param segments segments of which the prospect must not be a member
     * @param collateral pieces that must not be recommended
     * @param because names of rules that must conclude nothing
     * @param advice texts of advice that must not be given
     */
    public record Exclusion(
            List<String> tiers,
            List<String> segments,
            List<String> collateral,
            List<String> because,
            List<String> advice) {
        /** Nothing is excluded. */
        public static final Exclusion NONE = new Exclusion(List.of(), List.of(), List.of(), List.of(), List.of());

        /** Copies. */
        public Exclusion {
            tiers = List.copyOf(tiers);
            segments = List.copyOf(segments);
            collateral = List.copyOf(collateral);
            because = List.copyOf(because);
            advice = List.copyOf(advice);
        }
    }
}
