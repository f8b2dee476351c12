package dev.assay.interview;

/**
 * What came of a write.
 *
 * @param interview as it stood right after it
 * @param again whether it had been written before, and the same request came once more
 */
public record Written(Interview interview, boolean again) {}
