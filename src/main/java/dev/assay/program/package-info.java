/** One questionnaire, ruleset, collateral and cases loaded, checked and activated as a unit; keeps the last good; history. */
@NullMarked
package dev.assay.program;

import org.jspecify.annotations.NullMarked;
