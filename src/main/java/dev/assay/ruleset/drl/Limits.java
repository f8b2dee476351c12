package dev.assay.ruleset.drl;

/** How much rule text is read: enough for any program people write, little enough that hostile text costs neither time nor memory. */
final class Limits {
    static final int FILE_BYTES = 8_000_000;
    static final int RULES = 20_000;
    static final int RULE_NAME = 200;
    static final int WORD = 200;
    static final int MESSAGE = 500;
    static final int TEXT = 10_000;
    static final int CONSTRAINTS = 500;
    static final int VALUES = 5_000;
    static final int PATTERNS = 50;
    static final int BRANCHES = 64;
    static final int CONCLUSIONS = 100;
    static final int PROBLEMS = 200;
    static final int POINTS = 1_000_000;

    private Limits() {}
}
