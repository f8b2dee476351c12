package dev.assay.reasoning.search;

import dev.assay.reasoning.circuit.Decider;
import dev.assay.reasoning.circuit.Evaluation;
import dev.assay.reasoning.circuit.Facet;

/** What a search looks for: all that a facet may come to. */
interface Goal {
    Facet facet();

    /** Whether the region judged may hold something not yet found. */
    boolean isOpen(Evaluation evaluation);

    /** Whether the facet is known to be the same in all of the region judged. */
    boolean isDecided(Evaluation evaluation);

    /** A set of answers was decided. */
    void found(Decider decider, int[] cells);

    /** Something that the region judged may hold was neither found nor ruled out. */
    void unsure(Evaluation evaluation);
}
