/** A few prospects of whom every rule fires, and every condition turns, for people to confirm. */
@NullMarked
package dev.assay.reasoning.coverage;

import org.jspecify.annotations.NullMarked;
