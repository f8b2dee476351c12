package dev.assay.web.sales;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say now, in words and sizes ready to show.
 *
 * @param tier title of the tier, or null while undecided
 * @param tone {@code good}, {@code middle}, {@code bad} or {@code open}: how the tier is coloured
 * @param score the score
 * @param missing points short of the next tier, or null
 * @param nextTier title of that tier, or null
 * @param primary title of the primary segment, or null
 * @param segments bars of segments with points, members first
 * @param others bars of the other segments
 * @param needed in words: the bars of the tiers
 * @param reasons what decided the tier
 * @param traits notions found, with their reasons
 * @param collateral what will resonate, best first
 * @param advice what to say and do
 * @param open words of the unanswered questions that rules still read
 * @param market title of the market by whose rules it was judged, or null
 * @param revision first characters of the revision
 */
record StandingView(
        @Nullable String tier,
        String tone,
        String score,
        @Nullable String missing,
        @Nullable String nextTier,
        @Nullable String primary,
        List<SegmentBar> segments,
        List<SegmentBar> others,
        String needed,
        List<Reason> reasons,
        List<Reason> traits,
        List<Card> collateral,
        List<Line> advice,
        List<Todo> open,
        @Nullable String market,
        String revision) {

    /**
     * A segment's tally as a bar.
     *
     * @param title what people read
     * @param points its points
     * @param threshold points from which one is a member
     * @param fill length of the bar in percent
     * @param mark place of the threshold in percent
     * @param member whether the prospect is one
     * @param primary whether it is the primary one
     * @param excluded whether a rule rules it out
     * @param reasons what speaks for it and against it
     */
    record SegmentBar(
            String title,
            int points,
            int threshold,
            int fill,
            int mark,
            boolean member,
            boolean primary,
            boolean excluded,
            List<Reason> reasons) {}

    /**
     * One reason.
     *
     * @param points with sign, or empty
     * @param minus whether it counts against
     * @param about what it does besides giving points, such as {@code at least Target}, or empty
     * @param text the reason
     * @param rule the rule's name
     * @param source its file and line
     * @param sentence the rule in English
     * @param restsOn answers it rests on, as people read them
     */
    record Reason(
            String points,
            boolean minus,
            String about,
            String text,
            String rule,
            String source,
            String sentence,
            String restsOn) {}

    /**
     * A piece of collateral.
     *
     * @param id its id
     * @param title what people read
     * @param kind such as case study
     * @param url where it is, or null
     * @param why the strongest reason
     */
    record Card(
            String id, String title, String kind, @Nullable String url, String why) {}

    /**
     * A piece of advice.
     *
     * @param kind message key part: {@code message}, {@code callToAction}, {@code channel}, {@code nextStep}
     * @param text what to say or do
     */
    record Line(String kind, String text) {}

    /**
     * A question still open.
     *
     * @param id its id
     * @param ask its words
     */
    record Todo(String id, String ask) {}
}
