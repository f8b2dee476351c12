package dev.assay.ruleset.drl;

import dev.assay.problem.Problem;
import dev.assay.ruleset.Ruleset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a program's rule files.
 *
 * @param ruleset the rules, or null when there is an error among the problems
 * @param problems errors and warnings by file, line and column
 */
public record Reading(@Nullable Ruleset ruleset, List<Problem> problems) {
    /** Copies. */
    public Reading {
        problems = List.copyOf(problems);
    }
}
