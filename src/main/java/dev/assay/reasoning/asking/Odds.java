package dev.assay.reasoning.asking;

import dev.assay.questionnaire.AnswerType;
import dev.assay.reasoning.space.Cell;
import dev.assay.reasoning.space.Variable;

/** How likely answers are, of somebody who is asked. */
@FunctionalInterface
public interface Odds {
    /** Every answer that rules tell apart is as likely as any other; that somebody who is asked gives none is not counted on. */
    Odds EVEN = (variable, cell) -> variable.isPart() || cell.number() != Variable.NONE ? 1 : 0;

    /** The same, but for free text: of twenty who are asked one says what rules name or have a pattern for. */
    Odds USUAL = (variable, cell) ->
            EVEN.of(variable, cell) * (variable.asked().type() == AnswerType.TEXT && cell.isNamed() ? Odds.NAMED : 1);

    /** How likely a text is that rules name, beside one that they do not. */
    double NAMED = 0.05;

    /**
     * Weight of a cell among those of its variable: 0 or more, of any sum.
     *
     * @param cell one of the variable's that has an example
     */
    double of(Variable variable, Cell cell);
}
