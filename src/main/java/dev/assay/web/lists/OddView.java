package dev.assay.web.lists;

import dev.assay.batch.OddCells;
import dev.assay.program.Program;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are no answers, for the page: each with what it may mean, to be chosen.
 *
 * @param summary how many rows would be passed over, in a sentence
 * @param columns in the list's order
 */
record OddView(String summary, List<Column> columns) {
    /** Copies. */
    OddView {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param number its place, from 0
     * @param name as in the list
     * @param cells the most frequent ones
     * @param more what is to be said of others, or null
     * @param days ways in which its days may be written; empty where there is nothing to choose
     */
    record Column(
            int number,
            String name,
            List<Cell> cells,
            @Nullable String more,
            List<String> days) {}

    /**
     * A cell.
     *
     * @param number its place among those of its column, from 0
     * @param text what stands in it; null where that may be personal, and so there is nothing to choose
     * @param rows how many rows hold it, in words
     * @param wrong what is wrong with it
     * @param options what it may mean, besides nothing
     */
    record Cell(int number, @Nullable String text, String rows, String wrong, List<ListPage.Choice> options) {}

    static OddView of(Program program, OddCells odd, List<SeenView.Column> columns, ListWords words) {
        List<Column> some = new ArrayList<>();
        for (OddCells.Column column : odd.columns()) {
            Question question =
                    program.questionnaire().question(column.question()).orElseThrow();
            List<Cell> cells = new ArrayList<>();
            for (OddCells.OddCell cell : column.cells()) {
                cells.add(new Cell(
                        cells.size(),
                        cell.text(),
                        words.rows(cell.rows()),
                        words.wrong(cell.problem(), question),
                        options(question, words)));
            }
            some.add(new Column(
                    column.number(),
                    words.column(columns.get(column.number()).name()),
                    cells,
                    column.more() == 0 ? null : words.moreOdd(column.more()),
                    column.days()));
        }
        return new OddView(odd.passedOver() == 0 ? "" : words.passedOver(odd), some);
    }

    private static List<ListPage.Choice> options(Question question, ListWords words) {
        return question.options().stream()
                .map(option -> new ListPage.Choice(option.id(), option.label(words.language())))
                .toList();
    }
}
