package dev.assay.ruleset.engine;

import dev.assay.condition.Value;
import java.util.List;

/**
 * That a line of a rule was concluded; counts once.
 *
 * @param rule number of the rule in the ruleset
 * @param line number of the conclusion in the rule
 * @param arguments bindings resolved
 */
record Fired(int rule, int line, List<Value> arguments) {}
