package dev.assay.interview;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event of an interview, kept.
 *
 * @param number from 1; the version of the interview after it
 * @param event what happened
 * @param actor who did it, as far as known
 * @param at when, UTC
 */
public record Happened(int number, Event event, String actor, Instant at) {
    /** The event as JSON: its kind as {@code event}, and what else there is to it. */
    public JsonNode json() {
        return InterviewJson.tree(event);
    }
}
