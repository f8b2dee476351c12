/** The rules as a circuit over the cells of the answer space: decides whole sets of answers in microseconds, and judges partial ones in true, false and open. */
@NullMarked
package dev.assay.reasoning.circuit;

import org.jspecify.annotations.NullMarked;
