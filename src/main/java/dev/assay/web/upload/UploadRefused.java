package dev.assay.web.upload;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.List;

/** A list is not taken in; nothing of it is kept. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<Problem> problems;

    UploadRefused(int status, String code, String title, List<Problem> problems) {
        super(title, null, false, false);
        this.status = status;
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    /** One mistake that is no field's. */
    static UploadRefused of(int status, String code, String title, String detail) {
        return new UploadRefused(status, code, title, List.of(Problem.error(code, Place.NOWHERE, detail)));
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Stable name of the kind of refusal. */
    public String code() {
        return code;
    }

    /** The kind of refusal in words. */
    public String title() {
        return String.valueOf(getMessage());
    }

    /** Every mistake, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
