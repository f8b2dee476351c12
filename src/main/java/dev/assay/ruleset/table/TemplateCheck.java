package dev.assay.ruleset.table;

import dev.assay.problem.Problem;
import java.util.List;
import org.drools.template.model.SnippetBuilder.SnippetType;

/** Checks what stands above the values of a column: that every value finds its place, so that nothing is lost in silence. */
final class TemplateCheck {
    private final Grid grid;
    private final int row;
    private final List<Problem> problems;

    TemplateCheck(Grid grid, int top, List<Problem> problems) {
        this.grid = grid;
        this.row = top + Block.TEMPLATES;
        this.problems = problems;
    }

    void check(Column column) {
        String text = column.template();
        SnippetType type = Template.of(column).type();
        boolean param = text.contains("$param");
        if (type == SnippetType.FORALL) {
            if (param) {
                error(column, "Within forall( … ){ … } the value is called $ alone; $param would be left as it is.");
            }
            return;
        }
        boolean numbered = numbered(text);
        if (type == SnippetType.INDEXED && param) {
            error(column, "$param and $1 stand together here; $param would be left as it is. Use one of them.");
        } else if (numbered && type != SnippetType.INDEXED) {
            error(
                    column,
                    "The parts of a value are called $1, $2 and so on, but there is no $1 here, so they would be left as they are. For the whole value write $param.");
        } else if (text.contains("forall")) {
            error(
                    column,
                    "forall is written forall(||){field == \"$\"}: what stands between in round brackets, what is repeated in curly ones.");
        }
    }

    private static boolean numbered(String text) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            if (Template.number(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private void error(Column column, String message) {
        problems.add(grid.error("bad-template", row, column.index(), message));
    }
}
