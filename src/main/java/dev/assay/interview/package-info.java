/** One conversation: begun, answered, taken back, resumed, moved to other rules, finished, reopened, handed over. */
@NullMarked
package dev.assay.interview;

import org.jspecify.annotations.NullMarked;
