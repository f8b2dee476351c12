/** Rule files and their vocabulary, checked into a rule model and compiled into a KieBase that classifies and explains. The only home of Drools. */
@NullMarked
package dev.assay.ruleset;

import org.jspecify.annotations.NullMarked;
