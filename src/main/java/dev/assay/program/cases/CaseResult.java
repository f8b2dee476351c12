package dev.assay.program.cases;

import dev.assay.problem.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one case went.
 *
 * @param name of the case
 * @param place its file
 * @param market by whose rules it was judged, or null for the common ones
 * @param differences what came otherwise than expected; empty when it passed
 * @param fired names of the rules that concluded something
 * @param isConfirmed whether somebody has said that what is expected is right
 */
public record CaseResult(
        String name,
        Place place,
        @Nullable String market,
        List<Difference> differences,
        Set<String> fired,
        boolean isConfirmed) {
    /** Copies. */
    public CaseResult {
        differences = List.copyOf(differences);
        fired = Set.copyOf(fired);
    }

    /** Whether all came as expected; what nobody has confirmed holds nothing up. */
    public boolean passed() {
        return !isConfirmed || differences.isEmpty();
    }

    /**
     * One thing that came otherwise.
     *
     * @param what such as {@code tier}
     * @param expected in words
     * @param found in words
     * @param why rules and reasons that led to what was found; may be empty
     */
    public record Difference(String what, String expected, String found, List<String> why) {
        /** Copies. */
        public Difference {
            why = List.copyOf(why);
        }

        /** {@code tier: expected target, found acceptable}. */
        @Override
        public String toString() {
            return what + ": expected " + expected + ", found " + found;
        }
    }
}
