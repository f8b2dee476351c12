package dev.assay.ruleset.table;

/**
 * One column of a table.
 *
 * @param index from 0
 * @param kind what it holds
 * @param object the fact that its conditions are about, such as {@code Prospect}; empty where the template is a whole pattern
 * @param objectColumn where that stands: the first of merged cells
 * @param template what becomes of a value; empty for columns without
 */
record Column(int index, ColumnKind kind, String object, int objectColumn, String template) {}
