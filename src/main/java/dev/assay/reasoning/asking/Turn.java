package dev.assay.reasoning.asking;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.space.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an interview stands: what may be asked.
 *
 * @param reached whether bounds show that there is nothing left to ask for
 * @param now numbers of open questions that apply for sure and may change what is asked for, in the order of the questionnaire
 * @param open numbers of all open questions that may change it, those included that only may come to apply
 */
record Turn(boolean reached, List<Integer> now, List<Integer> open) {
    /** Tells what may be asked in a region. */
    static Turn of(Region region, Aim aim, Circuit circuit, Evaluation evaluation, Influence influence) {
        evaluation.judge(region);
        if (aim.isReached(evaluation, circuit)) {
            return new Turn(true, List.of(), List.of());
        }
        influence.of(aim.facets(circuit));
        List<Integer> now = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int questions = circuit.space().questionnaire().questions().size();
        for (int question = 0; question < questions; question++) {
            Truth applies = evaluation.applies(question);
            if (region.isOpen(question) && influence.met(question) && applies != Truth.FALSE) {
                open.add(question);
                if (applies == Truth.TRUE) {
                    now.add(question);
                }
            }
        }
        return new Turn(false, now, open);
    }
}
