/** A condition over answers: its model, DRL constraint text in and out, an English sentence, evaluation with unknowns. */
@NullMarked
package dev.assay.condition;

import org.jspecify.annotations.NullMarked;
