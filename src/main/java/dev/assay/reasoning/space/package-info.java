/** All that a prospect can answer, as far as the rules tell answers apart: cells of each question, and regions of them. */
@NullMarked
package dev.assay.reasoning.space;

import org.jspecify.annotations.NullMarked;
