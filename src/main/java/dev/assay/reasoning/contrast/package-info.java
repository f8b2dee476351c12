/** One prospect's decision beside others that it might have been: why, why not, what would change it, and what holds whatever the unknown answers are. */
@NullMarked
package dev.assay.reasoning.contrast;

import org.jspecify.annotations.NullMarked;
