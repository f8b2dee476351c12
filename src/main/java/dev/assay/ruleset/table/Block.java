package dev.assay.ruleset.table;

import java.util.List;
import java.util.Optional;

/**
 * One table of a sheet: the cell {@code RuleTable}, four rows of heading below it, then a rule a row.
 *
 * @param row of the cell {@code RuleTable}
 * @param column of the cell {@code RuleTable}; what stands left of it is a remark
 * @param columns in order
 * @param rules rows that hold a rule
 */
record Block(int row, int column, List<Column> columns, List<Integer> rules) {
    static final int KINDS = 1;
    static final int OBJECTS = 2;
    static final int TEMPLATES = 3;
    static final int LABELS = 4;
    static final int FIRST_RULE = 5;

    Optional<Column> first(ColumnKind kind) {
        return columns.stream().filter(c -> c.kind() == kind).findFirst();
    }

    List<Column> all(ColumnKind kind) {
        return columns.stream().filter(c -> c.kind() == kind).toList();
    }
}
