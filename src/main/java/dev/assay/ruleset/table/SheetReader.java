package dev.assay.ruleset.table;

import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the tables of a sheet, and what is wrong with their headings and around them. */
final class SheetReader {
    private final Grid grid;
    private final List<Problem> problems;
    private final Properties properties;
    private final List<Block> blocks = new ArrayList<>();

    private SheetReader(Grid grid, List<Problem> problems) {
        this.grid = grid;
        this.problems = problems;
        this.properties = new Properties(grid, problems);
    }

    /**
     * A sheet with tables.
     *
     * @param ruleSetRow row of the program's name, or -1
     * @param packageColumn its column, or -1
     */
    record Sheet(Grid grid, int ruleSetRow, int packageColumn, List<Block> blocks) {}

    static Sheet read(Grid grid, List<Problem> problems) {
        return new SheetReader(grid, problems).sheet();
    }

    /** A cell that begins a table. */
    record TableCell(int row, int column) {}

    /** The first cell of a sheet that begins a table. */
    static Optional<TableCell> tableCell(Grid grid) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (tableColumn(grid, row) >= 0) {
                return Optional.of(new TableCell(row, tableColumn(grid, row)));
            }
        }
        return Optional.empty();
    }

    private Sheet sheet() {
        int row = 0;
        while (row < grid.rows().size()) {
            int column = tableColumn(grid, row);
            if (column < 0) {
                properties.row(row++);
                continue;
            }
            int end = end(row);
            Block block = new HeadingReader(grid, row, column, problems).block(end);
            if (block != null) {
                blocks.add(block);
            }
            row = end;
        }
        nothing();
        return new Sheet(grid, properties.ruleSetRow(), properties.packageColumn(), blocks);
    }

    private void nothing() {
        boolean tables = tableCell(grid).isPresent();
        if (!tables && problems.isEmpty()) {
            problems.add(
                    Problem.error(
                            "no-table",
                            grid.place(0, 0),
                            "There is no decision table here: no cell that says RuleTable. `./assay table` writes an empty one to fill in."));
        }
        if (tables
                && properties.ruleSetRow() < 0
                && problems.stream().noneMatch(p -> "RuleSet".equals(p.suggestion()))) {
            problems.add(
                    Problem.error(
                            "missing-package",
                            grid.place(0, 0),
                            "A decision table begins with a row that says RuleSet and, in the next cell, the program's name with _ for -."));
        }
    }

    /** Row after a table: where the next one begins, or the sheet ends. */
    private int end(int row) {
        int next = row + 1;
        while (next < grid.rows().size() && tableColumn(grid, next) < 0 && !isProperty(next, row)) {
            next++;
        }
        return next;
    }

    /** Whether a program's name stands there, though a table is above. */
    private boolean isProperty(int row, int table) {
        return row >= table + Block.FIRST_RULE
                && grid.rows().get(row).stream().anyMatch(c -> c.text().equalsIgnoreCase("RuleSet"));
    }

    private static int tableColumn(Grid grid, int row) {
        List<Cell> cells = grid.rows().get(row);
        for (int column = 0; column < cells.size(); column++) {
            String low = cells.get(column).text().toLowerCase(Locale.ROOT);
            if (low.equals("ruletable") || low.startsWith("ruletable ")) {
                return column;
            }
        }
        return -1;
    }
}
