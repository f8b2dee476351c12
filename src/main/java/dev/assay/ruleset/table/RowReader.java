package dev.assay.ruleset.table;

import dev.assay.problem.Problem;
import dev.assay.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.template.model.SnippetBuilder.SnippetType;

/** Reads the rules of a table: a row each. What Drools would lose in silence is a problem, and the row is left out. */
final class RowReader {
    private final Grid grid;
    private final Block block;
    private final Values values;
    private final List<Problem> problems;
    private final Set<Integer> unread;

    RowReader(Grid grid, Block block, Values values, List<Problem> problems) {
        this.grid = grid;
        this.block = block;
        this.values = values;
        this.problems = problems;
        this.unread = problems.stream()
                .filter(p -> SheetCells.UNREAD.contains(p.code()))
                .map(p -> p.place().line() - 1)
                .collect(Collectors.toSet());
    }

    /**
     * A rule as Drools is to have it.
     *
     * @param row where it stands
     * @param values by column; blank cells are not there
     */
    record RuleRow(int row, Map<Column, String> values) {}

    List<RuleRow> rows() {
        merged();
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
                                        : "Above this row is a blank one, and no rule below it is read. Delete the blank rows."));
            }
            last = row;
            int before = problems.size();
            RuleRow read = row(row);
            if (problems.size() == before && !unread.contains(row)) {
                rows.add(read);
            }
            if (problems.size() > TableLimits.PROBLEMS) {
                break;
            }
        }
        return rows;
    }

    /** Merged from top to bottom, cells mean the same value in each row; merged from left to right they mean nothing. */
    private void merged() {
        for (Grid.Merged m : grid.merged()) {
            boolean across = block.rules().contains(m.top())
                    && block.columns().stream()
                                    .filter(c -> c.index() >= m.left() && c.index() <= m.right())
                                    .count()
                            > 1;
            if (across) {
                problems.add(
                        grid.error(
                                "merged-cells",
                                m.top(),
                                m.left(),
                                "Cells of a rule merged from column to column would put one value into all of them. Unmerge them, and write each value into its own cell."));
            }
        }
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
        if (!unread.contains(row)) {
            whole(row, read);
            together(row, read);
        }
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

    /** A conclusion spread over several columns, {@code conclude.score($param,} and {@code "$param");}, is filled in wholly or not at all. */
    private void together(int row, Map<Column, String> read) {
        Column before = null;
        for (Column column : block.all(ColumnKind.ACTION)) {
            if (before != null
                    && column.object().isEmpty()
                    && !before.template().endsWith(";")
                    && !column.template().startsWith("conclude")
                    && read.containsKey(before) != read.containsKey(column)) {
                Column blank = read.containsKey(before) ? column : before;
                Column filled = read.containsKey(before) ? before : column;
                problems.add(grid.error(
                        "half-conclusion",
                        row,
                        blank.index(),
                        "This cell and " + Grid.name(row, filled.index())
                                + " are parts of one conclusion: fill in both, or none."));
            }
            before = column;
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
                    "In a CSV table three dots at the end of a cell mark merged cells, and get lost. Write the one character … instead.");
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
        if (template.type() == SnippetType.PARAM
                && template.isQuoted(template.text().indexOf("$param"))
                && text.startsWith("\"")
                && !Values.isInQuotes(text)) {
            error(
                    "quote-first",
                    row,
                    column,
                    "A text cannot begin with a quote sign here: it would end there. Begin with another word, or use “ and ”.");
            return;
        }
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
                    "A value cannot hold $ with a number where the heading has $1: another part would be put there.");
        } else if (template.type() == SnippetType.PARAM && cell.kind() == Cell.Kind.DATE) {
            date(row, column, template);
        } else if (template.type() == SnippetType.PARAM && cell.kind() == Cell.Kind.TEXT) {
            doubtful(row, column, template, text);
        }
    }

    private void doubtful(int row, Column column, Template template, String text) {
        int at = template.text().indexOf("$param");
        boolean quoted = template.isQuoted(at);
        Optional<String> misfit =
                quoted || !isWord(text) ? Optional.empty() : misfit(column, template.text(), at, text);
        if (!quoted && LocalNumbers.isDoubtful(text)) {
            error(
                    "doubtful-number",
                    row,
                    column,
                    "'" + text
                            + "' is one number in one country and another elsewhere; write it without signs between thousands, and with a point before decimals.");
        } else if (misfit.isPresent()) {
            error("wrong-type", row, column, misfit.get());
        } else if (LocalDates.isDoubtful(text) && (!quoted || values.isDate(template.text(), at))) {
            error("doubtful-date", row, column, doubtfulDate(text));
        }
    }

    /** What is wrong with a word where a number, or yes or no, is wanted; empty where a word may stand. */
    private Optional<String> misfit(Column column, String template, int at, String text) {
        String found = "'" + text + "' was found.";
        if (column.kind() == ColumnKind.ACTION) {
            return ActionValue.wanted(block, column, at).map(wanted -> wanted + " a whole number, such as 5; " + found);
        }
        String field = Values.field(template, at);
        if (values.isTruth(template, at)) {
            return YesNo.read(text).isPresent()
                    ? Optional.empty()
                    : Optional.of("'" + field + "' is yes or no; write true or false. " + found);
        }
        return values.isNumber(template, at)
                ? Comparison.written(field, template.substring(0, at), text)
                        .or(() -> Optional.of("'" + field + "' is " + values.kind(template, at) + "; " + found))
                : Optional.empty();
    }

    /** Spreadsheets turn 5-20 into a day in May. */
    private void date(int row, Column column, Template template) {
        int at = template.text().indexOf("$param");
        if (column.kind() == ColumnKind.CONDITION && values.isOtherThanDate(template.text(), at)) {
            error(
                    "date-in-table",
                    row,
                    column,
                    "The spreadsheet program made a date of this cell, but '" + Values.field(template.text(), at)
                            + "' is no date. Format the cell as text, and type the value anew.");
        }
    }

    private static String doubtfulDate(String text) {
        return "'" + text
                + "' is one day in one country and another elsewhere; write it as year-month-day, such as 2027-12-31.";
    }

    /** No number, and no name of another question that a number might be compared with. */
    private boolean isWord(String text) {
        return LocalNumbers.plain(text).isEmpty()
                && !text.equals("null")
                && text.chars().noneMatch(c -> c == '$' || c == '"' || c == ',')
                && !values.isQuestion(text);
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
