package dev.assay.ruleset.drl;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells of the problems of one file: not more than can be read, and of files that were good once, only as warnings what the engine can do without. */
final class FileProblems {
    /** What is refused although the engine could do it: because nobody can have meant it, or because Drools would read it otherwise. */
    private static final Set<String> POLICY = Set.of(
            "never",
            "never-active",
            "long-name",
            "reserved-trait",
            "misread",
            "unreadable",
            "wrong-package",
            "empty-file",
            "same-field",
            "removes-nothing");

    private final Problems problems;
    private final boolean kept;

    /**
     * @param problems where they are told
     * @param kept whether the files were good once
     */
    FileProblems(Problems problems, boolean kept) {
        this.problems = problems;
        this.kept = kept;
    }

    /** Tells; where there are too many, of errors before warnings. Warnings alone, however many, keep no file from being used. */
    void tell(List<Problem> found, String file) {
        List<Problem> judged = found.stream()
                .map(FileProblems::cut)
                .map(p -> kept && POLICY.contains(p.code()) ? p.asWarning() : p)
                .toList();
        if (judged.size() <= Limits.PROBLEMS) {
            problems.addAll(judged);
            return;
        }
        List<Problem> errorsFirst =
                new ArrayList<>(judged.stream().filter(Problem::isError).toList());
        boolean errors = errorsFirst.size() > Limits.PROBLEMS;
        judged.stream().filter(p -> !p.isError()).forEach(errorsFirst::add);
        problems.addAll(errorsFirst.subList(0, Limits.PROBLEMS));
        Problem more = Problem.error(
                "too-many-problems",
                Place.of(file),
                "There are more than " + Limits.PROBLEMS + " problems in this file; the rest is not shown.");
        problems.add(errors ? more : more.asWarning());
    }

    /** A message that quotes a long text stays readable. */
    private static Problem cut(Problem problem) {
        return problem.message().length() <= Limits.MESSAGE
                ? problem
                : problem.saying(problem.message().substring(0, Limits.MESSAGE) + "…");
    }
}
