/** In what two sets of rules differ, not as texts but in what they decide: for whom, from what to what, and by which lines; or that they decide the same of everybody. */
@NullMarked
package dev.assay.reasoning.difference;

import org.jspecify.annotations.NullMarked;
