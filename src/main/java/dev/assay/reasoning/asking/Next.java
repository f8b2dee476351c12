package dev.assay.reasoning.asking;

/**
 * What to ask next.
 *
 * @param question its id
 * @param aim what it is asked for
 * @param why what its answers tell
 * @param expected how many questions are left with this one, on average over prospects as likely as the odds say, when each next one is chosen by these lights; at least 1
 * @param most how many at most, whatever is answered; at least 1
 */
public record Next(String question, Aim aim, Why why, double expected, int most) {}
