package dev.assay.interview;

import java.time.Instant;

/**
 * An event of an interview, kept.
 *
 * @param number from 1; the version of the interview after it
 * @param event what happened
 * @param actor who did it, as far as known
 * @param at when, UTC
 */
public record Happened(int number, Event event, String actor, Instant at) {}
