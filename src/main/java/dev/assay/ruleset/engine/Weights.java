package dev.assay.ruleset.engine;

import dev.assay.ruleset.CollateralItem;
import java.util.Arrays;
import java.util.List;

/** Sums of weights of what was recommended, and what was withheld, by number of the item. Used again after {@link #clear}, by one thread at a time. */
final class Weights {
    private final long[] weights;
    private final boolean[] withheld;
    private final boolean[] named;
    private int[] recommended = new int[16];
    private int count;

    Weights(List<CollateralItem> items) {
        weights = new long[items.size()];
        withheld = new boolean[weights.length];
        named = new boolean[weights.length];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            weights[recommended[i]] = 0;
            withheld[recommended[i]] = false;
            named[recommended[i]] = false;
        }
        count = 0;
    }

    void add(int item, long weight) {
        name(item);
        weights[item] += weight;
    }

    void withhold(int item) {
        name(item);
        withheld[item] = true;
    }

    private void name(int item) {
        if (!named[item]) {
            named[item] = true;
            if (count == recommended.length) {
                recommended = Arrays.copyOf(recommended, 2 * count);
            }
            recommended[count++] = item;
        }
    }

    /** How many items were spoken of. */
    int count() {
        return count;
    }

    /** Number of the item that was spoken of at an index. */
    int item(int index) {
        return recommended[index];
    }

    /** Sum of an item's weights, and 0 for one withheld. */
    long of(int item) {
        return withheld[item] ? 0 : weights[item];
    }
}
