package dev.assay.interview;

/** Something cannot be done with an interview as it stands. Nothing was changed. */
public final class InterviewRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final transient Interview interview;

    /**
     * @param why the reason
     * @param interview as it stands
     */
    public InterviewRefusal(Why why, Interview interview) {
        super(why.name(), null, false, false);
        this.why = why;
        this.interview = interview;
    }

    /** Reasons. */
    public enum Why {
        /** It was changed since the version that the caller named. */
        CHANGED,
        /** Nothing was said for too long. */
        EXPIRED,
        /** It is finished, and what was asked wants one that goes on. */
        FINISHED,
        /** It goes on, and what was asked wants one that is finished. */
        NOT_FINISHED,
        /** The revision that it is judged by is not kept any more. */
        RULES_GONE
    }

    /** The reason. */
    public Why why() {
        return why;
    }

    /** As it stands. */
    public Interview interview() {
        return interview;
    }
}
