package dev.assay.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.condition.Truth;
import dev.assay.reasoning.SmallProgram;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.ruleset.Vocabulary;
import java.util.BitSet;
import java.util.List;

/** What is true or false of a region is so of every set of answers in it, as the engine decides them; sums lie within their bounds. */
final class Bounds {
    private Bounds() {}

    static void hold(SmallProgram program, Evaluation evaluation, Outcome outcome, String where) {
        Vocabulary vocabulary = program.circuit().ruleset().vocabulary();
        assertThat(outcome.score())
                .as("score of seed %s", where)
                .isBetween(evaluation.leastScore(), evaluation.mostScore());
        assertThat(names(
                        evaluation.tiers(),
                        vocabulary.tiers().stream().map(t -> t.id()).toList()))
                .as("tier of seed %s", where)
                .contains(outcome.tier());
        List<String> segments = vocabulary.segments().stream().map(s -> s.id()).toList();
        int primary = outcome.primary() == null ? segments.size() : segments.indexOf(outcome.primary());
        assertThat(evaluation.primary().get(primary))
                .as("primary of seed %s", where)
                .isTrue();
        for (int i = 0; i < segments.size(); i++) {
            assertThat((long) outcome.points().get(i))
                    .as("points of seed %s", where)
                    .isBetween(evaluation.leastPoints(i), evaluation.mostPoints(i));
            assertThat(evaluation.member(i))
                    .as("member %s of seed %s", segments.get(i), where)
                    .isIn(Truth.OPEN, Truth.of(outcome.members().contains(segments.get(i))));
        }
        for (int i = 0; i < vocabulary.collateral().size(); i++) {
            String id = vocabulary.collateral().get(i).id();
            assertThat(evaluation.recommended(i))
                    .as("item %s of seed %s", id, where)
                    .isIn(Truth.OPEN, Truth.of(outcome.collateral().contains(id)));
        }
    }

    private static List<String> names(BitSet numbers, List<String> ids) {
        return numbers.stream().mapToObj(ids::get).toList();
    }
}
