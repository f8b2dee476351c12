package dev.assay.ruleset.engine;

/** A way to find out which rules match. */
interface Firing {
    /** Tells the world of every match of every rule of a stratum ({@link World#fire}). Strata come in order, all of one prospect. */
    void stratum(int number, World world);
}
