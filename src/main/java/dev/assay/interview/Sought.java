package dev.assay.interview;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interviews to list.
 *
 * @param states in which they are
 * @param program by whose rules, or null for any
 * @param otherwise whether only those that a person sees otherwise than the rules
 * @param search a part of the prospect's reference, name or company, in any case; empty for all
 * @param limit how many at most
 */
public record Sought(
        Set<Interview.State> states, @Nullable String program, boolean otherwise, String search, int limit) {
    /** Copies. */
    public Sought {
        states = Set.copyOf(states);
    }

    /** Of every program, however they are seen. */
    public static Sought all(Set<Interview.State> states, String search, int limit) {
        return new Sought(states, null, false, search, limit);
    }
}
