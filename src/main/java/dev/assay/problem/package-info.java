/** What is wrong, where, and what would be right: the one way every room speaks of mistakes. */
@NullMarked
package dev.assay.problem;

import org.jspecify.annotations.NullMarked;
