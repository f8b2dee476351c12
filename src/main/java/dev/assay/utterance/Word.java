package dev.assay.utterance;

/**
 * A word of an utterance, or a mark that stands between words.
 *
 * @param text as it was written
 * @param folded in small letters, with plain apostrophes
 * @param stem what is left without endings; the same for {@code bank} and {@code banks}
 * @param start where it begins in the utterance, in characters
 * @param end where it ends, exclusive
 */
record Word(String text, String folded, String stem, int start, int end) {
    /** Whether it is no mark. */
    boolean isSpoken() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether it begins with a digit. */
    boolean isDigits() {
        return Character.isDigit(text.charAt(0));
    }
}
