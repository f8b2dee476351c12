package dev.assay.utterance;

import java.util.List;

/**
 * What came of an utterance.
 *
 * @param heard what was understood, each question once, in the questionnaire's order
 * @param misheard what was not, each question once
 */
public record Hearing(List<Heard> heard, List<Misheard> misheard) {
    /** Copies. */
    public Hearing {
        heard = List.copyOf(heard);
        misheard = List.copyOf(misheard);
    }
}
