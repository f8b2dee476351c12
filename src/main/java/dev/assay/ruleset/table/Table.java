package dev.assay.ruleset.table;

import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table says.
 *
 * @param drl the rules as text that Drools made of them, each character with its cell; null when nothing of the file could be read
 * @param problems what is wrong with the table itself
 */
public record Table(@Nullable Source drl, List<Problem> problems) {
    /** Copies. */
    public Table {
        problems = List.copyOf(problems);
    }
}
