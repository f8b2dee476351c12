package dev.assay.reasoning.contrast;

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
 */
record Workers(Evaluation evaluation, Influence influence, Decider decider) {
    static Workers of(Circuit circuit) {
        Evaluation evaluation = circuit.evaluation();
        return new Workers(evaluation, evaluation.influence(), circuit.decider());
    }
}
