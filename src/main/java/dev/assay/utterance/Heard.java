package dev.assay.utterance;

/**
 * What was understood of a question. May be personal data.
 *
 * @param question its id
 * @param meaning what was said to it
 * @param words from which it was understood
 * @param sure how sure that is, from 0 to 1
 */
public record Heard(String question, Meaning meaning, String words, double sure) {
    /** The question only. */
    @Override
    public String toString() {
        return "heard " + question;
    }
}
