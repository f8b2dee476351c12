package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.io.IOException;

/** A list turns out, while it is read, to be damaged, or made to fill the memory of whoever reads it. What was done before stays. */
public final class DamagedList extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param message what is wrong with it, for people
     * @param cause what the reader met
     */
    DamagedList(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong with it. */
    public Problem problem() {
        return Problem.error("damaged-list", Place.NOWHERE, getMessage() + " Save it again, as XLSX or CSV.");
    }
}
