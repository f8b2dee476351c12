package dev.assay.utterance;

import org.jspecify.annotations.Nullable;

/**
 * An amount in an utterance.
 *
 * @param amount which; null where its digits may be read in two ways
 * @param from its first word, with what is said of it
 * @param to the word behind it
 * @param isMoney whether a currency stands with it
 * @param period in which it is, or null
 */
record Counted(
        @Nullable Amount amount,
        int from,
        int to,
        boolean isMoney,
        @Nullable Cue period) {}
