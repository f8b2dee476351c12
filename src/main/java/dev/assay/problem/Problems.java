package dev.assay.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Gathers problems while something is read or checked, so that all are told at once. Not for use by several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem, String>comparing(
                    p -> p.place().file() == null ? "" : p.place().file())
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column());

    private final List<Problem> found = new ArrayList<>();

    /** Adds one. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds all. */
    public void addAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether an error, not only a warning, was added. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** All of them by file, line and column; those of one place in the order in which they were added. */
    public List<Problem> sorted() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
