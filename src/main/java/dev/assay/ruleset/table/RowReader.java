package dev.assay.ruleset.table;

import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.template.model.SnippetBuilder.SnippetType;

/** Reads the rules of a table: a row each. What Drools would lose in silence is a problem, and the row is left out. */
final class RowReader {
    private final Grid grid;
    private final Block block;
    private final Values values;
    private final List<Problem> problems;

    RowReader(Grid grid, Block block, Values values, List<Problem> problems) {
        this.grid = grid;
        this.block = block;
        this.values = values;
        this.problems = problems;
    }

    /**
     * A rule as Drools is to have it.
     *
     * @param row where it stands
     * @param values by column; blank cells are not there
     */
    record RuleRow(int row, Map<Column, String> values) {}

    List<RuleRow> rows() {
        List<RuleRow> rows = new ArrayList<>();
        int last = block.row() + Block.LABELS;
        for (int row : block.rules()) {
            if (row > last + 1) {
                problems.add(
                        grid.error(
                                "blank-row",
                                row,
                                block.column(),
                                last == block.row() + Block.LABELS
                                        ? "The first rule stands right below the heading, in row " + (last + 2)
                                                + ": five rows below RuleTable. Delete the blank rows above this one."
                                        : "Above this row is a blank one, and Drools reads no rule below it. Delete the blank rows."));
            }
            last = row;
            int before = problems.size();
            RuleRow read = row(row);
            if (problems.size() == before) {
                rows.add(read);
            }
            if (problems.size() > TableLimits.PROBLEMS) {
                break;
            }
        }
        return rows;
    }

    private RuleRow row(int row) {
        Map<Column, String> read = new TreeMap<>(java.util.Comparator.comparingInt(Column::index));
        for (Column column : block.columns()) {
            Cell cell = grid.cell(row, column.index());
            if (!cell.isBlank()) {
                read.put(column, values.value(column, cell));
                cell(row, column, cell);
            }
        }
        stray(row);
        whole(row, read);
        return new RuleRow(row, read);
    }

    private void whole(int row, Map<Column, String> read) {
        block.first(ColumnKind.NAME)
                .filter(c -> !read.containsKey(c))
                .ifPresent(name -> problems.add(grid.error(
                        "no-rule-name",
                        row,
                        name.index(),
                        "This rule has no name; a rule's name is a sentence that people read.")));
        if (read.keySet().stream().noneMatch(c -> c.kind() == ColumnKind.CONDITION)) {
            problems.add(
                    grid.error(
                            "no-condition",
                            row,
                            block.all(ColumnKind.CONDITION).get(0).index(),
                            "This rule has no condition, so it would hold for everybody. Fill in at least one cell below CONDITION."));
        }
        if (read.keySet().stream().noneMatch(c -> c.kind() == ColumnKind.ACTION)) {
            problems.add(grid.error(
                    "no-conclusion",
                    row,
                    block.all(ColumnKind.ACTION).get(0).index(),
                    "This rule concludes nothing. Fill in at least one cell below ACTION."));
        }
    }

    private void stray(int row) {
        for (int column = block.column(); column < grid.width(row); column++) {
            int index = column;
            if (!grid.cell(row, column).isBlank() && block.columns().stream().noneMatch(c -> c.index() == index)) {
                problems.add(grid.error(
                        "no-column-kind",
                        row,
                        column,
                        "Nothing says what this column holds: write CONDITION or ACTION in cell "
                                + Grid.name(block.row() + Block.KINDS, column)
                                + ", or move remarks to the left of the cell RuleTable."));
            }
        }
    }

    private void cell(int row, Column column, Cell cell) {
        String text = cell.text();
        if (text.length() > TableLimits.TEXT) {
            error("long-text", row, column, "A cell has at most 10,000 characters.");
        } else if (grid.isCsv() && text.endsWith("...")) {
            error(
                    "lost-dots",
                    row,
                    column,
                    "In a CSV table three dots at the end of a cell mark merged cells, and Drools loses them. Write the one character … instead.");
        } else if (column.kind() == ColumnKind.ENABLED
                && !List.of("true", "false").contains(Values.truth(text))) {
            error("bad-value", row, column, "In this column stands true or false, but '" + text + "' was found.");
        } else if (column.kind().isDate() && LocalDates.iso(text).isEmpty()) {
            error(
                    LocalDates.isDoubtful(text) ? "doubtful-date" : "bad-date",
                    row,
                    column,
                    LocalDates.isDoubtful(text)
                            ? doubtfulDate(text)
                            : "'" + text + "' is no date; write year, month and day, such as 2027-12-31.");
        } else if (column.kind() == ColumnKind.DESCRIPTION && text.contains("*/")) {
            error("bad-value", row, column, "A description cannot hold */.");
        } else if (column.kind().hasTemplate()) {
            filled(row, column, cell);
        }
    }

    private void filled(int row, Column column, Cell cell) {
        Template template = Template.of(column);
        String text = cell.text();
        int wanted = template.parts();
        int found =
                template.type() == SnippetType.INDEXED ? Template.parts(text).size() : 0;
        if (wanted != found) {
            error(
                    "parts",
                    row,
                    column,
                    "This column wants " + parts(wanted) + ", one for each of $1 to $" + wanted + " in cell "
                            + Grid.name(block.row() + Block.TEMPLATES, column.index()) + ", but here "
                            + (found == 1 ? "is " : "are ")
                            + found + ". Commas part them; a text with commas belongs in a column with $param.");
        } else if (template.type() == SnippetType.INDEXED && hasNumbered(text)) {
            error(
                    "parts",
                    row,
                    column,
                    "A value cannot hold $ with a number where the heading has $1: Drools would put another part there.");
        } else if (template.type() == SnippetType.PARAM && cell.kind() == Cell.Kind.TEXT) {
            doubtful(row, column, template, text);
        }
    }

    private void doubtful(int row, Column column, Template template, String text) {
        int at = template.text().indexOf("$param");
        boolean quoted = template.isQuoted(at);
        if (!quoted && LocalNumbers.isDoubtful(text)) {
            error(
                    "doubtful-number",
                    row,
                    column,
                    "'" + text
                            + "' is one number in one country and another elsewhere; write it without signs between thousands, and with a point before decimals.");
        } else if (LocalDates.isDoubtful(text) && (!quoted || values.isDate(template.text(), at))) {
            error("doubtful-date", row, column, doubtfulDate(text));
        }
    }

    private static String doubtfulDate(String text) {
        return "'" + text
                + "' is one day in one country and another elsewhere; write it as year-month-day, such as 2027-12-31.";
    }

    private static String parts(int number) {
        return number == 1 ? "one part" : number + " parts";
    }

    private static boolean hasNumbered(String text) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            if (Template.number(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private void error(String code, int row, Column column, String message) {
        problems.add(grid.error(code, row, column.index(), message));
    }
}
