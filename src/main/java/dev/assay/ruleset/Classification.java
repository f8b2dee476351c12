package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of given answers: whole, explained, immutable.
 *
 * @param tier id of the tier, or {@code undecided}
 * @param segments every segment of the program with its tally, members first, then by points, then by order
 * @param primary id of the primary segment, or null when there is none
 * @param score sum of points within limits
 * @param next the nearest better tier that a higher score would reach, or null
 * @param collateral recommended items, best first, at most the limit
 * @param advice what to say, ask for, use, do
 * @param conclusions everything concluded, in the order of the rules
 * @param answers the answers it rests on, with those set aside
 * @param unanswered applicable unanswered questions that rules still read, in order
 * @param circumstances what else it rests on
 */
public record Classification(
        String tier,
        List<SegmentStanding> segments,
        @Nullable String primary,
        double score,
        @Nullable NextTier next,
        List<Recommendation> collateral,
        List<Advice> advice,
        List<Concluded> conclusions,
        Answers answers,
        List<String> unanswered,
        Circumstances circumstances) {
    /** Tier of an open decision that no rule and no score has settled. */
    public static final String UNDECIDED = "undecided";

    /** Copies. */
    public Classification {
        segments = List.copyOf(segments);
        collateral = List.copyOf(collateral);
        advice = List.copyOf(advice);
        conclusions = List.copyOf(conclusions);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * A segment's tally.
     *
     * @param id the segment
     * @param points sum of votes
     * @param threshold points from which one is a member
     * @param member whether the prospect is one
     * @param primary whether it is the primary one
     * @param excluded whether a rule vetoed it
     */
    public record SegmentStanding(
            String id, int points, int threshold, boolean member, boolean primary, boolean excluded) {}

    /**
     * What the score is short of.
     *
     * @param tier id of the nearest better tier with a bar
     * @param bar score needed, bars of rules included
     * @param missing points missing, over 0
     */
    public record NextTier(String tier, double bar, double missing) {}

    /**
     * Collateral that will resonate.
     *
     * @param id the item
     * @param weight sum of the rules' weights, over 0
     */
    public record Recommendation(String id, int weight) {}

    /**
     * A piece of advice.
     *
     * @param kind {@code message}, {@code callToAction}, {@code channel} or {@code nextStep}
     * @param text what to say, ask for, use or do
     */
    public record Advice(String kind, String text) {}

    /**
     * One conclusion, with its proof.
     *
     * @param rule name of the rule
     * @param file its file
     * @param line line of the conclusion; in a table its row
     * @param cell cell of the table that concludes it, such as {@code Sheet1!F7}; null outside of tables
     * @param verb what was concluded, as in DRL
     * @param arguments its arguments, bindings resolved: texts and numbers in plain form
     * @param reason the reason text with answers filled in
     * @param sentence the rule as an English sentence
     * @param restsOn answers it rests on, by question id, directly or through traits; null for one that rests on being unanswered
     * @param restsOnConclusions names of traits, and ids of segments or the tier, that it read
     */
    public record Concluded(
            String rule,
            @Nullable String file,
            int line,
            @Nullable String cell,
            String verb,
            List<String> arguments,
            String reason,
            String sentence,
            Map<String, @Nullable Value> restsOn,
            List<String> restsOnConclusions) {

        /** Of a rule that stands in no table. */
        public Concluded(
                String rule,
                @Nullable String file,
                int line,
                String verb,
                List<String> arguments,
                String reason,
                String sentence,
                Map<String, @Nullable Value> restsOn,
                List<String> restsOnConclusions) {
            this(rule, file, line, null, verb, arguments, reason, sentence, restsOn, restsOnConclusions);
        }

        /** {@code file:line}, or {@code file:cell} of a table. */
        public String where() {
            return file + ":" + (cell == null ? Integer.toString(line) : cell);
        }
    }

    /** Members only. */
    public List<String> members() {
        return segments.stream()
                .filter(SegmentStanding::member)
                .map(SegmentStanding::id)
                .toList();
    }
}
