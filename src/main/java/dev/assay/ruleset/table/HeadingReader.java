package dev.assay.ruleset.table;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the four rows below a cell {@code RuleTable}: what each column holds, the fact that it is about, what becomes of its values, and a remark. */
final class HeadingReader {
    private final Grid grid;
    private final int top;
    private final int left;
    private final List<Problem> problems;
    private final Map<ColumnKind, Integer> seen = new EnumMap<>(ColumnKind.class);
    private @Nullable Column before;

    HeadingReader(Grid grid, int top, int left, List<Problem> problems) {
        this.grid = grid;
        this.top = top;
        this.left = left;
        this.problems = problems;
    }

    /** The table; null when its heading is not to be understood, and its rows therefore neither. */
    @Nullable Block block(int end) {
        int errors = problems.size();
        List<Column> columns = new ArrayList<>();
        for (int column = left; column < grid.width(top + Block.KINDS); column++) {
            if (grid.cell(top + Block.KINDS, column).isBlank()) {
                before = null;
                continue;
            }
            before = column(column);
            if (before != null) {
                columns.add(before);
            }
        }
        if (problems.size() == errors) {
            whole(columns);
        }
        if (problems.size() > errors) {
            return null;
        }
        List<Integer> rules = new ArrayList<>();
        for (int row = top + Block.FIRST_RULE; row < end; row++) {
            if (!isBlank(row)) {
                rules.add(row);
            }
        }
        return new Block(top, left, columns, rules);
    }

    private boolean isBlank(int row) {
        for (int column = left; column < grid.width(row); column++) {
            if (!grid.cell(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void whole(List<Column> columns) {
        if (columns.isEmpty()) {
            problems.add(grid.error(
                    "no-columns",
                    top,
                    left,
                    "The row below RuleTable says what each column holds: " + String.join(", ", ColumnKind.words())
                            + ". It is empty."));
            return;
        }
        missing(columns, ColumnKind.NAME, "A rule's name is a sentence that people read.");
        missing(columns, ColumnKind.CONDITION, "Without conditions its rules would always hold.");
        missing(columns, ColumnKind.ACTION, "Without one its rules would conclude nothing.");
        for (int column = left;
                column < Math.max(grid.width(top + Block.TEMPLATES), grid.width(top + Block.OBJECTS));
                column++) {
            int index = column;
            boolean heading = !grid.cell(top + Block.TEMPLATES, column).isBlank()
                    || !grid.cell(top + Block.OBJECTS, column).isBlank();
            if (heading && columns.stream().noneMatch(c -> c.index() == index)) {
                problems.add(grid.error(
                        "no-column-kind",
                        grid.cell(top + Block.TEMPLATES, column).isBlank()
                                ? top + Block.OBJECTS
                                : top + Block.TEMPLATES,
                        column,
                        "Nothing says what this column holds: write CONDITION or ACTION in cell "
                                + Grid.name(top + Block.KINDS, column) + "."));
            }
        }
    }

    private void missing(List<Column> columns, ColumnKind kind, String why) {
        if (columns.stream().noneMatch(c -> c.kind() == kind)) {
            problems.add(grid.error(
                    "no-" + kind.attribute() + "-column",
                    top,
                    left,
                    "This table has no column " + kind.word() + ". " + why));
        }
    }

    private @Nullable Column column(int column) {
        int row = top + Block.KINDS;
        String word = grid.text(row, column);
        ColumnKind kind = ColumnKind.of(word).orElse(null);
        if (kind == null) {
            problems.add(unknown(row, column, word));
            return null;
        }
        if (seen.merge(kind, 1, Integer::sum) > 1 && !kind.isMany()) {
            problems.add(grid.error(
                    "duplicate-column", row, column, "A table has one column " + kind.word() + "; this is another."));
            return null;
        }
        if (!kind.hasTemplate()) {
            return new Column(column, kind, "", column, "");
        }
        return templated(column, kind);
    }

    private @Nullable Column templated(int column, ColumnKind kind) {
        String template = grid.text(top + Block.TEMPLATES, column);
        if (template.isEmpty()) {
            problems.add(grid.error(
                    "no-template",
                    top + Block.TEMPLATES,
                    column,
                    "Nothing says what becomes of the values in this column. Write it here, such as " + example(kind)
                            + "."));
            return null;
        }
        for (int row : List.of(top + Block.OBJECTS, top + Block.TEMPLATES)) {
            if (grid.text(row, column).length() > TableLimits.TEMPLATE) {
                problems.add(grid.error(
                        "long-text", row, column, "A heading has at most " + TableLimits.TEMPLATE + " characters."));
                return null;
            }
        }
        Column read = new Column(
                column, kind, object(column, kind, template), objectColumn(column, kind, template), template);
        int errors = problems.size();
        new TemplateCheck(grid, top, problems).check(read);
        return problems.size() > errors ? null : read;
    }

    private static String example(ColumnKind kind) {
        return switch (kind) {
            case ACTION -> "conclude.score($param)";
            case METADATA -> "owner(\"$param\")";
            default -> "employees >= $param";
        };
    }

    private String object(int column, ColumnKind kind, String template) {
        int first = objectColumn(column, kind, template);
        String text = grid.text(top + Block.OBJECTS, first);
        return text.endsWith("...") ? text.substring(0, text.length() - 3).strip() : text;
    }

    /**
     * First of the merged cells. In CSV files three dots at the end of each mark them, and stay when such a file is saved as a workbook; where merged cells were saved as CSV,
     * only the first still has its text, so a constraint without a fact belongs to that on its left.
     */
    private int objectColumn(int column, ColumnKind kind, String template) {
        int row = top + Block.OBJECTS;
        Grid.Merged merged = grid.mergedAt(row, column);
        if (merged != null) {
            return Math.max(left, merged.left());
        }
        Column left = before;
        if (left == null || left.object().isEmpty() || left.kind() != kind) {
            return column;
        }
        String text = grid.text(row, column);
        boolean dotted = text.endsWith("...") && grid.text(row, left.index()).endsWith("...");
        boolean lost = text.isEmpty() && !isWhole(template);
        return dotted || lost ? left.objectColumn() : column;
    }

    /** Whether a template stands for itself: {@code Trait( … )}, {@code not …}, {@code ( … )}, {@code $p : …}, {@code conclude.…}. */
    private static boolean isWhole(String template) {
        char first = template.charAt(0);
        int end = 0;
        while (end < template.length() && Character.isJavaIdentifierPart(template.charAt(end))) {
            end++;
        }
        boolean fact = Character.isUpperCase(first)
                && template.substring(end).stripLeading().startsWith("(");
        return fact
                || first == '('
                || first == '$'
                || template.startsWith("conclude")
                || template.startsWith("not ")
                || template.startsWith("exists ");
    }

    private Problem unknown(int row, int column, String word) {
        String outside = Outside.of(word).orElse(null);
        if (outside != null) {
            return grid.error("outside-language", row, column, outside + " Delete this column.");
        }
        return grid.error(
                "unknown-column",
                row,
                column,
                "There is no column '" + word + "'; there are " + String.join(", ", ColumnKind.words())
                        + Nearest.hint(word, ColumnKind.words()),
                Nearest.to(word, ColumnKind.words()).orElse(null));
    }
}
