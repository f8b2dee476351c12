package dev.assay.web.lists;

import dev.assay.batch.ListPreview;
import dev.assay.job.Recognised;
import dev.assay.program.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised of a list, for the page: each column with the question it answers, to be changed.
 *
 * @param format in words
 * @param columns in the list's order
 * @param questions to choose from
 * @param problems of the list as a whole
 * @param matched how many columns answer a question
 */
record SeenView(
        String format,
        List<Column> columns,
        List<ListPage.Choice> questions,
        List<ListPage.Told> problems,
        int matched) {
    /**
     * A column.
     *
     * @param number its place, from 0
     * @param name as in the list
     * @param question id of the question it answers, or empty
     * @param kind {@code matched}, {@code id}, {@code left} or {@code unmatched}
     * @param nearest words of the question with the nearest name, or null
     */
    record Column(
            int number,
            String name,
            String question,
            String kind,
            @Nullable String nearest) {}

    /** The value of a field that says "this column names the prospect"; no question has such an id. */
    static final String ID = "#id";

    static SeenView of(Program program, Recognised seen, ListWords words) {
        List<ListPage.Choice> questions = program.questionnaire().questions().stream()
                .map(q ->
                        new ListPage.Choice(q.id(), q.wording(words.language()).ask()))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (ListPreview.Column c : seen.columns()) {
            String kind = c.isId() ? "id" : c.question() != null ? "matched" : c.leftOut() ? "left" : "unmatched";
            String value = c.isId() ? ID : c.question() == null ? "" : c.question();
            columns.add(new Column(columns.size(), c.name(), value, kind, c.nearest()));
        }
        int matched =
                (int) seen.columns().stream().filter(c -> c.question() != null).count();
        return new SeenView(seen.format(), columns, questions, words.told(seen.problems()), matched);
    }
}
