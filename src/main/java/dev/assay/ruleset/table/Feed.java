package dev.assay.ruleset.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The cells of a sheet as Drools is to have them: rows without a gap, only what is part of a table. Knows where each rule stands in the file. */
final class Feed {
    private final Grid grid;
    private final List<StockTables.Fed> cells = new ArrayList<>();
    private final Map<Integer, FedRule> rules = new HashMap<>();
    private int row;

    /** A rule of a table. */
    record FedRule(Block block, RowReader.RuleRow rule) {}

    Feed(SheetReader.Sheet sheet) {
        this.grid = sheet.grid();
        if (sheet.ruleSetRow() >= 0 && sheet.packageColumn() >= 0) {
            add(0, "RuleSet", -1);
            add(1, grid.text(sheet.ruleSetRow(), sheet.packageColumn()), -1);
        }
        row = 2;
    }

    void table(Block block, List<RowReader.RuleRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        add(block.column(), "RuleTable", -1);
        row++;
        heading(block, c -> c.kind().word());
        for (Column column : block.columns()) {
            if (!column.object().isEmpty()) {
                boolean merged = isMerged(block, column);
                add(column.index(), column.object(), merged ? column.objectColumn() : -1);
            }
        }
        row++;
        heading(block, Column::template);
        row++;
        for (RowReader.RuleRow rule : rows) {
            rules.put(row, new FedRule(block, rule));
            new TreeMap<>(byIndex(rule)).forEach((column, value) -> add(column, value, -1));
            row++;
        }
        row += 2;
    }

    private static Map<Integer, String> byIndex(RowReader.RuleRow rule) {
        Map<Integer, String> values = new HashMap<>();
        rule.values().forEach((column, value) -> values.put(column.index(), value));
        return values;
    }

    private static boolean isMerged(Block block, Column column) {
        return block.columns().stream()
                .anyMatch(c -> c.index() != column.index() && c.objectColumn() == column.objectColumn());
    }

    private void heading(Block block, Function<Column, String> text) {
        for (Column column : block.columns()) {
            if (!text.apply(column).isEmpty()) {
                add(column.index(), text.apply(column), -1);
            }
        }
        row++;
    }

    private void add(int column, String text, int mergedFrom) {
        cells.add(new StockTables.Fed(row, column, text, mergedFrom));
    }

    List<StockTables.Fed> cells() {
        return cells;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The rule in a row as Drools counts it, from 1; null when there is none. */
    @org.jspecify.annotations.Nullable FedRule rule(int stockRow) {
        return rules.get(stockRow - 1);
    }
}
