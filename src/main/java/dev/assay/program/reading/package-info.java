/** Reads a program's files, from a folder or from kept bytes, into a checked program, and says everything that is wrong with them. */
@NullMarked
package dev.assay.program.reading;

import org.jspecify.annotations.NullMarked;
