package dev.assay.ruleset;

import org.jspecify.annotations.Nullable;

/**
 * A tier of a program; the first is the best.
 *
 * @param id what rules name
 * @param title what people read
 * @param from score from which it is reached, before bars; null when only rules give it
 */
public record TierDefinition(
        String id, String title, @Nullable Double from) {}
