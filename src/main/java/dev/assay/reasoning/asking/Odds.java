package dev.assay.reasoning.asking;

import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Variable;

/** How likely answers are, of somebody who is asked. */
@FunctionalInterface
public interface Odds {
    /** Every answer that rules tell apart is as likely as any other; that somebody who is asked gives none is not counted on. */
    Odds EVEN = (variable, cell) -> variable.isPart() || cell.number() != Variable.NONE ? 1 : 0;

    /**
     * Weight of a cell among those of its variable: 0 or more, of any sum.
     *
     * @param cell one of the variable's that has an example
     */
    double of(Variable variable, Cell cell);
}
