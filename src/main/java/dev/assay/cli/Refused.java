package dev.assay.cli;

import dev.assay.problem.Problem;
import dev.assay.program.ProgramFiles;
import java.util.List;

/** Tells why there is no result. */
final class Refused {
    private Refused() {}

    /**
     * Tells.
     *
     * @param files whose lines are shown
     */
    static void tell(AssayCommand assay, List<Problem> problems, ProgramFiles files) {
        if (assay.json()) {
            JsonOut.refused(assay.console(), problems);
        } else {
            ProblemPrinter printer = new ProblemPrinter(assay.console());
            problems.forEach(p -> printer.print(p, files));
        }
    }
}
