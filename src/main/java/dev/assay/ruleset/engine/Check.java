package dev.assay.ruleset.engine;

import org.jspecify.annotations.Nullable;

/** A condition made ready to run on rows. */
@FunctionalInterface
interface Check {
    /**
     * Whether it holds.
     *
     * @param bound values of the bindings it reads, in the order in which it was made
     */
    boolean holds(Row row, @Nullable Object[] bound);
}
