package dev.assay.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * The words of a question in one language.
 *
 * @param ask the question itself
 * @param help for the rep, or null
 * @param hint for the prospect, or null
 */
public record Wording(
        String ask, @Nullable String help, @Nullable String hint) {}
