package dev.assay.reasoning.circuit;

import java.util.List;

/**
 * A piece of advice that may be given.
 *
 * @param gate when
 * @param parts what its words depend on besides
 */
record Said(int gate, List<Symbol> parts) {
    /** Copies. */
    Said {
        parts = List.copyOf(parts);
    }
}
