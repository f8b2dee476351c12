/** One questionnaire, ruleset, collateral and cases as a unit, with its markets and its revision; its inner rooms read it, run its cases, activate it and begin new ones. */
@NullMarked
package dev.assay.program;

import org.jspecify.annotations.NullMarked;
