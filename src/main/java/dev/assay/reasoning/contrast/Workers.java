package dev.assay.reasoning.contrast;

import dev.assay.phrase.Phrases;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;

/**
 * Those that do the work on one circuit, made once and used again. For one thread.
 *
 * @param evaluation judges regions
 * @param influence of the evaluation
 * @param decider decides complete answers
 * @param phrases in which what they find is said
 */
record Workers(Evaluation evaluation, Influence influence, Decider decider, Phrases phrases) {
    static Workers of(Circuit circuit, Phrases phrases) {
        Evaluation evaluation = circuit.evaluation();
        return new Workers(evaluation, evaluation.influence(), circuit.decider(), phrases);
    }
}
