package dev.assay.program.reading;

import dev.assay.problem.Problem;
import dev.assay.program.Program;
import dev.assay.program.ProgramFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a program.
 *
 * @param program the program, or null when there is an error among the problems
 * @param problems errors and warnings of all its files, by file, line and column
 * @param files what was read, broken or not
 */
public record Reading(@Nullable Program program, List<Problem> problems, ProgramFiles files) {
    /** Copies. */
    public Reading {
        problems = List.copyOf(problems);
    }

    /** Errors only. */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /** Warnings only. */
    public List<Problem> warnings() {
        return problems.stream().filter(p -> !p.isError()).toList();
    }
}
