package dev.assay.reasoning.difference;

import dev.assay.condition.Truth;
import dev.assay.reasoning.circuit.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the decision in which two sets of rules may differ. */
sealed interface Aspect permits NamedAspect, OrderAspect {
    /** Which part. */
    Change.Kind kind();

    /** Id of the item, name of the rule or id of the question; null where it is about none. */
    @Nullable String about();

    /** What it hangs on by the first rules. */
    List<Facet> from();

    /** What it hangs on by the second rules. */
    List<Facet> to();

    /** Whether it differs for all of the region judged, always in the same way; false where it is the same for all. */
    Truth differs(Pair pair);

    /** Whether it differs in just this way for all of the region judged. */
    Truth is(Pair pair, Shift shift);

    /** Whether it differs in no other ways than some for the region judged. */
    boolean isOnly(Pair pair, Set<Shift> ways);

    /** How it differs for the answers decided last; empty where it does not. */
    Optional<Shift> decided(Pair pair);
}
