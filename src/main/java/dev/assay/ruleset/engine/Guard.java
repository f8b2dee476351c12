package dev.assay.ruleset.engine;

/** A part of a rule's {@code when} that has nothing to do with the others, made ready to be judged on what is known of a prospect. */
@FunctionalInterface
interface Guard {
    /** Whether it holds; right as soon as all that it reads is known. */
    boolean holds(Findings findings);
}
