package dev.assay.web.api;

/** A change is refused, as the interview was changed since the version that the caller named. */
final class StaleWrite extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient InterviewChanged told;
    private final int version;

    /**
     * @param version of the interview by now
     */
    StaleWrite(InterviewChanged told, int version) {
        super(told.title(), null, false, false);
        this.told = told;
        this.version = version;
    }

    InterviewChanged told() {
        return told;
    }

    /** As the header ETag has it. */
    String tag() {
        return "\"" + version + "\"";
    }
}
