package dev.assay.ruleset.drl;

import org.jspecify.annotations.Nullable;

/** Names that patterns give to fields. */
final class Bindings {
    private Bindings() {}

    /**
     * One name.
     *
     * @param field what it holds; null for a whole fact, or when its field is unknown
     * @param problem why it cannot be used here, or empty
     */
    record Bound(@Nullable Field field, String problem) {}
}
