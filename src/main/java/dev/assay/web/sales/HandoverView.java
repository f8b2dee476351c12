package dev.assay.web.sales;

import java.util.List;

/**
 * A conversation that was handed over, in words ready to show.
 *
 * @param from who handed it over and when
 * @param reason why; may be empty
 * @param to a word on to whom; may be empty
 * @param contact how to reach the prospect; may be empty
 * @param lead who took it over, or empty while it waits
 * @param led the same as a sentence, with since when
 * @param may whether it may be taken over just now
 * @param transcript what was said so far
 * @param open whether that is unfolded
 */
record HandoverView(
        String from,
        String reason,
        String to,
        String contact,
        String lead,
        String led,
        boolean may,
        List<Line> transcript,
        boolean open) {
    /**
     * One thing that happened.
     *
     * @param kind how it is drawn: {@code asked}, {@code said}, {@code taken} down, {@code missed} or {@code noted}
     * @param who did or said it
     * @param when in the reader's words
     * @param text what happened; may be empty
     * @param quote what somebody said or wrote, letter by letter; may be empty
     * @param more a word on it; may be empty
     */
    record Line(String kind, String who, String when, String text, String quote, String more) {}
}
