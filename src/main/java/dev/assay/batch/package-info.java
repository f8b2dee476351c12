/** The same classification over many prospects: lists in, lists out, row by row. */
@NullMarked
package dev.assay.batch;

import org.jspecify.annotations.NullMarked;
