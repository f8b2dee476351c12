/** How fast Assay is, beside what else there is: everything side by side in one run, told as ratios. */
@NullMarked
package dev.assay.bench;

import org.jspecify.annotations.NullMarked;
