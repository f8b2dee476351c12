/** Writes the files of a new program, good from the first minute. */
@NullMarked
package dev.assay.program.starter;

import org.jspecify.annotations.NullMarked;
