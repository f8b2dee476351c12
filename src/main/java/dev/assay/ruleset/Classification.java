package dev.assay.ruleset;

import dev.assay.condition.Value;
import dev.assay.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of given answers: whole, explained, immutable. What was decided is decided when it is made; lists and texts that tell of it may be written when they are first read.
 * Equal when all that it says is equal. Safe for several threads.
 */
public final class Classification {
    /** Tier of an open decision that no rule and no score has settled. */
    public static final String UNDECIDED = "undecided";

    private final Decided decided;
    private final Answers answers;
    private final Circumstances circumstances;
    private final Telling telling;

    // Written once read: lists that nobody can change, so it does no harm when two threads write the same.
    private @Nullable List<SegmentStanding> segments;
    private @Nullable List<String> members;
    private @Nullable List<Recommendation> collateral;
    private @Nullable List<Advice> advice;
    private @Nullable List<Concluded> conclusions;

    /**
     * All at once.
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
    public Classification(
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
        this(
                new Decided(tier, primary, score, next, unanswered),
                new Told(segments, collateral, advice, conclusions),
                answers,
                circumstances);
    }

    /**
     * What was decided, and where to ask for the rest when it is read.
     *
     * @param telling may be asked several times, by several threads, and says the same each time
     */
    public Classification(Decided decided, Telling telling, Answers answers, Circumstances circumstances) {
        this.decided = decided;
        this.telling = telling;
        this.answers = answers;
        this.circumstances = circumstances;
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

    /**
     * What is known at once.
     *
     * @param tier id of the tier, or {@code undecided}
     * @param primary id of the primary segment, or null when there is none
     * @param score sum of points within limits
     * @param next the nearest better tier that a higher score would reach, or null
     * @param unanswered applicable unanswered questions that rules still read, in order
     */
    public record Decided(
            String tier,
            @Nullable String primary,
            double score,
            @Nullable NextTier next,
            List<String> unanswered) {
        /** Copies. */
        public Decided {
            unanswered = List.copyOf(unanswered);
        }
    }

    /** Writes what is told of a decision; each is asked for when it is first read. */
    public interface Telling {
        /** See {@link Classification#segments()}. */
        List<SegmentStanding> segments();

        /** See {@link Classification#members()}. */
        default List<String> members() {
            return segments().stream()
                    .filter(SegmentStanding::member)
                    .map(SegmentStanding::id)
                    .toList();
        }

        /** See {@link Classification#collateral()}. */
        List<Recommendation> collateral();

        /** See {@link Classification#advice()}. */
        List<Advice> advice();

        /** See {@link Classification#conclusions()}. */
        List<Concluded> conclusions();
    }

    /**
     * All of it told already.
     *
     * @param segments see {@link Classification#segments()}
     * @param collateral see {@link Classification#collateral()}
     * @param advice see {@link Classification#advice()}
     * @param conclusions see {@link Classification#conclusions()}
     */
    public record Told(
            List<SegmentStanding> segments,
            List<Recommendation> collateral,
            List<Advice> advice,
            List<Concluded> conclusions)
            implements Telling {
        /** Copies. */
        public Told {
            segments = List.copyOf(segments);
            collateral = List.copyOf(collateral);
            advice = List.copyOf(advice);
            conclusions = List.copyOf(conclusions);
        }
    }

    /** Id of the tier, or {@code undecided}. */
    public String tier() {
        return decided.tier();
    }

    /** Every segment of the program with its tally, members first, then by points, then by order. */
    public List<SegmentStanding> segments() {
        List<SegmentStanding> written = segments;
        if (written == null) {
            written = List.copyOf(telling.segments());
            segments = written;
        }
        return written;
    }

    /** Id of the primary segment, or null when there is none. */
    public @Nullable String primary() {
        return decided.primary();
    }

    /** Sum of points within limits. */
    public double score() {
        return decided.score();
    }

    /** The nearest better tier that a higher score would reach, or null. */
    public @Nullable NextTier next() {
        return decided.next();
    }

    /** Recommended items, best first, at most the limit. */
    public List<Recommendation> collateral() {
        List<Recommendation> written = collateral;
        if (written == null) {
            written = List.copyOf(telling.collateral());
            collateral = written;
        }
        return written;
    }

    /** What to say, ask for, use, do. */
    public List<Advice> advice() {
        List<Advice> written = advice;
        if (written == null) {
            written = List.copyOf(telling.advice());
            advice = written;
        }
        return written;
    }

    /** Everything concluded, in the order of the rules. */
    public List<Concluded> conclusions() {
        List<Concluded> written = conclusions;
        if (written == null) {
            written = List.copyOf(telling.conclusions());
            conclusions = written;
        }
        return written;
    }

    /** The answers it rests on, with those set aside. */
    public Answers answers() {
        return answers;
    }

    /** Applicable unanswered questions that rules still read, in order. */
    public List<String> unanswered() {
        return decided.unanswered();
    }

    /** What else it rests on. */
    public Circumstances circumstances() {
        return circumstances;
    }

    /** Ids of the segments of which the prospect is a member, in the order of {@link #segments()}. */
    public List<String> members() {
        List<String> written = members;
        if (written == null) {
            written = List.copyOf(telling.members());
            members = written;
        }
        return written;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Classification that
                && decided.equals(that.decided)
                && answers.equals(that.answers)
                && circumstances.equals(that.circumstances)
                && segments().equals(that.segments())
                && collateral().equals(that.collateral())
                && advice().equals(that.advice())
                && conclusions().equals(that.conclusions());
    }

    @Override
    public int hashCode() {
        return decided.hashCode() * 31 + answers.hashCode();
    }

    /** What was decided and concluded, for tests and for people who look into it; names rules, and answers where reasons do. */
    @Override
    public String toString() {
        return decided + " " + segments() + " " + collateral() + " " + advice() + " " + conclusions();
    }
}
