package dev.assay.utterance;

/**
 * An option in an utterance.
 *
 * @param question its question
 * @param option its id
 * @param from its first word
 * @param to the word behind it
 * @param many how many words that count stand for it
 * @param isWhole whether all of what it is called was said
 * @param sure from 0 to 1
 */
record Mention(String question, String option, int from, int to, int many, boolean isWhole, double sure) {}
