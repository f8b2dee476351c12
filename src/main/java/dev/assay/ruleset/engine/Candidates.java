package dev.assay.ruleset.engine;

import java.util.Arrays;

/** Candidates of one prospect by stratum, as Drools tells of buckets, and KIE rules of rules. Used again, by one thread at a time. */
final class Candidates {
    private final Candidate[][] byStratum;
    private final int[] counts;

    Candidates(int strata) {
        byStratum = new Candidate[strata][16];
        counts = new int[strata];
    }

    void add(Candidate candidate) {
        int stratum = candidate.stratum();
        int count = counts[stratum];
        if (count == byStratum[stratum].length) {
            byStratum[stratum] = Arrays.copyOf(byStratum[stratum], 2 * count);
        }
        byStratum[stratum][count] = candidate;
        counts[stratum] = count + 1;
    }

    /** Judges those of a stratum. */
    void judge(int stratum, Findings findings) {
        Candidate[] candidates = byStratum[stratum];
        for (int i = 0; i < counts[stratum]; i++) {
            candidates[i].judge(findings);
        }
    }

    /** Begins anew. */
    void clear() {
        Arrays.fill(counts, 0);
    }
}
