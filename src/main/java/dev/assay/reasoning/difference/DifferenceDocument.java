package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.difference.ProgramDifference.InMarkets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A difference as a document: what the command prints as JSON, and the API answers.
 *
 * @param from the first
 * @param to the second
 * @param identical whether it is proved that the same is decided of every possible prospect, and the same is asked
 * @param complete whether all for whom anything differs are in one of the places
 * @param sources rules that come to something else, and questions that are asked of others
 * @param changes every way that was found in which decisions differ
 * @param asked differences of what may be asked and answered; of answers that only one side takes nothing is said
 * @param defined other differences besides rules; what comes of them is among the changes
 * @param unsettled of what it was not settled within the effort whether it differs in other ways
 */
public record DifferenceDocument(
        SideView from,
        SideView to,
        boolean identical,
        boolean complete,
        List<ChangeView> sources,
        List<ChangeView> changes,
        List<String> asked,
        List<String> defined,
        List<String> unsettled) {
    /**
     * What was compared.
     *
     * @param program its id
     * @param revision 64 digits
     * @param market id of the only market meant, or null
     */
    public record SideView(
            String program, String revision, @Nullable String market) {
        /** Of a side. */
        static SideView of(ProgramComparison.Side side) {
            return new SideView(
                    side.reasoning().program().id(),
                    side.reasoning().program().revision().hex(),
                    side.market());
        }
    }

    /**
     * A way in which decisions differ.
     *
     * @param kind {@code rule}, {@code question}, {@code tier}, {@code primary}, {@code item} or {@code order}
     * @param about name of the rule, id of the question or of the item; null for other kinds
     * @param from id of the tier or segment, null for no segment; of items and questions {@code yes} or {@code no}; of a rule what it concludes, null where it does not fire
     * @param to the same by the second
     * @param markets in which it is so, an empty text for the common rules; none where two markets are compared
     * @param complete whether all for whom it is so are in one of the places
     * @param places for whom
     */
    public record ChangeView(
            String kind,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to,
            List<String> markets,
            boolean complete,
            List<PlaceView> places) {
        static ChangeView of(InMarkets in) {
            Change change = in.change();
            return new ChangeView(
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.about(),
                    change.shift().from().isEmpty() ? null : change.shift().from(),
                    change.shift().to().isEmpty() ? null : change.shift().to(),
                    in.markets(),
                    change.isComplete(),
                    change.places().stream().map(PlaceView::of).toList());
        }
    }

    /**
     * Prospects for whom decisions differ.
     *
     * @param who what they answer; nothing for everybody
     * @param everywhere whether it is so of all of them; else only of the example
     * @param example one of them, with fewest answers
     * @param from what is decided of the example by the first
     * @param to what is decided of it by the second
     * @param lines the rules that make the difference
     */
    public record PlaceView(
            List<Spot.Term> who,
            boolean everywhere,
            List<Spot.Term> example,
            OutcomeView from,
            OutcomeView to,
            List<LineView> lines) {
        static PlaceView of(Spot spot) {
            return new PlaceView(
                    spot.terms(),
                    spot.isEverywhere(),
                    spot.example(),
                    OutcomeView.of(spot.from()),
                    OutcomeView.of(spot.to()),
                    spot.lines().stream().map(LineView::of).toList());
        }
    }

    /**
     * What is decided.
     *
     * @param tier id
     * @param primary id of the primary segment, or null
     * @param segments ids of those of which the prospect is a member
     * @param score within its limits
     * @param collateral ids of what is recommended, best first
     */
    public record OutcomeView(
            String tier, @Nullable String primary, List<String> segments, double score, List<String> collateral) {
        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.tier(), outcome.primary(), outcome.members(), outcome.score(), outcome.collateral());
        }
    }

    /**
     * A rule.
     *
     * @param side {@code from} or {@code to}: whose it is
     * @param rule its name
     * @param file path relative to the home folder
     * @param line from 1
     */
    public record LineView(
            String side, String rule, @Nullable String file, int line) {
        static LineView of(Line line) {
            return new LineView(
                    line.side().name().toLowerCase(Locale.ROOT),
                    line.rule(),
                    line.place().file(),
                    line.place().line());
        }
    }

    /** Of what was compared and what came of it. */
    public static DifferenceDocument of(
            ProgramComparison.Side from, ProgramComparison.Side to, ProgramDifference difference) {
        return new DifferenceDocument(
                SideView.of(from),
                SideView.of(to),
                difference.isIdentical(),
                difference.isComplete(),
                difference.sources().stream().map(ChangeView::of).toList(),
                difference.changes().stream().map(ChangeView::of).toList(),
                difference.asked(),
                difference.defined(),
                difference.unsettled());
    }
}
