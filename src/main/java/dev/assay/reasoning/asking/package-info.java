/** What to ask next: the question that brings the decision nearest for the least asking time, and how much is left to ask. */
@NullMarked
package dev.assay.reasoning.asking;

import org.jspecify.annotations.NullMarked;
