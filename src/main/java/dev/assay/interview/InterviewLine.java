package dev.assay.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An interview in a list of them.
 *
 * @param id its id
 * @param program by whose rules
 * @param channel by what way
 * @param state whether it goes on
 * @param prospect with whom; without the address
 * @param tier of its last decision, or null before the first
 * @param otherwise whether a person sees it otherwise than the rules
 * @param changed when the last event was, UTC
 */
public record InterviewLine(
        String id,
        String program,
        Channel channel,
        Interview.State state,
        Prospect prospect,
        @Nullable String tier,
        boolean otherwise,
        Instant changed) {
    /** Id and state only: the rest may be personal. */
    @Override
    public String toString() {
        return "interview " + id + " " + state;
    }
}
