/** Rule text in and out: DRL files are read, checked against the vocabulary and explained; rules are written as DRL and said as sentences. */
@NullMarked
package dev.assay.ruleset.drl;

import org.jspecify.annotations.NullMarked;
