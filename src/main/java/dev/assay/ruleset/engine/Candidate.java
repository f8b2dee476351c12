package dev.assay.ruleset.engine;

/** One rule or several of which was found that the answers are as they ask, to be judged in their stratum. */
interface Candidate {
    /** In which it is judged. */
    int stratum();

    /** Fires what holds. */
    void judge(Findings findings);
}
