/** Branch and bound over the answers still open: what is possible, what is settled, and by which rules. */
@NullMarked
package dev.assay.reasoning.search;

import org.jspecify.annotations.NullMarked;
