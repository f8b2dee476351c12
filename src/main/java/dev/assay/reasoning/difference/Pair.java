package dev.assay.reasoning.difference;

import dev.assay.reasoning.circuit.Circuit;
import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Influence;
import dev.assay.reasoning.space.Region;

/** Two circuits over one answer space, judged together. For one thread. */
final class Pair {
    private final Side from;
    private final Side to;
    private Region region;

    /** One of the two with its workers. */
    record Side(Circuit circuit, Evaluation evaluation, Influence influence, Decider decider) {
        private static Side of(Circuit circuit) {
            Evaluation evaluation = circuit.evaluation();
            return new Side(circuit, evaluation, evaluation.influence(), circuit.decider());
        }
    }

    Pair(Circuit from, Circuit to) {
        this.from = Side.of(from);
        this.to = Side.of(to);
        region = Region.everything(from.space());
    }

    Side from() {
        return from;
    }

    Side to() {
        return to;
    }

    /** What was judged last. */
    Region region() {
        return region;
    }

    void judge(Region judged) {
        region = judged;
        from.evaluation().judge(judged);
        to.evaluation().judge(judged);
    }

    void decide(Region within, int[] cells) {
        from.decider().judge(within, cells);
        to.decider().judge(within, cells);
    }
}
