/** Lists that are classified in the background: taken in, run, stopped, gone on with, kept for a while, deleted. What was acknowledged survives a crash. */
@NullMarked
package dev.assay.job;

import org.jspecify.annotations.NullMarked;
