package dev.assay.utterance;

/**
 * Days in an utterance.
 *
 * @param days which
 * @param from their first word
 * @param to the word behind them
 */
record Dated(Days days, int from, int to) {}
