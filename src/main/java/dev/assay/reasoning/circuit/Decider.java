package dev.assay.reasoning.circuit;

import dev.assay.condition.Truth;
import dev.assay.questionnaire.Answers;
import dev.assay.reasoning.circuit.Effect.Way;
import dev.assay.reasoning.space.Region;
import dev.assay.ruleset.Classification.Recommendation;
import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.SegmentDefinition;
import dev.assay.ruleset.TierDefinition;
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
    private final Region anywhere;
    private final List<String> tiers;
    private final List<String> items;
    private final int segments;

    Decider(Circuit circuit) {
        this.circuit = circuit;
        evaluation = circuit.evaluation();
        Vocabulary vocabulary = circuit.ruleset().vocabulary();
        tiers = vocabulary.tiers().stream().map(TierDefinition::id).toList();
        items = vocabulary.collateral().stream().map(CollateralItem::id).toList();
        segments = vocabulary.segments().size();
        anywhere = Region.everything(circuit.space());
        sums = new Sums(vocabulary);
        words = new long[circuit.wiring().from()[circuit.space().variables().size()]];
    }

    /**
     * The decision.
     *
     * @param cells one of each variable; answers to questions that do not apply count for nothing
     */
    public Outcome decide(int[] cells) {
        judge(anywhere, cells);
        return outcome();
    }

    /**
     * The same, with the answers that were given instead of examples.
     *
     * @param within tells which
     */
    public Outcome decide(Region within, int[] cells) {
        judge(within, cells);
        return outcome();
    }

    /**
     * Decides, without writing it out; ask {@link #value} then.
     *
     * @param within tells which answers were given
     */
    public void judge(Region within, int[] cells) {
        Arrays.fill(words, 0);
        int[] from = circuit.wiring().from();
        for (int variable = 0; variable < cells.length; variable++) {
            words[from[variable] + cells[variable] / 64] |= 1L << cells[variable];
        }
        evaluation.judge(within, words, true);
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

    /**
     * The number of a facet's value in what was decided last.
     *
     * @throws IllegalArgumentException if the facet has no numbered values
     */
    public int value(Facet facet) {
        if (facet instanceof Facet.Tier) {
            return tiers.indexOf(sums.tier());
        }
        if (facet instanceof Facet.Primary) {
            return sums.primary() < 0 ? segments : sums.primary();
        }
        if (facet instanceof Facet.Member member) {
            return sums.member(member.segment()) ? 1 : 0;
        }
        if (facet instanceof Facet.Item item) {
            return collateral().contains(items.get(item.item())) ? 1 : 0;
        }
        if (facet instanceof Facet.IsTrue gate) {
            return evaluation.truth(gate.gate()) == Evaluation.TRUE ? 1 : 0;
        }
        throw new IllegalArgumentException("no numbered values: " + facet);
    }

    /** Ids of what is recommended in what was decided last, best first. */
    public List<String> collateral() {
        return sums.collateral(circuit.setting().day(), circuit.setting().language()).stream()
                .map(Recommendation::id)
                .toList();
    }

    /** What was last decided. */
    public Outcome outcome() {
        Vocabulary vocabulary = circuit.ruleset().vocabulary();
        List<SegmentDefinition> definitions = vocabulary.segments();
        List<String> members = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            points.add(sums.points(i));
            if (sums.member(i)) {
                members.add(definitions.get(i).id());
            }
        }
        int primary = sums.primary();
        return new Outcome(
                sums.tier(),
                primary < 0 ? null : definitions.get(primary).id(),
                members,
                points,
                sums.score(),
                collateral());
    }

    private void several(Effect effect) {
        Set<Double> counted = new HashSet<>();
        for (Way way : effect.ways()) {
            if (evaluation.truth(way.gate()) == Evaluation.TRUE && counted.add(evaluation.low(way.amount()))) {
                sums.add(effect.verb(), effect.target(), Sums.amount(evaluation.low(way.amount())));
            }
        }
    }

    /** Whether a gate was true in the last decision. */
    public boolean holds(int gate) {
        return evaluation.truth(gate) == Evaluation.TRUE;
    }

    /** What a number came to in the last decision. */
    public double amount(Quantity quantity) {
        return evaluation.low(quantity);
    }

    /** Whether a rule fired in the last decision. */
    public boolean fired(int rule) {
        return evaluation.truth(circuit.fires(rule)) == Evaluation.TRUE;
    }

    /** Whether a question applied in the last decision. */
    public boolean applies(int question) {
        return evaluation.applies(question) == Truth.TRUE;
    }

    /** Points of a segment in the last decision. */
    public int points(int segment) {
        return sums.points(segment);
    }

    /** Score in the last decision, within its limits. */
    public double score() {
        return sums.score();
    }

    /** The decision of answers. */
    public Outcome decide(Answers answers) {
        return decide(Region.of(circuit.space(), answers), circuit.space().cells(answers));
    }
}
