/** Runs a checked ruleset: the order of its rules, the KieBase, how votes add up, and the explained classification. */
@NullMarked
package dev.assay.ruleset.engine;

import org.jspecify.annotations.NullMarked;
