/** Runs the cases of a program, compares what came with what was expected, and says which rules no case tries. */
@NullMarked
package dev.assay.program.cases;

import org.jspecify.annotations.NullMarked;
