package dev.assay.reasoning.circuit;

import dev.assay.ruleset.TierDefinition;
import dev.assay.ruleset.Vocabulary;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score's bounds, and the tiers that a final decision may still reach: the engine's sums on bounds. Each part is worked out when it is first read. Used again, by one thread at a time. */
final class TierBounds {
    private final List<TierDefinition> tiers;
    private final int fallback;
    private final double least;
    private final double most;
    private final Totals totals;
    private final Evaluation evaluation;
    private final Interval score = new Interval();
    private final Interval bar = new Interval();
    private final BitSet possible = new BitSet();
    private final BitSet best = new BitSet();
    private boolean scored;
    private boolean judged;

    TierBounds(Vocabulary vocabulary, Totals totals, Evaluation evaluation) {
        tiers = vocabulary.tiers();
        fallback = tiers.stream().map(TierDefinition::id).toList().indexOf(vocabulary.defaultTier());
        Double min = vocabulary.score().min();
        Double max = vocabulary.score().max();
        least = min == null ? Double.NEGATIVE_INFINITY : min;
        most = max == null ? Double.POSITIVE_INFINITY : max;
        this.totals = totals;
        this.evaluation = evaluation;
    }

    void clear() {
        scored = false;
        judged = false;
    }

    private void count() {
        if (!scored) {
            totals.score().bound(evaluation, score);
            scored = true;
        }
    }

    double low() {
        count();
        return Math.max(Math.min(score.low(), most), least);
    }

    double high() {
        count();
        return Math.max(Math.min(score.high(), most), least);
    }

    /** Numbers of the tiers that may be reached. */
    BitSet possible() {
        if (!judged) {
            judge();
            judged = true;
        }
        return possible;
    }

    private void judge() {
        possible.clear();
        byte disqualified = evaluation.any(totals.disqualified());
        if (disqualified != Evaluation.FALSE) {
            possible.set(tiers.size() - 1);
        }
        if (disqualified != Evaluation.TRUE && !exactly()) {
            byBars();
        }
    }

    /** Whether a tier is given exactly, for sure; adds those that may be. The worst of several counts. */
    private boolean exactly() {
        for (int tier = tiers.size() - 1; tier >= 0; tier--) {
            byte given = evaluation.any(totals.exactly(tier));
            if (given != Evaluation.FALSE) {
                possible.set(tier);
            }
            if (given == Evaluation.TRUE) {
                return true;
            }
        }
        return false;
    }

    /** The best of floors and bars, lowered to the caps. */
    private void byBars() {
        best.clear();
        boolean sure = false;
        for (int tier = 0; tier < tiers.size() && !sure; tier++) {
            byte floor = evaluation.any(totals.floors(tier));
            byte reached = reached(tier);
            if (floor != Evaluation.FALSE || reached != Evaluation.FALSE) {
                best.set(tier);
            }
            sure = floor == Evaluation.TRUE || reached == Evaluation.TRUE;
        }
        if (!sure) {
            best.set(fallback);
        }
        int cap = -1;
        for (int tier = tiers.size() - 1; tier >= 0 && cap < 0; tier--) {
            byte capped = evaluation.any(totals.caps(tier));
            if (capped == Evaluation.TRUE) {
                cap = tier;
            }
            if (capped != Evaluation.FALSE) {
                lowered(tier);
            }
        }
        if (cap < 0) {
            possible.or(best);
        }
    }

    private void lowered(int cap) {
        for (int tier = best.nextSetBit(0); tier >= 0; tier = best.nextSetBit(tier + 1)) {
            possible.set(Math.max(tier, cap));
        }
    }

    private byte reached(int tier) {
        @Nullable Double from = tiers.get(tier).from();
        if (from == null) {
            return Evaluation.FALSE;
        }
        totals.bar(tier).bound(evaluation, bar);
        double low = from + bar.low();
        double high = from + bar.high();
        return low() >= high ? Evaluation.TRUE : high() >= low ? Evaluation.OPEN : Evaluation.FALSE;
    }
}
