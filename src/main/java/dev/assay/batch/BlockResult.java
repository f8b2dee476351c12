package dev.assay.batch;

import dev.assay.decision.Draft;
import java.util.ArrayList;
import java.util.List;

/** What came of a block of rows, ready to be written. Filled by one thread, then read by another. */
final class BlockResult {
    private static final int KEPT = 50;

    private final Out rows;
    private final Out errors = new Out();
    private final Tally tally = new Tally();
    private final List<RowProblem> mistakes = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    /**
     * @param rows empty; where classified rows are written
     */
    BlockResult(Out rows) {
        this.rows = rows;
    }

    Out rows() {
        return rows;
    }

    Out errors() {
        return errors;
    }

    Tally tally() {
        return tally;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The first of them. */
    List<RowProblem> mistakes() {
        return mistakes;
    }

    void mistake(RowProblem mistake) {
        tally.mistake();
        if (mistakes.size() < KEPT) {
            mistakes.add(mistake);
        }
        ErrorRows.row(errors, mistake);
    }
}
