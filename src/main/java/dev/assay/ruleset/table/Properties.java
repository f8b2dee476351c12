package dev.assay.ruleset.table;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the rows outside of tables: the program's name stands there, remarks, and what Drools knows besides but the rule language does not. */
final class Properties {
    private static final Map<String, String> OUTSIDE = new LinkedHashMap<>();

    static {
        OUTSIDE.put("Import", "Rules import nothing: the facts are known. Delete this row.");
        OUTSIDE.put("Variables", "Rules have no variables: they only say conclude. Delete this row.");
        OUTSIDE.put(
                "Functions", "Rules call no functions. Delete this row, and write what it works out as a condition.");
        OUTSIDE.put("Queries", "Rules have no queries. Delete this row.");
        OUTSIDE.put("Declare", "Facts are made by the questionnaire. Delete this row.");
        OUTSIDE.put("Unit", "Rules have no units. Delete this row.");
        OUTSIDE.put("Dialect", "Rules hold no program code, so they need no dialect. Delete this row.");
        for (String order : List.of("Sequential", "SequentialMinPriority", "SequentialMaxPriority", "PRIORITY")) {
            OUTSIDE.put(order, "The order of rules is never written; it is worked out. Delete this row.");
        }
        OUTSIDE.put("EscapeQuotes", "Quotes in cells are always taken as they are. Delete this row.");
        for (String format : List.of("NumericDisabled", "IgnoreNumericFormat")) {
            OUTSIDE.put(format, "Numbers are always read by their value, not by how they look. Delete this row.");
        }
        for (String attribute : List.of(
                "DURATION",
                "TIMER",
                "CALENDARS",
                "NO-LOOP",
                "LOCK-ON-ACTIVE",
                "AUTO-FOCUS",
                "ACTIVATION-GROUP",
                "AGENDA-GROUP",
                "RULEFLOW-GROUP")) {
            OUTSIDE.put(attribute, Outside.column(attribute) + " Delete this row.");
        }
        for (String attribute : List.of("ENABLED", "DATE-EFFECTIVE", "DATE-EXPIRES")) {
            OUTSIDE.put(
                    attribute,
                    "This holds for one rule, not for all: give the table a column " + attribute
                            + ", and delete this row.");
        }
    }

    private final Grid grid;
    private final List<Problem> problems;
    private int ruleSetRow = -1;

    Properties(Grid grid, List<Problem> problems) {
        this.grid = grid;
        this.problems = problems;
    }

    /** Looks at a row that belongs to no table. */
    void row(int row) {
        int column = first(row, 0);
        if (column < 0) {
            return;
        }
        String key = grid.text(row, column);
        if (key.equalsIgnoreCase("RuleSet")) {
            ruleSet(row, column);
            return;
        }
        String outside = outside(key);
        if (outside != null) {
            problems.add(grid.error("outside-language", row, column, outside));
            return;
        }
        String word = key.contains(" ") ? key.substring(0, key.indexOf(' ')) : key;
        // A remark may well begin with "Rules".
        Optional<String> meant =
                word.length() < 6 ? Optional.empty() : Nearest.to(word, List.of("RuleSet", "RuleTable"));
        meant.ifPresent(near -> problems.add(grid.error(
                "misspelt-keyword",
                row,
                column,
                "'" + word + "' is not a word of decision tables; did you mean '" + near + "'?",
                near)));
    }

    private void ruleSet(int row, int column) {
        if (ruleSetRow >= 0) {
            problems.add(grid.error(
                    "second-rule-set",
                    row,
                    column,
                    "RuleSet stands already in row " + (ruleSetRow + 1) + "; once is enough."));
            return;
        }
        ruleSetRow = row;
        if (first(row, column + 1) < 0) {
            problems.add(grid.error(
                    "missing-package-name",
                    row,
                    column,
                    "In the cell after RuleSet comes the program's name, with _ for -, such as b2b_saas."));
        }
    }

    /** Row of RuleSet, or -1. */
    int ruleSetRow() {
        return ruleSetRow;
    }

    /** Column of the package's name, or -1. */
    int packageColumn() {
        return ruleSetRow < 0 ? -1 : first(ruleSetRow, first(ruleSetRow, 0) + 1);
    }

    private int first(int row, int from) {
        for (int column = from; column < grid.width(row); column++) {
            if (!grid.cell(row, column).isBlank()) {
                return column;
            }
        }
        return -1;
    }

    private static @Nullable String outside(String key) {
        String low = key.toLowerCase(Locale.ROOT);
        return OUTSIDE.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(low))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
