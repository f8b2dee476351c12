package dev.assay.job;

import dev.assay.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is done with a list. Knows nothing of states and threads. */
interface JobWork {
    /**
     * Classifies a list, or goes on where an earlier run stopped.
     *
     * @return what came of it; empty when it was stopped before its end
     * @throws Unusable if the list cannot be classified as it is
     * @throws IOException if a file cannot be read or written
     */
    Optional<JobOutcome> work(ListJob job, JobFiles files, Course course) throws IOException;

    /** Whether to go on, and who is told how far it is. For use by many threads. */
    interface Course {
        /** Whether to stop at the next row. */
        boolean isStopped();

        /**
         * Tells how far it is.
         *
         * @param rows done from the list's begin, good and bad
         * @param mistakes found in them
         * @param read bytes that are done from the list's begin
         */
        void seen(long rows, long mistakes, long read);
    }

    /** The list cannot be classified as it is. */
    final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Problem> problems;

        Unusable(List<Problem> problems) {
            super("unusable", null, false, false);
            this.problems = List.copyOf(problems);
        }

        List<Problem> problems() {
            return problems;
        }
    }
}
