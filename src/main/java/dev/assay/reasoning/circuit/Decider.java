package dev.assay.reasoning.circuit;

import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Effect.Way;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides complete sets of answers, each given by its cells, as the engine does when a decision is final. Where cells do not capture a rule exactly ({@link Circuit#inexact}) it is the decision
 * of the cells' own examples, {@link dev.assay.reasoning.space.AnswerSpace#answers}. Used again, by one thread at a time.
 */
public final class Decider {
    private final Circuit circuit;
    private final Evaluation evaluation;
    private final Sums sums;
    private final long[] words;

    Decider(Circuit circuit) {
        this.circuit = circuit;
        evaluation = circuit.evaluation();
        sums = new Sums(circuit.ruleset().vocabulary());
        words = new long[circuit.wiring().from()[circuit.space().variables().size()]];
    }

    /**
     * The decision.
     *
     * @param cells one of each variable; answers to questions that do not apply count for nothing
     */
    public Outcome decide(int[] cells) {
        judge(cells);
        Vocabulary vocabulary = circuit.ruleset().vocabulary();
        List<SegmentDefinition> segments = vocabulary.segments();
        List<String> members = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            points.add(sums.points(i));
            if (sums.member(i)) {
                members.add(segments.get(i).id());
            }
        }
        int primary = sums.primary();
        return new Outcome(
                sums.tier(),
                primary < 0 ? null : segments.get(primary).id(),
                members,
                points,
                sums.score(),
                sums.collateral(circuit.setting().day(), circuit.setting().language()).stream()
                        .map(Recommendation::id)
                        .toList());
    }

    /** Judges the cells without writing out the decision: {@link #sums} has it then. */
    void judge(int[] cells) {
        Arrays.fill(words, 0);
        int[] from = circuit.wiring().from();
        for (int variable = 0; variable < cells.length; variable++) {
            words[from[variable] + cells[variable] / 64] |= 1L << cells[variable];
        }
        evaluation.judge(words, true);
        sums.clear();
        for (Effect effect : circuit.effects()) {
            if (effect.ways().size() == 1) {
                Way way = effect.ways().get(0);
                if (evaluation.truth(way.gate()) == Evaluation.TRUE) {
                    sums.add(effect.verb(), effect.target(), Sums.amount(evaluation.low(way.amount())));
                }
            } else {
                several(effect);
            }
        }
    }

    private void several(Effect effect) {
        Set<Double> counted = new HashSet<>();
        for (Way way : effect.ways()) {
            if (evaluation.truth(way.gate()) == Evaluation.TRUE && counted.add(evaluation.low(way.amount()))) {
                sums.add(effect.verb(), effect.target(), Sums.amount(evaluation.low(way.amount())));
            }
        }
    }

    /** Whether a rule fired in the last decision. */
    public boolean fired(int rule) {
        return evaluation.truth(circuit.fires(rule)) == Evaluation.TRUE;
    }

    /** The decision of answers, by their cells. */
    public Outcome decide(Answers answers) {
        return decide(circuit.space().cells(answers));
    }
}
