package dev.assay.batch;

import dev.assay.problem.Nearest;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.program.Mapping;
import dev.assay.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recognised of a list before anything is classified.
 *
 * @param format as what it is read, such as {@code CSV, separated by semicolons, UTF-8}; empty when it is no list
 * @param columns in the list's order
 * @param problems of the list as a whole; with an error among them it cannot be classified as it is
 */
public record ListPreview(String format, List<Column> columns, List<Problem> problems) {
    /** Copies. */
    public ListPreview {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    /**
     * A column.
     *
     * @param name as in the list, without needless blanks
     * @param question id of the question it answers, or null
     * @param isId whether it names the prospect
     * @param leftOut whether the mapping leaves it out on purpose
     * @param nearest id of the question with the nearest name, where the column answers none
     */
    public record Column(
            String name,
            @Nullable String question,
            boolean isId,
            boolean leftOut,
            @Nullable String nearest) {}

    /**
     * Looks at a list's beginning.
     *
     * @param name what people call the list, for messages
     * @param id the column that names the prospect, before the mapping's; null for the mapping's
     * @throws IOException if it cannot be read
     */
    public static ListPreview of(Program program, Path in, String name, Mapping mapping, @Nullable String id)
            throws IOException {
        Problems problems = new Problems();
        ListFile file = new ListFile(in, name);
        try (RowSource source = file.open(problems)) {
            if (source == null) {
                return new ListPreview("", List.of(), problems.sorted());
            }
            Columns columns = Columns.of(
                    name, source.header(), source.headerLine(), mapping, id, program.questionnaire(), problems);
            List<String> questions = program.questionnaire().ids();
            List<Column> seen = new ArrayList<>();
            for (int i = 0; i < columns.count(); i++) {
                String column = Mapping.collapsed(source.header().get(i));
                String question = columns.cells().get(i).map(Cell::question).orElse(null);
                boolean leftOut = question == null && mapping.ignore().contains(column);
                boolean unmatched = question == null && !leftOut && i != columns.id();
                seen.add(new Column(
                        column,
                        question,
                        i == columns.id(),
                        leftOut,
                        unmatched ? Nearest.to(column, questions).orElse(null) : null));
            }
            return new ListPreview(file.format(), seen, problems.sorted());
        }
    }
}
