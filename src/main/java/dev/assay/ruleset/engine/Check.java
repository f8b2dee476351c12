package dev.assay.ruleset.engine;

/** A condition made ready to run on rows. */
@FunctionalInterface
interface Check {
    /** Whether it holds. */
    boolean holds(Row row);
}
