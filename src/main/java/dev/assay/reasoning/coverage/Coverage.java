package dev.assay.reasoning.coverage;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.search.Budget;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Classification;
import dev.assay.ruleset.Rule;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A few prospects who together show all that there is to show of the rules of one market, beside those who are known already.
 *
 * @param prospects in the order in which they were chosen: whoever shows most that nobody before shows
 * @param known how much the known ones show
 * @param all how much there is to show
 * @param impossible what nobody can show, in English
 * @param unsettled what was neither found nor ruled out within the budget, in English
 */
public record Coverage(List<Shown> prospects, int known, int all, List<String> impossible, List<String> unsettled) {
    /** Copies. */
    public Coverage {
        prospects = List.copyOf(prospects);
        impossible = List.copyOf(impossible);
        unsettled = List.copyOf(unsettled);
    }

    /**
     * What is asked.
     *
     * @param circuit the rules
     * @param anybody who may be chosen
     * @param which rules are to be shown
     * @param isWhole whether each tier, segment and item is to come up as well
     * @param known prospects already there, as the engine classified them
     * @param engine has the last word on each prospect that is chosen
     */
    public record Asked(
            Circuit circuit,
            Region anybody,
            Predicate<Rule> which,
            boolean isWhole,
            List<Classification> known,
            Function<dev.assay.questionnaire.Answers, Classification> engine) {
        /** Copies. */
        public Asked {
            known = List.copyOf(known);
        }
    }

    /** Enough for a program of ordinary size. */
    public static final long STEPS = 400_000;

    /**
     * Finds them: always the same ones.
     *
     * @param budget for searching; past it what is not found is named, not guessed
     */
    public static Coverage of(Asked asked, Budget budget) {
        return new Choosing(asked, budget).coverage();
    }
}
