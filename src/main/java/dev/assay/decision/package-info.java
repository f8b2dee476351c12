/** The durable record of classifications: kept, found, listed, explained again. */
@NullMarked
package dev.assay.decision;

import org.jspecify.annotations.NullMarked;
