package dev.assay.reasoning.contrast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Sets of questions, of which every change that leads anywhere must hold at least one each; and the smallest sets that hit them all. Minimal changes and reasons that none suffices are each
 * other's minimal hitting sets (Reiter; Ignatiev and others, 2020).
 */
final class HittingSets {
    private static final int MOST = 200_000;

    private final List<BitSet> reasons = new ArrayList<>();
    private final List<BitSet> passed = new ArrayList<>();
    private int tried;

    /** A change has to hold one of these. */
    void reason(BitSet questions) {
        reasons.add((BitSet) questions.clone());
    }

    /** This set, and whatever holds it, is not asked for again. */
    void pass(BitSet questions) {
        passed.add((BitSet) questions.clone());
    }

    /** Whether so many sets were tried that it gave up. */
    boolean gaveUp() {
        return tried > MOST;
    }

    /** A set of at most so many questions that hits all reasons and holds none that was passed; empty when there is none. */
    Optional<BitSet> next(int most) {
        BitSet chosen = new BitSet();
        return hit(chosen, new BitSet(), most) ? Optional.of(chosen) : Optional.empty();
    }

    private boolean hit(BitSet chosen, BitSet barred, int left) {
        if (++tried > MOST) {
            return false;
        }
        for (BitSet set : passed) {
            if (isIn(set, chosen)) {
                return false;
            }
        }
        BitSet open = null;
        for (BitSet reason : reasons) {
            if (!reason.intersects(chosen) && (open == null || reason.cardinality() < open.cardinality())) {
                open = reason;
            }
        }
        if (open == null) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        BitSet tries = (BitSet) open.clone();
        tries.andNot(barred);
        BitSet here = (BitSet) barred.clone();
        for (int question = tries.nextSetBit(0); question >= 0; question = tries.nextSetBit(question + 1)) {
            chosen.set(question);
            if (hit(chosen, here, left - 1)) {
                return true;
            }
            chosen.clear(question);
            here.set(question);
        }
        return false;
    }

    private static boolean isIn(BitSet set, BitSet other) {
        BitSet missing = (BitSet) set.clone();
        missing.andNot(other);
        return missing.isEmpty();
    }
}
