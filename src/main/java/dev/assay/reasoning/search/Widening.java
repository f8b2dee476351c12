package dev.assay.reasoning.search;

import dev.assay.reasoning.space.Region;
import dev.assay.reasoning.space.Variable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes a region of one prospect: as wide as it may be while all is so of everybody in it. First whole questions are opened, then of the others one cell after the other (an inflated
 * explanation, as it is called in the field).
 */
public final class Widening {
    private final Region bounds;
    private final List<Integer> questions;
    private final Predicate<Region> isSoOfAll;

    /**
     * @param bounds how wide at most
     * @param questions numbers of all questions, in the order in which they are opened: the first are the likeliest to be wide open
     * @param isSoOfAll whether it is known to be so of everybody in a region
     */
    public Widening(Region bounds, List<Integer> questions, Predicate<Region> isSoOfAll) {
        this.bounds = bounds;
        this.questions = List.copyOf(questions);
        this.isSoOfAll = isSoOfAll;
    }

    /**
     * The region around somebody.
     *
     * @param cells of whom it is so, by variable
     */
    public Region around(int[] cells) {
        Region region = Region.of(bounds.space(), cells);
        for (int question : questions) {
            Region wider = region;
            for (Variable variable : bounds.space().variables(question)) {
                wider = wider.with(variable.number(), bounds.cells(variable.number()));
            }
            region = wider.equals(region) || !isSoOfAll.test(wider) ? region : wider;
        }
        for (int question : questions) {
            for (Variable variable : bounds.space().variables(question)) {
                region = widened(region, variable.number());
            }
        }
        return region;
    }

    private Region widened(Region from, int variable) {
        Region region = from;
        for (int cell : bounds.cells(variable)) {
            if (!region.has(variable, cell)) {
                int[] more = IntStream.concat(IntStream.of(region.cells(variable)), IntStream.of(cell))
                        .toArray();
                Region wider = region.with(variable, more);
                region = isSoOfAll.test(wider) ? wider : region;
            }
        }
        return region;
    }
}
