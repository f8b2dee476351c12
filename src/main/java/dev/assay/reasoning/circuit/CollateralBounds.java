package dev.assay.reasoning.circuit;

import dev.assay.ruleset.CollateralItem;
import dev.assay.ruleset.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** Which items are surely, perhaps or never among those recommended: the engine's ranking on bounds. Used again, by one thread at a time. */
final class CollateralBounds {
    private final int[] showable;
    private final int limit;
    private final Totals totals;
    private final Evaluation evaluation;
    private final Interval[] weights;
    private final byte[] positive;
    private boolean counted;

    /**
     * @param order ids of the items that may be shown at all, in the order that settles ties
     */
    CollateralBounds(Vocabulary vocabulary, List<String> order, Totals totals, Evaluation evaluation) {
        List<String> ids =
                vocabulary.collateral().stream().map(CollateralItem::id).toList();
        showable = order.stream().mapToInt(ids::indexOf).toArray();
        limit = vocabulary.collateralLimit();
        this.totals = totals;
        this.evaluation = evaluation;
        weights = new Interval[showable.length];
        Arrays.setAll(weights, i -> new Interval());
        positive = new byte[showable.length];
    }

    void clear() {
        counted = false;
    }

    /** Numbers of the items that may be shown at all, in the order that settles ties. */
    int[] showable() {
        return showable;
    }

    private void count() {
        if (counted) {
            return;
        }
        for (int place = 0; place < showable.length; place++) {
            totals.weight(showable[place]).bound(evaluation, weights[place]);
            byte withheld = evaluation.any(totals.withheld(showable[place]));
            boolean may = weights[place].high() > 0 && withheld != Evaluation.TRUE;
            boolean sure = weights[place].low() > 0 && withheld == Evaluation.FALSE;
            positive[place] = sure ? Evaluation.TRUE : may ? Evaluation.OPEN : Evaluation.FALSE;
        }
        counted = true;
    }

    /** Whether the item at a place of {@link #showable} is shown. */
    byte shown(int place) {
        count();
        if (positive[place] == Evaluation.FALSE) {
            return Evaluation.FALSE;
        }
        int surelyBefore = 0;
        int perhapsBefore = 0;
        for (int other = 0; other < showable.length; other++) {
            if (other != place && positive[other] != Evaluation.FALSE) {
                surelyBefore += isSurelyBefore(other, place) && positive[other] == Evaluation.TRUE ? 1 : 0;
                perhapsBefore += isSurelyBefore(place, other) ? 0 : 1;
            }
        }
        if (surelyBefore >= limit) {
            return Evaluation.FALSE;
        }
        return positive[place] == Evaluation.TRUE && perhapsBefore < limit ? Evaluation.TRUE : Evaluation.OPEN;
    }

    private boolean isSurelyBefore(int place, int other) {
        long low = weights[place].low();
        long high = weights[other].high();
        return low > high || (low == high && place < other);
    }

    /** Whether what is shown, and in which order, is the same whatever is answered. */
    boolean isSettled() {
        count();
        for (int place = 0; place < showable.length; place++) {
            byte shown = shown(place);
            if (shown == Evaluation.OPEN) {
                return false;
            }
            for (int other = 0; other < place && shown == Evaluation.TRUE; other++) {
                if (shown(other) == Evaluation.TRUE && !isSurelyBefore(place, other) && !isSurelyBefore(other, place)) {
                    return false;
                }
            }
        }
        return true;
    }
}
