package dev.assay.ruleset.table;

/** How large a table may be: enough for any that people keep, little enough that a hostile one costs neither time nor memory. */
final class TableLimits {
    static final int FILE_BYTES = 8_000_000;
    static final int ROWS = 21_000;
    static final int COLUMNS = 200;
    static final int CELLS = 1_000_000;
    static final int MERGED = 1_000;
    static final int TEXT = 10_000;
    static final int TEMPLATE = 1_000;
    /** All parts of an Excel file unpacked. */
    static final int UNPACKED_BYTES = 100_000_000;

    static final int PARTS = 1_000;
    static final int PROBLEMS = 200;

    private TableLimits() {}
}
