package dev.assay.ruleset.table;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet; rows and columns count from 0.
 *
 * @param file path of the file, relative to home
 * @param sheet name of the sheet; null in a CSV file, which has but one
 * @param rows cells by row and column; a row ends with its last cell that is not blank
 * @param merged cells drawn as one; each holds the text of the first
 */
record Grid(String file, @Nullable String sheet, List<List<Cell>> rows, List<Merged> merged) {

    /** A rectangle of cells drawn as one, edges included. */
    record Merged(int top, int left, int bottom, int right) {
        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    boolean isCsv() {
        return sheet == null;
    }

    Cell cell(int row, int column) {
        List<Cell> cells = row < rows.size() ? rows.get(row) : List.of();
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    String text(int row, int column) {
        return cell(row, column).text();
    }

    int width(int row) {
        return row < rows.size() ? rows.get(row).size() : 0;
    }

    /** The merged cells that these belong to, or null. */
    @Nullable Merged mergedAt(int row, int column) {
        return merged.stream().filter(m -> m.holds(row, column)).findFirst().orElse(null);
    }

    Place place(int row, int column) {
        return Place.cell(file, address(row, column), row + 1, column + 1);
    }

    Problem error(String code, int row, int column, String message) {
        return error(code, row, column, message, null);
    }

    Problem error(String code, int row, int column, String message, @Nullable String suggestion) {
        String text = text(row, column);
        return Problem.error(code, place(row, column), message, text.isEmpty() ? null : text, suggestion);
    }

    /** {@code C7}, {@code Sheet1!C7} or {@code 'My sheet'!C7}: as it is written in a spreadsheet's formulas. */
    private String address(int row, int column) {
        String cell = name(row, column);
        if (sheet == null) {
            return cell;
        }
        boolean plain = !sheet.isEmpty() && sheet.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return (plain ? sheet : "'" + sheet.replace("'", "''") + "'") + "!" + cell;
    }

    static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** A column's name: A to Z, then AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
