/** Made-up rules and prospects, with the results that any engine must reach on them: for benchmarks, and for tests that hold the engine to them. */
@NullMarked
package dev.assay.workload;

import org.jspecify.annotations.NullMarked;
